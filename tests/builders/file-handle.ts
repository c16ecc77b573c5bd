/** A file of the user's disk, which Node has none of: what was written appears once it is closed. */
export interface FileOnDisk {
  readonly handle: FileSystemFileHandle
  content: string
  /** What the browser says to the next request; null: it does it. */
  refusal: string | null
  permission: PermissionState
  /** How often a writing was completed. */
  writes: number
}

/** The chosen file, empty as the browser's dialog makes it. */
export function aFileOnDisk(name = 'lordimas-backup.json'): FileOnDisk {
  const refuse = (): void => {
    if (disk.refusal !== null) throw new DOMException('Refused', disk.refusal)
  }
  const handle = {
    kind: 'file',
    name,
    queryPermission: () => Promise.resolve(disk.permission),
    requestPermission: () => Promise.resolve(disk.permission),
    getFile: async () => {
      await Promise.resolve()
      if (disk.refusal === 'NotFoundError') refuse()
      return new File([disk.content], name)
    },
    createWritable: async () => {
      await Promise.resolve()
      if (disk.refusal === 'NotFoundError') refuse()
      let beside = ''
      return {
        write: async (text: string) => {
          await Promise.resolve()
          refuse()
          beside += text
        },
        close: async () => {
          await Promise.resolve()
          disk.content = beside
          disk.writes += 1
        },
      }
    },
  }
  const disk: FileOnDisk = {
    handle: handle as unknown as FileSystemFileHandle,
    content: '',
    refusal: null,
    permission: 'granted',
    writes: 0,
  }
  return disk
}

/** A folder of the user's disk. */
export function aFolderOnDisk(): {
  readonly handle: FileSystemDirectoryHandle
  readonly files: ReadonlyMap<string, FileOnDisk>
} {
  const files = new Map<string, FileOnDisk>()
  const handle = {
    kind: 'directory',
    name: 'Backups',
    queryPermission: () => Promise.resolve('granted'),
    getFileHandle: (name: string) => {
      const file = files.get(name) ?? aFileOnDisk(name)
      files.set(name, file)
      return Promise.resolve(file.handle)
    },
  }
  return { handle: handle as unknown as FileSystemDirectoryHandle, files }
}
