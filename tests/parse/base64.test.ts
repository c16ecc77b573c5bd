import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromBase64, isBase64, toBase64 } from '@/parse/base64'
import { runs } from '../builders/runs'

describe('toBase64', () => {
  it('writes what Node writes, and reads it back', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
        const text = toBase64(bytes)

        expect(text).toBe(Buffer.from(bytes).toString('base64'))
        expect(isBase64(text)).toBe(true)
        expect([...fromBase64(text)]).toEqual([...bytes])
      }),
      { numRuns: runs(100) },
    )
  })

  it('writes a picture of a megabyte', () => {
    const bytes = new Uint8Array(1_000_000).fill(200)

    expect(Buffer.compare(fromBase64(toBase64(bytes)), bytes)).toBe(0)
  })
})

describe('isBase64', () => {
  it.each(['A', 'AAA', 'AA=A', 'A===', 'AAAA=', 'AA A', 'AA-_', 'AB==', 'AAB=', '====', 'ä==='])(
    'is false of %s',
    (text) => {
      expect(isBase64(text)).toBe(false)
    },
  )
})
