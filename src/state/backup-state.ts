import { useLiveQuery } from 'dexie-react-hooks'
import { create } from 'zustand'
import { loadBackupTarget, loadLastBackup } from '@/storage/backup-records'
import type { BackupFailure, LastBackupRow } from '@/storage/backup-rows'
import { countChangesSince } from '@/storage/count-changes'
import type { Session } from './session'

export type LastBackup = LastBackupRow

/** How well the data of this device are backed up. */
export interface BackupState {
  /** null: everything has never been in a backup. */
  readonly last: LastBackup | null
  /** Changes that are not in the last backup. */
  readonly changes: number
  /** Since when there has been anything to lose; null: nothing is here. */
  readonly since: string | null
  /** Where backups are written by themselves; null: nowhere. */
  readonly automatic: AutomaticBackup | null
}

export interface AutomaticBackup {
  readonly kind: 'file' | 'folder'
  /** Of the file or folder. */
  readonly name: string
  readonly isEncrypted: boolean
  readonly failure: BackupFailure | null
}

/** Undefined while loading; follows changes in every tab. */
export function useBackupState({ database }: Session): BackupState | undefined {
  return useLiveQuery(async () => {
    const last = await loadLastBackup(database)
    const target = await loadBackupTarget(database)
    const created = await database.assessments.toArray((rows) =>
      rows.filter(({ isExample }) => !isExample).map(({ createdAt }) => createdAt),
    )
    return {
      last,
      changes: await countChangesSince(database, last),
      since: last?.at ?? created.toSorted()[0] ?? null,
      automatic:
        target === null
          ? null
          : {
              kind: target.handle.kind === 'file' ? 'file' : 'folder',
              name: target.handle.name,
              isEncrypted: target.passwordKey !== null,
              failure: target.failure,
            },
    }
  }, [database])
}

/** The last backup of everything; undefined while loading, null where there is none. */
export const useLastBackup = ({ database }: Session): LastBackup | null | undefined =>
  useLiveQuery(() => loadLastBackup(database), [database])

/** As many as a short sitting makes. */
const MANY_CHANGES = 20
const DAY_MS = 86_400_000
const LONG_MS = 7 * DAY_MS

/** Whether so much, or for so long, has not been in a backup that the user should be reminded. */
export function isBackupDue({ changes, since }: BackupState, now: Date): boolean {
  if (changes === 0 || since === null) return false
  return changes > MANY_CHANGES || now.getTime() - Date.parse(since) > LONG_MS
}

interface ReminderState {
  readonly isDismissed: boolean
  dismiss: () => void
}

/** A reminder that was dismissed does not come back in the same visit. */
export const useReminder = create<ReminderState>((set) => ({
  isDismissed: false,
  dismiss: () => {
    set({ isDismissed: true })
  },
}))
