import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fileNamePart } from '@/state/file-name-part'
import { runs } from '../builders/runs'

describe('fileNamePart', () => {
  it.each([
    [['Bad Tölz', 'Herbst 2026'], 'bad-tolz-herbst-2026'],
    [['Großröhrsdorf', ''], 'grossrohrsdorf'],
    [['Αθήνα', '2026'], 'αθηνα-2026'],
    [['../../etc/passwd'], 'etc-passwd'],
    [['a\u0000b\tc'], 'a-b-c'],
    [['…', '   '], 'assessment'],
    [
      ['Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch', 'Spring'],
      'llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch-s',
    ],
  ])('makes of %j a part of a file name', (words, part) => {
    expect(fileNamePart(...words)).toBe(part)
  })

  it('is never empty, never long, and has only letters, digits and single hyphens', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }), (a, b) => {
        const part = fileNamePart(a, b)

        expect(part).toMatch(/^[\p{L}\p{N}]+(-[\p{L}\p{N}]+)*$/u)
        expect(part.length).toBeLessThanOrEqual(60)
      }),
      { numRuns: runs(500) },
    )
  })
})
