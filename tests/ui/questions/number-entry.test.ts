import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readNumber } from '@/domain/assessment/read-number'
import { entryOf, entryText } from '@/ui/questions/number-entry'
import { aNumber, aPercentage } from '../../builders/questionnaire'
import { runs } from '../../builders/runs'

describe('entryText', () => {
  it.each([
    ['en', '3.1250'],
    ['de', '3,1250'],
  ])('writes three decimals so that nobody takes them for thousands: %s', (language, text) => {
    expect(entryText(3.125, language)).toBe(text)
  })

  it('writes every number so that it is read as the same', () => {
    const numbers = fc
      .tuple(fc.integer({ min: -999_999_999, max: 999_999_999 }), fc.integer({ min: 0, max: 9 }))
      .map(([digits, decimals]) => digits / 10 ** decimals)

    fc.assert(
      fc.property(numbers, fc.constantFrom('en', 'de'), (number, language) => {
        expect(readNumber(entryText(number, language))).toEqual({ ok: true, value: number })
      }),
      { numRuns: runs(500) },
    )
  })
})

describe('entryOf', () => {
  it('reads a percentage with or without its sign', () => {
    for (const text of ['40', '40%', ' 40 % ']) {
      expect(entryOf(aPercentage(), text)).toEqual({ kind: 'number', number: 40 })
    }
  })

  it('takes no sign elsewhere', () => {
    expect(entryOf(aNumber(), '40 %')).toMatchObject({ kind: 'wrong', text: '40 %' })
  })
})
