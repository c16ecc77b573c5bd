import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createPasswordKey, decryptBackup, encryptBackup } from '@/storage/backup-cipher'
import { parseEncryptedBackup, writeEncryptedBackup } from '@/parse/encrypted-backup'
import { runs } from '../builders/runs'

const reopened = async (text: string, password: string) => {
  const key = await createPasswordKey(password)
  const parsed = parseEncryptedBackup(writeEncryptedBackup(await encryptBackup(text, key)))
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.failure))
  return parsed.value
}

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

  it('does not open under a header that says otherwise', async () => {
    const key = await createPasswordKey('right')
    const locked = await encryptBackup('Everything', key)
    const iterations = locked.encryption.iterations

    const forged = { ...locked, encryption: { ...locked.encryption, iterations: iterations - 1 } }

    expect(await decryptBackup(forged, 'right')).toBeNull()
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
