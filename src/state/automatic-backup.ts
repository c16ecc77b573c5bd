import { isoDay } from '@/domain/iso-day'
import { createPasswordKey } from '@/storage/backup-cipher'
import {
  deleteBackupTarget,
  loadBackupTarget,
  loadLastBackup,
  noteBackupWritten,
  noteNothingNew,
  saveBackupRecord,
} from '@/storage/backup-records'
import type { BackupFailure, BackupPlace, BackupTargetRow } from '@/storage/backup-rows'
import { errorName } from '@/storage/error-name'
import { followStoredChanges } from '@/storage/follow-stored-changes'
import { askToWrite, mayWrite, missingPlace, writeBackupFile } from '@/storage/write-backup-file'
import { draftBackup, lockedText } from './backup-text'
import type { Session } from './session'

export type { BackupFailure }

const FILE_NAME = 'lordimas-backup.json'

/** After the first change that is not in the file; what follows meanwhile goes into the same writing. */
const PAUSE_MS = 5_000

/** Whether this browser can write a file again and again that the user has chosen once. */
export const canBackUpByItself = (): boolean => window.showSaveFilePicker !== undefined

/** What the user decides about backups that are written by themselves. */
export interface AutomaticChoice {
  readonly kind: 'file' | 'folder'
  /** null: whoever has the file can read it. */
  readonly password: string | null
  /** How the browser's dialog calls this kind of file. */
  readonly description: string
}

/**
 * `abandoned`: the user has chosen none. `nothingHere`, `tooLarge`: no file was asked for, because choosing
 * one empties it, and there is nothing that could be written into it.
 */
export type StartOutcome = 'started' | 'abandoned' | 'nothingHere' | 'tooLarge'

/** Lets the user choose the file or folder, and writes the first backup there. Must be called by a click. */
export async function startAutomaticBackup(
  session: Session,
  { kind, password, description }: AutomaticChoice,
): Promise<StartOutcome> {
  // A browser lets a click count for some seconds: all that takes long is done before the dialog.
  const passwordKey = password === null ? null : await createPasswordKey(password)
  if (kind === 'file') {
    if (!(await hasOwn(session))) return 'nothingHere'
    if (!(await draftBackup(session)).ok) return 'tooLarge'
  }
  const handle = await (kind === 'file' ? chooseFile(description) : chooseFolder())
  if (handle === null) return 'abandoned'
  await saveBackupRecord(session.database, {
    id: 'target',
    handle,
    chosenAt: session.now().toISOString(),
    passwordKey,
    digest: null,
    failure: null,
  })
  await backUpNow(session)
  return 'started'
}

/** Whether there is anything but the example. */
const hasOwn = async ({ database }: Session): Promise<boolean> =>
  (await database.assessments.filter(({ isExample }) => !isExample).count()) > 0

const chooseFile = (description: string): Promise<BackupPlace | null> =>
  chosen(
    window.showSaveFilePicker?.({
      suggestedName: FILE_NAME,
      types: [{ description, accept: { 'application/json': ['.json'] } }],
    }),
  )

const chooseFolder = (): Promise<BackupPlace | null> =>
  chosen(window.showDirectoryPicker?.({ mode: 'readwrite' }))

/** null: the user has closed the dialog, or does not let the app write there. */
async function chosen(picking: Promise<BackupPlace> | undefined): Promise<BackupPlace | null> {
  try {
    return (await picking) ?? null
  } catch (error) {
    if (ABANDONED.includes(errorName(error) ?? '')) return null
    throw error
  }
}

const ABANDONED: readonly string[] = ['AbortError', 'NotAllowedError', 'SecurityError']

/** Asks for the permission again that a browser forgets between visits; must be called by a click. */
export async function allowAutomaticBackup(session: Session): Promise<void> {
  const target = await loadBackupTarget(session.database)
  if (target !== null && (await askToWrite(target.handle))) await backUpNow(session)
}

/** The file stays where it is, and is not written any more. */
export const stopAutomaticBackup = ({ database }: Session): Promise<void> =>
  deleteBackupTarget(database)

/** The last backup that was written by itself, to be tried; null: it cannot be read. */
export async function automaticBackupFile({ database }: Session): Promise<File | null> {
  const target = await loadBackupTarget(database)
  const last = await loadLastBackup(database)
  if (target === null) return null
  const { handle } = target
  try {
    if (handle.kind === 'file') return await handle.getFile()
    return await (await handle.getFileHandle(last?.fileName ?? '')).getFile()
  } catch {
    // Moved, deleted, or the permission is gone: the user is told that it cannot be read.
    return null
  }
}

/**
 * Keeps the chosen file up to date: some seconds after a change, and when the page is left. Returns what
 * ends it.
 */
export function keepBackup(session: Session, pause = PAUSE_MS): () => void {
  let timer: ReturnType<typeof setTimeout> | null = null

  function write(): void {
    if (timer !== null) clearTimeout(timer)
    timer = null
    void backUpNow(session)
  }

  function writeSoon(): void {
    timer ??= setTimeout(write, pause)
  }

  function writeBeforeLeaving(): void {
    if (document.visibilityState === 'hidden' && timer !== null) write()
  }

  const stopFollowing = followStoredChanges(session.database, writeSoon)
  document.addEventListener('visibilitychange', writeBeforeLeaving)
  // The last visit may have ended before its last change was written, or the file be gone.
  writeSoon()
  return () => {
    stopFollowing()
    document.removeEventListener('visibilitychange', writeBeforeLeaving)
    if (timer !== null) clearTimeout(timer)
  }
}

/** Writes the chosen file where something has changed; of several tabs, one at a time. */
async function backUpNow(session: Session): Promise<void> {
  const locks = 'locks' in navigator ? navigator.locks : null
  const work = () => writeTarget(session)
  try {
    await (locks === null ? work() : locks.request(`${session.database.name} backup`, work))
  } catch {
    // Not even the failure could be noted: the database was closed by a newer version of the app, which
    // the screen says already. The file is as it was.
    return
  }
}

async function writeTarget(session: Session): Promise<void> {
  const { database } = session
  const target = await loadBackupTarget(database)
  if (target === null) return
  // Whatever stands in the way is told on the page about the user's data.
  const failure = await writeChanges(session, target).catch((): BackupFailure => 'other')
  if (failure !== target.failure) await noteBackupWritten(database, target, { failure })
}

/** null: the file holds everything. */
async function writeChanges(
  session: Session,
  target: BackupTargetRow,
): Promise<BackupFailure | null> {
  const { handle, passwordKey } = target
  if ((await mayWrite(handle)) !== 'granted') return 'permission'
  const draft = await draftBackup(session)
  if (!draft.ok) return 'tooLarge'
  const { text, digest, mark } = draft.value
  // Nothing is no reason to overwrite the last that there was.
  const isDue = digest !== target.digest && (await hasOwn(session))
  if (!isDue) {
    const failure = await missingPlace(handle)
    if (failure === null && digest === target.digest)
      await noteNothingNew(session.database, mark.newest)
    return failure
  }
  const name = `lordimas-backup-${isoDay(session.now())}.json`
  const written = await writeBackupFile(handle, name, await lockedText(text, passwordKey))
  if (!written.ok) return written.failure
  const last = { ...mark, fileName: written.value, isEncrypted: passwordKey !== null }
  await noteBackupWritten(session.database, target, { failure: null, digest, last })
  return null
}
