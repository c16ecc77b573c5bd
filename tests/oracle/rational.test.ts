import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { add, ceiling, exact, floor, over, toNumber } from './rational'

describe('rational', () => {
  it('takes decimals as they are written', () => {
    expect(add(exact(0.1), exact(0.2))).toEqual(exact(0.3))
    expect(exact(-2.5e-7)).toEqual({ numerator: -1n, denominator: 4_000_000n })
    expect(exact(1e21)).toEqual({ numerator: 10n ** 21n, denominator: 1n })
  })

  it('gives back every number unchanged', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (number) => {
        expect(toNumber(exact(number))).toBe(number + 0)
      }),
    )
  })

  it('is told as the nearest number', () => {
    expect(toNumber(over(exact(1), exact(3)))).toBe(1 / 3)
    expect(toNumber(over(exact(-2), exact(3)))).toBe(-2 / 3)
  })

  it.each([
    [2.5, 2n, 3n],
    [-2.5, -3n, -2n],
    [3, 3n, 3n],
    [-3, -3n, -3n],
    [0, 0n, 0n],
  ])('has %d between its whole numbers', (number, below, above) => {
    expect([floor(exact(number)), ceiling(exact(number))]).toEqual([below, above])
  })
})
