import { describe, expect, it } from 'vitest'
import { checkLevels } from '@/domain/questionnaire/check-levels'
import type { Level } from '@/domain/questionnaire/questionnaire'
import {
  aChoice,
  aGroup,
  aLevel,
  anUnscoredChoice,
  aQuestionnaire,
} from '../../builders/questionnaire'

const problemsOf = (...levels: readonly Level[]) =>
  checkLevels(
    aQuestionnaire({
      levels,
      groups: [aGroup({ questions: [aChoice({ id: 'a' }), anUnscoredChoice({ id: 'unscored' })] })],
    }),
  )

const ending = (id: string, from: number, to: number): Level => ({ ...aLevel(id, from), to })

describe('checkLevels', () => {
  it('accepts levels with and without ends, and none at all', () => {
    expect(problemsOf()).toEqual([])
    expect(
      problemsOf(aLevel('low', 0), ending('middle', 0.3, 0.6), ending('high', 0.6, 1)),
    ).toEqual([])
  })

  it.each([
    ['start above 0', [0.1, 0.5]],
    ['fall', [0, 0.6, 0.5]],
    ['stand still', [0, 0.5, 0.5]],
  ])('refuses levels that %s', (_what, starts) => {
    const levels = starts.map((from, index) => aLevel(`l${String(index)}`, from))

    expect(problemsOf(...levels)).toEqual([{ code: 'levelsOutOfOrder', path: 'levels' }])
  })

  it('refuses a gap between two levels, and one after the last', () => {
    expect(problemsOf(ending('low', 0, 0.4), ending('high', 0.5, 0.9))).toEqual([
      { code: 'levelGap', path: 'levels.0.to', id: 'low', to: 0.4, next: 0.5 },
      { code: 'levelGap', path: 'levels.1.to', id: 'high', to: 0.9, next: 1 },
    ])
  })

  it('refuses levels that overlap', () => {
    expect(problemsOf(ending('low', 0, 0.6), aLevel('high', 0.5))).toEqual([
      { code: 'levelOverlap', path: 'levels.0.to', id: 'low', to: 0.6, next: 0.5 },
    ])
  })

  it('sees no gap where decimals differ by their noise alone', () => {
    expect(problemsOf(ending('low', 0, 0.1 + 0.2), aLevel('high', 0.3))).toEqual([])
  })

  it('refuses a demand on a score that there never is', () => {
    const requires = ['group', 'a', 'unscored', 'ghost'].map((score) => ({ score, atLeast: 0.5 }))

    expect(problemsOf(aLevel('low', 0), { ...aLevel('high', 0.5), requires })).toEqual([
      { code: 'unknownScore', path: 'levels.1.requires.2', id: 'unscored' },
      { code: 'unknownScore', path: 'levels.1.requires.3', id: 'ghost' },
    ])
  })
})
