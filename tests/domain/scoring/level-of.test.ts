import { describe, expect, it } from 'vitest'
import { levelOf } from '@/domain/scoring/level-of'
import { aLevel } from '../../builders/questionnaire'

const levels = [
  aLevel('not-started', 0),
  aLevel('planning', 0.125),
  aLevel('doing', 0.375),
  aLevel('managing', 0.625),
  aLevel('improving', 0.875),
]

describe('levelOf', () => {
  it.each([
    [0, 1],
    [0.1249, 1],
    [0.125, 2],
    [0.3749, 2],
    [0.375, 3],
    [0.6249, 3],
    [0.625, 4],
    [0.8749, 4],
    [0.875, 5],
    [1, 5],
  ])('gives %d to level %d', (score, number) => {
    expect(levelOf({ levels }, score)).toMatchObject({ number, level: levels[number - 1] })
  })

  it('takes a mean that rounding left just below an edge as on the edge', () => {
    const means = [2 / 3, 1.25 / 3, 1.25 / 4, 1.25 / 4, 0.75 / 3, 1.5 / 3, 0.5 / 3]
    const mean = means.reduce((sum, value) => sum + value, 0) / 7

    expect(mean).toBeLessThan(0.375)
    expect(levelOf({ levels }, mean)?.number).toBe(3)
  })

  it('leaves a score that is really below an edge below it', () => {
    expect(levelOf({ levels }, 0.375 - 1e-9)?.number).toBe(2)
  })

  it('finds none where the questionnaire has no levels', () => {
    expect(levelOf({ levels: [] }, 0.5)).toBeNull()
  })
})
