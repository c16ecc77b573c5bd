import {
  authenticatedHeader,
  type EncryptedBackup,
  type Encryption,
} from '@/parse/encrypted-backup'
import { errorName } from './error-name'

/** What OWASP recommends for PBKDF2 with SHA-256; about a third of a second on a laptop. */
const ITERATIONS = 600_000

const SALT_BYTES = 16
const IV_BYTES = 12

/** A key made from a password. It can be used and stored, but neither it nor the password be read. */
export interface PasswordKey {
  readonly key: CryptoKey
  readonly iterations: number
  readonly salt: Uint8Array<ArrayBuffer>
}

/** False on plain http, where browsers have no encryption. */
export const canEncrypt = (): boolean => 'subtle' in crypto

/** A fresh key for a password: the same password makes another key each time. */
export function createPasswordKey(password: string): Promise<PasswordKey> {
  const salt = crypto.getRandomValues(new Uint8Array(SALT_BYTES))
  return derivePasswordKey(password, { iterations: ITERATIONS, salt })
}

async function derivePasswordKey(
  password: string,
  { iterations, salt }: Pick<Encryption, 'iterations' | 'salt'>,
): Promise<PasswordKey> {
  // One letter can be written in two ways, and keyboards differ in which one they send.
  const bytes = new TextEncoder().encode(password.normalize('NFC'))
  const material = await crypto.subtle.importKey('raw', bytes, 'PBKDF2', false, ['deriveKey'])
  const key = await crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', iterations, salt },
    material,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  )
  return { key, iterations, salt }
}

/** Locks a text. */
export async function encryptBackup(
  text: string,
  { key, iterations, salt }: PasswordKey,
): Promise<EncryptedBackup> {
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES))
  const encryption: Encryption = { iterations, salt, iv }
  const data = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv, additionalData: authenticatedHeader(encryption) },
    key,
    new TextEncoder().encode(text),
  )
  return { encryption, data: new Uint8Array(data) }
}

/** The text that was locked; null: it was another password. */
export async function decryptBackup(
  { encryption, data }: EncryptedBackup,
  password: string,
): Promise<string | null> {
  const { key } = await derivePasswordKey(password, encryption)
  try {
    const bytes = await crypto.subtle.decrypt(
      {
        name: 'AES-GCM',
        iv: encryption.iv,
        additionalData: authenticatedHeader(encryption),
      },
      key,
      data,
    )
    return new TextDecoder().decode(bytes)
  } catch (error) {
    // The file is sound, so all that can keep the key from fitting is the password.
    if (errorName(error) === 'OperationError') return null
    throw error
  }
}
