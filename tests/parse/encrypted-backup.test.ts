import { describe, expect, it } from 'vitest'
import { canonicalHash } from '@/parse/canonical-hash'
import {
  looksEncrypted,
  parseEncryptedBackup,
  writeEncryptedBackup,
} from '@/parse/encrypted-backup'
import { writeBackup } from '@/parse/parse-backup'
import { aBackupContent } from '../builders/backup'
import type { JsonObject } from '../builders/files'

const locked = {
  encryption: {
    iterations: 600_000,
    salt: new Uint8Array(16).fill(1),
    iv: new Uint8Array(12).fill(2),
  },
  data: new Uint8Array(100).fill(3),
}

const text = writeEncryptedBackup(locked)

/** A hostile file, whose maker has taken care of the digest. */
function forged(change: (file: JsonObject) => void): string {
  const { digest: _old, ...file } = JSON.parse(text) as JsonObject
  change(file)
  return JSON.stringify({ ...file, digest: canonicalHash(file) })
}

const codesOf = (input: string) => {
  const result = parseEncryptedBackup(input)
  return result.ok ? [] : result.failure.map(({ code }) => code)
}

describe('an encrypted backup', () => {
  it('comes back as it was written', () => {
    expect(looksEncrypted(text)).toBe(true)
    expect(parseEncryptedBackup(text)).toEqual({ ok: true, value: locked })
  })

  it('is damaged, and nothing else, whichever bit of it has flipped', () => {
    const bytes = new TextEncoder().encode(text)
    const taken: string[] = []

    for (let bit = 0; bit < bytes.length * 8; bit += 1) {
      const flipped = bytes.slice()
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7))
      const read = new TextDecoder().decode(flipped)
      const codes = looksEncrypted(read) ? codesOf(read) : ['not recognised']
      if (codes.join() !== 'damagedBackup') taken.push(`${String(bit)}: ${codes.join()}`)
    }

    expect(taken).toEqual([])
  })

  it.each([1, 50, 200, 400])('is damaged where only its first %i signs have arrived', (length) => {
    expect(codesOf(text.slice(0, length))).toEqual(['damagedBackup'])
  })

  it('is told of as newer where a newer program wrote it', () => {
    expect(codesOf(forged((file) => (file['formatVersion'] = 2)))).toEqual(['newerFormat'])
  })

  it.each([0, 99_999, 5_000_001, 1e9, 600_000.5])(
    'is refused with %d rounds, which a hostile file could choose',
    (iterations) => {
      const file = forged((file) => {
        ;(file['keyDerivation'] as JsonObject)['iterations'] = iterations
      })

      expect(codesOf(file)).toEqual(['wrongValue'])
    },
  )

  it('is refused with a starting value of another length', () => {
    const file = forged((file) => {
      ;(file['cipher'] as JsonObject)['iv'] = 'AAAA'
    })

    expect(codesOf(file)).toEqual(['wrongValue'])
  })
})

describe('looksEncrypted', () => {
  it('is false of a backup without a password', () => {
    expect(looksEncrypted(writeBackup(aBackupContent()).text)).toBe(false)
  })
})
