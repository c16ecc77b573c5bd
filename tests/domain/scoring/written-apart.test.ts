import { describe, expect, it } from 'vitest'
import { writtenApart } from '@/domain/scoring/written-apart'

const HUNDRED = { scale: 'hundred', span: null, rounding: null } as const
const SPAN = { scale: 'span', span: { from: 1, to: 5 }, rounding: null } as const

describe('two different scores', () => {
  it('have the usual decimals where those tell them apart', () => {
    expect(writtenApart([0.99, 0.5], HUNDRED)).toEqual({ scores: [99, 50], decimals: 0 })
    expect(writtenApart([1, 0.5], SPAN)).toEqual({ scores: [5, 3], decimals: 2 })
  })

  it('have as many decimals as they need to look different', () => {
    expect(writtenApart([0.5, 0.501], HUNDRED).decimals).toBe(1)
    expect(writtenApart([0.5, 0.500_001], HUNDRED).decimals).toBe(4)
    expect(writtenApart([0.5, 0.5001], SPAN).decimals).toBe(4)
  })

  it('end somewhere, and may be missing', () => {
    expect(writtenApart([0.5, 0.5], HUNDRED).decimals).toBe(14)
    expect(writtenApart([null, 0.5], HUNDRED)).toEqual({ scores: [null, 50], decimals: 0 })
    expect(writtenApart([undefined, null], HUNDRED).scores).toEqual([null, null])
  })
})
