import { expect } from 'vitest'
import { draftBackup } from '@/state/backup-text'
import { lookIntoBackup, type ReadBackup } from '@/state/look-into-backup'
import { type Backup, openBackup } from '@/state/open-backup'
import { type ConflictChoices, restoreFromBackup } from '@/state/restore-from-backup'
import type { Session } from '@/state/session'
import { aFile } from '../builders/downloads'

export const SOURCE = { fileName: 'backup.json', isEncrypted: false }

/** The text of a backup of everything. */
export async function backupOf(session: Session): Promise<string> {
  const draft = await draftBackup(session)
  if (!draft.ok) throw new Error(JSON.stringify(draft.failure))
  return draft.value.text
}

export async function openedBackup(text: string): Promise<Backup> {
  const opened = await openBackup(aFile(text, 'backup.json'))
  if (!opened.ok || opened.value.kind === 'locked') throw new Error(JSON.stringify(opened))
  return opened.value.backup
}

export async function readBackup(session: Session, text: string): Promise<ReadBackup> {
  const read = await lookIntoBackup(session.database, await openedBackup(text))
  if (!read.ok) throw new Error(JSON.stringify(read.failure))
  return read.value
}

export async function restore(
  session: Session,
  text: string,
  choices: ConflictChoices = {},
): Promise<void> {
  const counts = await restoreFromBackup(session, await readBackup(session, text), choices, SOURCE)
  expect(counts).not.toBeNull()
}
