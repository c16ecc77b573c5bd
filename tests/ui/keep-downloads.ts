/** What the page handed to the user as files. */
export interface KeptDownloads {
  readonly names: string[]
  /** The content of the last one. */
  last: () => Blob
}

/** Stands in for the browser's download dialog, which jsdom lacks. */
export function keepDownloads(): KeptDownloads {
  const names: string[] = []
  const files: Blob[] = []
  URL.createObjectURL = (file: Blob) => {
    files.push(file)
    return 'blob:kept'
  }
  URL.revokeObjectURL = () => undefined
  HTMLAnchorElement.prototype.click = function click() {
    names.push(this.download)
  }
  return {
    names,
    last: () => {
      const file = files.at(-1)
      if (file === undefined) throw new Error('Nothing was downloaded')
      return file
    },
  }
}
