import { describe, expect, it } from 'vitest'
import { ratio } from '@/domain/ratio'

describe('ratio', () => {
  it.each([0, 0.5, 1])('takes %d as it is', (value) => {
    expect(ratio(value)).toBe(value)
  })

  it('brings what rounding pushed over an edge back to it', () => {
    expect([ratio(1 + 1e-12), ratio(-1e-12)]).toEqual([1, 0])
  })

  it.each([-0.1, 1.1, Number.NaN, Infinity])('refuses %d, which is a bug', (value) => {
    expect(() => ratio(value)).toThrow(RangeError)
  })
})
