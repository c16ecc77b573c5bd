import type { Problem } from '@/domain/problem'
import { ok, type Result } from '@/domain/result'
import { isoDay } from '@/domain/iso-day'
import { saveDeviceFields, type StoredAssessment } from '@/storage/assessments'
import { createPasswordKey } from '@/storage/backup-cipher'
import { saveBackupRecord } from '@/storage/backup-records'
import type { LastBackupRow } from '@/storage/backup-rows'
import { useAppStore } from './app-store'
import { draftBackup, lockedText } from './backup-text'
import { downloadFile } from './download'
import { fileNamePart } from './file-name-part'
import type { Session } from './session'

export { canEncrypt } from '@/storage/backup-cipher'

/** What the user decides about a backup. */
export interface BackupChoice {
  /** null: everything on this device. */
  readonly only: Pick<StoredAssessment, 'id' | 'municipality' | 'name'> | null
  /** null: whoever has the file can read it. */
  readonly password: string | null
}

/** Saves everything, or one assessment, to a file that can be restored; returns the file's name. */
export async function saveBackup(
  session: Session,
  { only, password }: BackupChoice,
): Promise<Result<string, readonly Problem[]>> {
  const draft = await draftBackup(session, only?.id ?? null)
  if (!draft.ok) return draft
  const key = password === null ? null : await createPasswordKey(password)
  const name = fileNameOf(only, draft.value.mark.at)
  downloadFile(name, await lockedText(draft.value.text, key), 'application/json')
  useAppStore.getState().announce('fileSaved', { name })
  try {
    await remember(session, only, {
      ...draft.value.mark,
      fileName: name,
      isEncrypted: key !== null,
    })
  } catch {
    // The file is what counts. On a full device, which is when it is needed most, only what the app
    // says of the last backup stays old.
    return ok(name)
  }
  return ok(name)
}

/** Where the file is what counts, each assessment remembers that one has it. */
async function remember(
  { database, keeping }: Session,
  only: BackupChoice['only'],
  last: Omit<LastBackupRow, 'id'>,
): Promise<void> {
  const { at: savedToFileAt, assessmentIds } = last
  if (only === null) await saveBackupRecord(database, { id: 'last', ...last })
  if (only === null && keeping === null) return
  for (const id of assessmentIds) await saveDeviceFields(database, id, { savedToFileAt })
}

/** Of the day in the user's own time zone, as people look for files. */
function fileNameOf(only: BackupChoice['only'], at: string): string {
  const what = only === null ? 'lordimas' : fileNamePart(only.municipality, only.name)
  return `${what}-backup-${isoDay(new Date(at))}.json`
}
