import { fail, ok, type Result } from '@/domain/result'
import type { BackupFailure, BackupPlace } from './backup-rows'
import { errorName } from './error-name'

/** Whether the app may write there now: `prompt` needs the user's click. */
export const mayWrite = (place: BackupPlace): Promise<PermissionState> =>
  place.queryPermission({ mode: 'readwrite' })

/** Asks the user, who must have clicked; says whether the app may write there. */
export async function askToWrite(place: BackupPlace): Promise<boolean> {
  return (await place.requestPermission({ mode: 'readwrite' })) === 'granted'
}

/**
 * Writes a backup into the chosen file, or into a file of that name in the chosen folder, and reads it
 * back. The browser writes beside the old file and puts the new one in its place once it is complete.
 * Returns the name of the file.
 */
export async function writeBackupFile(
  place: BackupPlace,
  nameInFolder: string,
  text: string,
): Promise<Result<string, BackupFailure>> {
  try {
    const file =
      place.kind === 'file' ? place : await place.getFileHandle(nameInFolder, { create: true })
    const writing = await file.createWritable()
    await writing.write(text)
    await writing.close()
    const written = await (await file.getFile()).text()
    return written === text ? ok(file.name) : fail('incomplete')
  } catch (error) {
    return fail(failureOf(error))
  }
}

/** null: the chosen file or folder is still there. */
export async function missingPlace(place: BackupPlace): Promise<BackupFailure | null> {
  if (place.kind === 'directory') return null
  try {
    await place.getFile()
    return null
  } catch (error) {
    return failureOf(error)
  }
}

const FAILURES: Readonly<Record<string, BackupFailure>> = {
  NotAllowedError: 'permission',
  SecurityError: 'permission',
  NotFoundError: 'moved',
  QuotaExceededError: 'full',
}

const failureOf = (error: unknown): BackupFailure => FAILURES[errorName(error) ?? ''] ?? 'other'
