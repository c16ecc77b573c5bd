import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addTo, noSum, sumOf } from '@/domain/scoring/exact-sum'

function exactly(terms: readonly number[]): number {
  const sum = noSum()
  for (const term of terms) addTo(sum, term)
  return sumOf(sum)
}

/** Every double of this size is a whole number of these. */
const UNIT = 2 ** 90

/** The sum by whole numbers, rounded to the nearest double by the language itself. */
const byBigInt = (terms: readonly number[]): number =>
  Number(terms.reduce((sum, term) => sum + BigInt(term * UNIT), 0n)) / UNIT

const term = fc.oneof(
  fc.integer({ min: -1000, max: 1000 }),
  fc.double({ min: 2 ** -30, max: 2 ** 30, noNaN: true }),
  fc.double({ min: -(2 ** 30), max: -(2 ** -30), noNaN: true }),
)

describe('an exact sum', () => {
  it('is what decimals add up to, where plain addition drifts', () => {
    const tenths = Array.from({ length: 10 }, () => 0.1)

    expect(tenths.reduce((sum, next) => sum + next, 0)).not.toBe(1)
    expect(exactly(tenths)).toBe(1)
  })

  it('keeps small terms beside great ones', () => {
    expect(exactly([1e16, 1, 1, -1e16])).toBe(2)
  })

  it('is the exact sum, rounded once', () => {
    fc.assert(
      fc.property(fc.array(term, { maxLength: 40 }), (terms) => {
        expect(exactly(terms)).toBe(byBigInt(terms))
      }),
    )
  })

  it('does not depend on the order of its terms', () => {
    fc.assert(
      fc.property(fc.array(term, { maxLength: 40 }), fc.infiniteStream(fc.nat()), (terms, keys) => {
        const shuffled = terms
          .map((next) => ({ next, key: keys.next().value as number }))
          .toSorted((a, b) => a.key - b.key)
          .map(({ next }) => next)

        expect(exactly(shuffled)).toBe(exactly(terms))
      }),
    )
  })
})
