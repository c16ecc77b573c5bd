import { isSame } from '@/domain/assessment/gather-answers'
import type { BackupFailure, BackupRow, BackupTargetRow, LastBackupRow } from './backup-rows'
import type { Database } from './database'

/** null: everything here has never been in a backup. */
export async function loadLastBackup(database: Database): Promise<LastBackupRow | null> {
  const row = await database.backups.get('last')
  return row?.id === 'last' ? row : null
}

/** null: backups are not written by themselves. */
export async function loadBackupTarget(database: Database): Promise<BackupTargetRow | null> {
  const row = await database.backups.get('target')
  return row?.id === 'target' ? row : null
}

/** Replaces what was remembered of the same kind. */
export async function saveBackupRecord(database: Database, row: BackupRow): Promise<void> {
  await database.backups.put(row)
}

/** How writing the chosen file went: why it could not be written, or what is in it now. */
export type BackupOutcome =
  | { readonly failure: BackupFailure | null }
  | { readonly failure: null; readonly digest: string; readonly last: Omit<LastBackupRow, 'id'> }

/** Remembers how writing there went, unless the user has chosen otherwise meanwhile. */
export async function noteBackupWritten(
  database: Database,
  { chosenAt }: BackupTargetRow,
  outcome: BackupOutcome,
): Promise<void> {
  await database.transaction('rw', database.backups, async () => {
    const target = await loadBackupTarget(database)
    const isSamePlace = target?.chosenAt === chosenAt
    if ('last' in outcome) {
      const { last, digest } = outcome
      await database.backups.put({ id: 'last', ...last })
      if (isSamePlace) await database.backups.put({ ...target, digest, failure: null })
    } else if (isSamePlace) await database.backups.put({ ...target, ...outcome })
  })
}

/** What was changed since the last backup and changed back, like a deletion that was undone, counts no longer. */
export async function noteNothingNew(
  database: Database,
  newest: LastBackupRow['newest'],
): Promise<void> {
  await database.transaction('rw', database.backups, async () => {
    const last = await loadLastBackup(database)
    if (last === null || isSame(last.newest, newest)) return
    await database.backups.put({ ...last, newest })
  })
}

export async function deleteBackupTarget(database: Database): Promise<void> {
  await database.backups.delete('target')
}
