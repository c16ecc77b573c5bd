import type { Problem } from '@/domain/problem'
import { fail, ok, type Result } from '@/domain/result'
import { writeEncryptedBackup } from '@/parse/encrypted-backup'
import { BACKUP_LIMIT, writeBackup } from '@/parse/parse-backup'
import { checkSize } from '@/parse/parse-json'
import { encryptBackup, type PasswordKey } from '@/storage/backup-cipher'
import type { LastBackupRow } from '@/storage/backup-rows'
import { loadBackupContent } from '@/storage/load-backup-content'
import type { Session } from './session'

/** A backup that is ready to be locked or written, and what is to be remembered of it. */
export interface BackupDraft {
  readonly text: string
  /** Of the data in it. */
  readonly digest: string
  readonly mark: Pick<LastBackupRow, 'at' | 'assessmentIds' | 'newest'>
}

/**
 * Everything that is on the screen and in the database as a backup, or one assessment; refused only where
 * it is so large that it could not be read again.
 */
export async function draftBackup(
  { database, assessmentStore, now }: Session,
  only: string | null = null,
): Promise<Result<BackupDraft, readonly Problem[]>> {
  // Taken first: what changes while the data are read counts as not in the backup.
  const at = now().toISOString()
  const { layUnwrittenOver } = assessmentStore.getState()
  const content = await loadBackupContent(database, layUnwrittenOver, only)
  const { text, digest } = writeBackup(content)
  const tooLarge = checkSize(text.length, BACKUP_LIMIT)
  if (tooLarge !== null) return fail([tooLarge])
  const assessmentIds = content.assessments.map(({ id }) => id)
  return ok({ text, digest, mark: { at, assessmentIds, newest: content.newest } })
}

/** The text of the file, under a password where there is one. */
export const lockedText = async (text: string, key: PasswordKey | null): Promise<string> =>
  key === null ? text : writeEncryptedBackup(await encryptBackup(text, key))
