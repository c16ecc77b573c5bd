import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createPasswordKey, decryptBackup, encryptBackup } from '@/storage/backup-cipher'
import {
  type Encryption,
  parseEncryptedBackup,
  writeEncryptedBackup,
} from '@/parse/encrypted-backup'
import type { Json, JsonObject } from '../builders/files'
import { runs } from '../builders/runs'

const reopened = async (text: string, password: string) => {
  const key = await createPasswordKey(password)
  const parsed = parseEncryptedBackup(writeEncryptedBackup(await encryptBackup(text, key)))
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.failure))
  return parsed.value
}

/** The same bytes with one bit changed. */
const flipped = (bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> =>
  bytes.map((byte, index) => (index === 0 ? byte ^ 1 : byte))

/** Every way to change one field of a header, at whatever depth. */
function changesOf(header: JsonObject, start = ''): readonly HeaderChange[] {
  return Object.entries(header).flatMap(([field, value]): readonly HeaderChange[] => {
    const path = start + field
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      return changesOf(value, `${path}.`).map(({ path: inner, make }) => ({
        path: inner,
        make: (said) => {
          make(said[field] as JsonObject)
        },
      }))
    }
    return [
      {
        path,
        make: (said) => {
          said[field] = typeof value === 'number' ? value + 1 : `${value as string}A`
        },
      },
    ]
  })
}

interface HeaderChange {
  readonly path: string
  make: (said: JsonObject) => void
}

/** Opens what is locked with the key itself, by the documents alone; null: it does not fit the header. */
async function openedUnder(
  key: CryptoKey,
  said: JsonObject,
  cipher: Json | undefined,
  data: Json | undefined,
): Promise<string | null> {
  const { iv } = cipher as { readonly iv: string }
  const bytesOf = (base64: string) => Uint8Array.from(Buffer.from(base64, 'base64'))
  const additionalData = new TextEncoder().encode(JSON.stringify(sorted(said)))
  try {
    const bytes = await crypto.subtle.decrypt(
      { name: 'AES-GCM', iv: bytesOf(iv), additionalData },
      key,
      bytesOf(data as string),
    )
    return new TextDecoder().decode(bytes)
  } catch (error) {
    if (error instanceof Error && error.name === 'OperationError') return null
    throw error
  }
}

/** With the keys of every object in alphabetical order. */
const sorted = (value: Json): Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(
        Object.keys(value)
          .toSorted()
          .map((key) => [key, sorted(value[key] ?? null)]),
      )
    : value

describe('a backup under a password', () => {
  it('opens with its password alone', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'grapheme', maxLength: 50 }),
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }),
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }),
        async (text, password, other) => {
          fc.pre(password.normalize('NFC') !== other.normalize('NFC'))

          const locked = await reopened(text, password)

          expect(await decryptBackup(locked, password)).toBe(text)
          expect(await decryptBackup(locked, other)).toBeNull()
        },
      ),
      { numRuns: runs(5) },
    )
  })

  it('opens whichever way a letter of the password is written', async () => {
    const locked = await reopened('Everything', 'Schlüssel'.normalize('NFD'))

    expect(await decryptBackup(locked, 'Schlüssel'.normalize('NFC'))).toBe('Everything')
  })

  it.each([
    ['rounds', ({ iterations }: Encryption) => ({ iterations: iterations - 1 })],
    ['salt', ({ salt }: Encryption) => ({ salt: flipped(salt) })],
    ['starting value', ({ iv }: Encryption) => ({ iv: flipped(iv) })],
  ])('does not open with other %s in its header', async (_what, change) => {
    const locked = await encryptBackup('Everything', await createPasswordKey('right'))
    const { encryption } = locked
    expect(await decryptBackup(locked, 'right')).toBe('Everything')

    const forged = { ...locked, encryption: { ...encryption, ...change(encryption) } }

    expect(await decryptBackup(forged, 'right')).toBeNull()
  })

  it('is vouched for by its key with every field of its header, and as the documents say', async () => {
    const passwordKey = await createPasswordKey('right')
    const file = JSON.parse(
      writeEncryptedBackup(await encryptBackup('Everything', passwordKey)),
    ) as JsonObject
    const { digest: _digest, data, ...header } = file
    const opened = (said: JsonObject) => openedUnder(passwordKey.key, said, file['cipher'], data)

    expect(await opened(header)).toBe('Everything')

    for (const change of changesOf(header)) {
      const said = JSON.parse(JSON.stringify(header)) as JsonObject
      change.make(said)
      expect(await opened(said), change.path).toBeNull()
    }
    expect(changesOf(header).map(({ path }) => path)).toEqual([
      'format',
      'formatVersion',
      'keyDerivation.name',
      'keyDerivation.hash',
      'keyDerivation.iterations',
      'keyDerivation.salt',
      'cipher.name',
      'cipher.iv',
    ])
  })

  it('is another file each time, though the key is kept', async () => {
    const key = await createPasswordKey('right')

    const [first, second] = [await encryptBackup('Same', key), await encryptBackup('Same', key)]

    expect(writeEncryptedBackup(first)).not.toBe(writeEncryptedBackup(second))
  })

  it('has a key that nobody can read out', async () => {
    const { key } = await createPasswordKey('right')

    await expect(crypto.subtle.exportKey('raw', key)).rejects.toThrow()
  })
})
