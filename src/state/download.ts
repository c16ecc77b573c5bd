/** Hands the user a file; the browser asks where to or puts it among the downloads. */
export function downloadFile(name: string, content: BlobPart, type: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([content], { type }))
  link.download = name
  link.click()
  // Long enough for slow disks; the browser copies the content while the link is alive.
  setTimeout(() => {
    URL.revokeObjectURL(link.href)
  }, 60_000)
}
