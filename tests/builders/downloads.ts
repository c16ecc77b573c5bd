/** A file as the browser would have put it among the downloads. */
export interface Download {
  readonly name: string
  readonly blob: Blob
}

/** Collects what is saved to files from now on; jsdom itself has no downloads. */
export function catchDownloads(): readonly Download[] {
  const downloads: Download[] = []
  const blobs = new Map<string, Blob>()
  URL.createObjectURL = (blob: Blob) => {
    const url = `blob:test/${String(blobs.size)}`
    blobs.set(url, blob)
    return url
  }
  URL.revokeObjectURL = () => undefined
  HTMLAnchorElement.prototype.click = function click() {
    const blob = blobs.get(this.href)
    if (blob !== undefined) downloads.push({ name: this.download, blob })
  }
  return downloads
}

/** The same file, as a user chooses it in the browser's dialog. */
export const asFile = ({ name, blob }: Download): File => new File([blob], name)

/** A file a user chooses, with this text or JSON in it. */
export const aFile = (content: unknown, name = 'assessment.json'): File =>
  new File([typeof content === 'string' ? content : JSON.stringify(content)], name)
