import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { roundWritten } from '@/domain/scoring/round-written'

describe('roundWritten', () => {
  it.each([
    ['halfUp', 2.5, 0, 3],
    ['halfUp', -2.5, 0, -3],
    ['halfUp', 1.005, 2, 1.01],
    ['halfUp', 2.675, 2, 2.68],
    ['halfUp', 2.4999, 0, 2],
    ['halfEven', 2.5, 0, 2],
    ['halfEven', 3.5, 0, 4],
    ['halfEven', 0.125, 2, 0.12],
    ['halfEven', 2.675, 2, 2.68],
    ['halfEven', -2.5, 0, -2],
    ['truncate', 2.99, 1, 2.9],
    ['truncate', -2.99, 1, -2.9],
    ['truncate', 0.1 + 0.2, 1, 0.3],
    ['halfUp', 60_000, 9, 60_000],
    ['truncate', 1_000_000, 9, 1_000_000],
  ] as const)('rounds by %s: %d to %d digits is %d', (mode, value, digits, expected) => {
    expect(roundWritten(value, { mode, digits })).toBe(expected)
  })

  it('takes a sum that floating point left just below a whole number as that number', () => {
    const sum = Array.from({ length: 10 }, () => 0.1).reduce((total, next) => total + next, 0)

    expect(sum).toBeLessThan(1)
    expect(roundWritten(sum, { mode: 'truncate', digits: 0 })).toBe(1)
  })

  it('never moves a number by more than one of its last digits, nor against the order', () => {
    const modes = fc.constantFrom('halfUp', 'halfEven', 'truncate')
    const numbers = fc.double({ min: -1e6, max: 1e6, noNaN: true })
    fc.assert(
      fc.property(numbers, numbers, modes, fc.integer({ min: 0, max: 4 }), (a, b, mode, digits) => {
        const round = (value: number) => roundWritten(value, { mode, digits })

        expect(Math.abs(round(a) - a)).toBeLessThanOrEqual(10 ** -digits * (1 + 1e-6))
        expect(round(Math.min(a, b))).toBeLessThanOrEqual(round(Math.max(a, b)))
      }),
    )
  })
})
