import type { NewestEntry } from './count-changes'
import type { PasswordKey } from './backup-cipher'

/**
 * What the app remembers about backups: the last one, where they are written by themselves, and what was
 * removed that one of them may still hold.
 */
export type BackupRow = LastBackupRow | BackupTargetRow | RemovalsRow

/** What was removed from this device, in order. It leaves no entry behind that could be counted. */
export interface RemovalsRow {
  readonly id: 'removals'
  /** Of each, the sequence of its oldest entry: a backup of before that entry never held it. */
  readonly oldest: readonly number[]
}

/** The last backup of everything, whoever made it. */
export interface LastBackupRow {
  readonly id: 'last'
  readonly fileName: string
  /** ISO timestamp: what was changed later is not in it. */
  readonly at: string
  readonly assessmentIds: readonly string[]
  /** The last entry of all histories that is in it; null: none was there. */
  readonly newest: NewestEntry | null
  readonly isEncrypted: boolean
}

/** The file or folder that the user chose for backups that are written by themselves. */
export interface BackupTargetRow {
  readonly id: 'target'
  readonly handle: BackupPlace
  /** ISO timestamp; tells this choice from a later one. */
  readonly chosenAt: string
  /** null: written without a password. */
  readonly passwordKey: PasswordKey | null
  /** Of the data that were last written there; null: none yet. */
  readonly digest: string | null
  /** Why the last attempt did not succeed; null: it did. */
  readonly failure: BackupFailure | null
}

export type BackupPlace = FileSystemFileHandle | FileSystemDirectoryHandle

/**
 * `permission`: the browser wants to be asked again; `moved`: the file or folder is not there any more;
 * `incomplete`: what was read back is not what was written; `tooLarge`: it could not be read again.
 */
export type BackupFailure = 'permission' | 'moved' | 'full' | 'incomplete' | 'tooLarge' | 'other'
