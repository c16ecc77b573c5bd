import type { BackupRow, BackupTargetRow, LastBackupRow } from './backup-rows'
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

/** Remembers how writing there went, unless the user has chosen otherwise meanwhile. */
export async function noteBackupWritten(
  database: Database,
  { chosenAt }: BackupTargetRow,
  outcome: Pick<BackupTargetRow, 'failure'> & Partial<Pick<BackupTargetRow, 'digest'>>,
): Promise<void> {
  await database.transaction('rw', database.backups, async () => {
    const target = await loadBackupTarget(database)
    if (target?.chosenAt === chosenAt) await database.backups.put({ ...target, ...outcome })
  })
}

export async function deleteBackupTarget(database: Database): Promise<void> {
  await database.backups.delete('target')
}
