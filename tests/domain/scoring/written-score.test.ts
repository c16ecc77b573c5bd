import { describe, expect, it } from 'vitest'
import {
  decimalsOf,
  ratioOfWritten,
  writtenRatio,
  writtenScore,
} from '@/domain/scoring/written-score'
import { ratio } from '@/domain/ratio'

const points = { earned: 30, maximum: 40 }
const hundred = { scale: 'hundred', span: null } as const
const span = { scale: 'span', span: { from: 1, to: 5 } } as const

describe('a written score', () => {
  it('is the share of a hundred, a place on the span, or the points', () => {
    const score = { ratio: ratio(0.75), points }

    expect(writtenScore(score, hundred)).toBe(75)
    expect(writtenScore(score, span)).toBe(4)
    expect(writtenScore(score, { scale: 'points', span: null })).toBe(30)
  })

  it('is a percentage where points are the scale and there are none', () => {
    const score = { ratio: ratio(0.75), points: null }

    expect(writtenScore(score, { scale: 'points', span: null })).toBe(75)
  })

  it('is none without a score', () => {
    expect(writtenScore({ ratio: null, points }, hundred)).toBeNull()
  })

  it('leads back to the ratio it came from', () => {
    for (const ruler of [hundred, span]) {
      expect(ratioOfWritten(writtenRatio(0.625, ruler), ruler)).toBe(0.625)
    }
  })

  it('is shown with the decimals it is rounded to, else with those of its scale', () => {
    const rounding = { at: ['overall'], digits: 3, mode: 'halfUp' } as const

    expect(decimalsOf({ scale: 'hundred', rounding })).toBe(3)
    expect(decimalsOf({ scale: 'hundred', rounding: null })).toBe(0)
    expect(decimalsOf({ scale: 'span', rounding: null })).toBe(2)
  })
})
