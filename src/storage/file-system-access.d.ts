/** The part of File System Access (WICG) that TypeScript's own declarations leave out. */
interface FileSystemHandle {
  queryPermission: (descriptor: { readonly mode: 'readwrite' }) => Promise<PermissionState>
  requestPermission: (descriptor: { readonly mode: 'readwrite' }) => Promise<PermissionState>
}

interface Window {
  /** Only in some browsers, and only on https. */
  showSaveFilePicker?: (options: {
    readonly suggestedName: string
    readonly types: readonly {
      readonly description: string
      readonly accept: Readonly<Record<string, readonly string[]>>
    }[]
  }) => Promise<FileSystemFileHandle>
  showDirectoryPicker?: (options: {
    readonly mode: 'readwrite'
  }) => Promise<FileSystemDirectoryHandle>
}
