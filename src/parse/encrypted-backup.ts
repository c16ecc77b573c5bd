import type { Problem } from '@/domain/problem'
import { fail, ok, type Result } from '@/domain/result'
import { encryptedBackupSchema } from './backup-schema'
import { fromBase64, toBase64 } from './base64'
import { canonicalHash } from './canonical-hash'
import { BACKUP_LIMIT, isAsWritten } from './parse-backup'
import { FORMAT_VERSION, headerOf, parseFile } from './parse-file'
import { parseJson } from './parse-json'
import { sortKeys } from './sort-keys'

/** How a key was made from a password, and how it locks a backup. */
export interface Encryption {
  /** Rounds of PBKDF2 with SHA-256. */
  readonly iterations: number
  readonly salt: Uint8Array<ArrayBuffer>
  /** For AES-GCM; another one each time something is locked. */
  readonly iv: Uint8Array<ArrayBuffer>
}

/** A backup that a password locks. */
export interface EncryptedBackup {
  readonly encryption: Encryption
  readonly data: Uint8Array<ArrayBuffer>
}

/** Base64 takes four letters for three bytes; the rest is room for the fields around it. */
export const ENCRYPTED_LIMIT = Math.ceil((BACKUP_LIMIT * 4) / 3) + 1_000

/**
 * Whether a text is meant to be an encrypted backup. Two signs, so that a damage to one of them does
 * not make it look like something else.
 */
export const looksEncrypted = (text: string): boolean => {
  const start = text.slice(0, LONGEST_HEADER)
  return start.includes('"encrypted-backup"') || start.includes('"keyDerivation"')
}

const LONGEST_HEADER = 1_000

const DAMAGED: Problem = { code: 'damagedBackup', path: '' }

/**
 * The door for a text that `looksEncrypted`. Nobody edits such a file by hand, so whatever does not fit
 * its checksum is damaged, and a password that opens nothing afterwards is a wrong password.
 */
export function parseEncryptedBackup(text: string): Result<EncryptedBackup, readonly Problem[]> {
  const json = parseJson(text, ENCRYPTED_LIMIT)
  if (!json.ok) return json.failure.some(({ code }) => code === 'tooLarge') ? json : fail([DAMAGED])
  if (!isSound(json.value)) return fail([DAMAGED])
  const parsed = parseFile(json.value, 'encrypted-backup', encryptedBackupSchema)
  if (!parsed.ok) return parsed
  const { keyDerivation, cipher, data } = parsed.value
  return ok({
    encryption: {
      iterations: keyDerivation.iterations,
      salt: fromBase64(keyDerivation.salt),
      iv: fromBase64(cipher.iv),
    },
    data: fromBase64(data),
  })
}

/** Asked before the shape, so that a damage is never taken for a file of a newer program. */
const isSound = (file: unknown): boolean =>
  headerOf(file).format === 'encrypted-backup' && isAsWritten(file)

/** What says how a backup was locked; the cipher vouches for it together with what it locks. */
const headerFields = ({ iterations, salt, iv }: Encryption) => ({
  format: 'encrypted-backup',
  formatVersion: FORMAT_VERSION,
  keyDerivation: { name: 'PBKDF2', hash: 'SHA-256', iterations, salt: toBase64(salt) },
  cipher: { name: 'AES-GCM', iv: toBase64(iv) },
})

/** The header as the bytes that AES-GCM authenticates: canonical JSON in UTF-8. */
export const authenticatedHeader = (encryption: Encryption): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(JSON.stringify(sortKeys(headerFields(encryption))))

/** The text of an encrypted backup file. */
export function writeEncryptedBackup({ encryption, data }: EncryptedBackup): string {
  const content = { ...headerFields(encryption), data: toBase64(data) }
  const { data: locked, ...fields } = content
  return `${JSON.stringify({ ...fields, digest: canonicalHash(content), data: locked }, null, 1)}\n`
}
