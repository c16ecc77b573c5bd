import type { Problem } from '@/domain/problem'
import { fail, ok, type Result } from '@/domain/result'
import {
  type EncryptedBackup,
  ENCRYPTED_LIMIT,
  looksEncrypted,
  parseEncryptedBackup,
} from '@/parse/encrypted-backup'
import { type Backup, BACKUP_LIMIT, parseBackup } from '@/parse/parse-backup'
import { parseJson, checkSize } from '@/parse/parse-json'
import { decryptBackup } from '@/storage/backup-cipher'
import { textOfFile } from './read-json-file'

export type { Backup, EncryptedBackup }

/** A backup that was read, or that waits for its password. */
export type OpenedBackup =
  | { readonly kind: 'open'; readonly backup: Backup }
  | { readonly kind: 'locked'; readonly locked: EncryptedBackup }

/** Enough to see what a file says it is. */
const BEGINNING = 1_000

/** Whether a file the user chose says that it is a backup, with a password or without. */
export async function isBackupFile(file: File): Promise<boolean> {
  const start = await textOfFile(file.slice(0, BEGINNING))
  if (start === null) return false
  return looksEncrypted(start) || /"format":\s*"backup"/.test(start)
}

/** Reads a backup completely; nothing is stored. */
export async function openBackup(file: File): Promise<Result<OpenedBackup, readonly Problem[]>> {
  // Asked before it is read: reading it could take all memory.
  const tooLarge = checkSize(file.size, ENCRYPTED_LIMIT)
  if (tooLarge !== null) return fail([tooLarge])
  const text = await textOfFile(file)
  if (text === null) return fail([{ code: 'unreadable', path: '' }])
  if (!looksEncrypted(text)) return opened(text)
  const locked = parseEncryptedBackup(text)
  return locked.ok ? ok({ kind: 'locked', locked: locked.value }) : locked
}

/** Opens a backup with its password. */
export async function unlockBackup(
  locked: EncryptedBackup,
  password: string,
): Promise<Result<OpenedBackup, readonly Problem[]>> {
  const text = await decryptBackup(locked, password)
  return text === null ? fail([{ code: 'wrongPassword', path: '' }]) : opened(text)
}

function opened(text: string): Result<OpenedBackup, readonly Problem[]> {
  const json = parseJson(text, BACKUP_LIMIT)
  if (!json.ok) return json
  const backup = parseBackup(json.value)
  return backup.ok ? ok({ kind: 'open', backup: backup.value }) : backup
}
