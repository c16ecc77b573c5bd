import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { quantile, quartilesOf } from '@/domain/benchmark/quantile'
import { runs } from '../../builders/runs'

describe('quartilesOf', () => {
  it.each([
    // By hand: position (n − 1) × share, then between the neighbours.
    [[1, 2, 3, 4], 1.75, 2.5, 3.25],
    [[1, 2, 3, 4, 5], 2, 3, 4],
    [[0.1, 0.2, 0.4, 0.8, 0.9, 1], 0.25, 0.6, 0.875],
    [[7], 7, 7, 7],
    [[0, 1], 0.25, 0.5, 0.75],
  ])('of %j are %d, %d and %d', (values, lower, median, upper) => {
    const quartiles = quartilesOf(values)

    expect(quartiles.lower).toBeCloseTo(lower, 12)
    expect(quartiles.median).toBeCloseTo(median, 12)
    expect(quartiles.upper).toBeCloseTo(upper, 12)
    expect(quartiles.respondents).toBe(values.length)
  })

  it('sorts by number, and leaves what it was given as it was', () => {
    const values = [10, 9, 100, 1]

    expect(quartilesOf(values).median).toBe(9.5)
    expect(values).toEqual([10, 9, 100, 1])
  })

  it('are in order and within the values', () => {
    const ratios = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1 })

    fc.assert(
      fc.property(ratios, (values) => {
        const { lower, median, upper } = quartilesOf(values)

        expect(lower).toBeGreaterThanOrEqual(Math.min(...values))
        expect(median).toBeGreaterThanOrEqual(lower)
        expect(upper).toBeGreaterThanOrEqual(median)
        expect(upper).toBeLessThanOrEqual(Math.max(...values))
      }),
      { numRuns: runs(100) },
    )
  })
})

describe('quantile', () => {
  it('throws where there are no values, which is a bug', () => {
    expect(() => quantile([], 0.5)).toThrow(RangeError)
  })
})
