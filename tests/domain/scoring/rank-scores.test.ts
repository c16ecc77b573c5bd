import { describe, expect, it } from 'vitest'
import { findExtremes, rankDimensions } from '@/domain/scoring/rank-scores'
import { anAnswer } from '../../builders/assessment'
import { aChoice, aGroup, aPath, aQuestionnaire } from '../../builders/questionnaire'
import { scoreAnswers } from '../../builders/scoring'

const questionnaire = aQuestionnaire({
  groups: ['a', 'b', 'c', 'd'].map((id) => aGroup({ id, questions: [aChoice({ id: `${id}1` })] })),
})

const ranked = (...ids: readonly string[]) => ids.map((id, index) => ({ id, ratio: index / 10 }))
const idsOf = (scores: readonly { readonly id: string }[]) => scores.map(({ id }) => id)

describe('rankDimensions', () => {
  it('puts the weakest first, keeps equals in order and leaves out what has no score', () => {
    const score = scoreAnswers(questionnaire, aPath(), {
      a1: anAnswer('yes'),
      b1: anAnswer('no'),
      d1: anAnswer('no'),
    })

    expect(idsOf(rankDimensions(score))).toEqual(['b', 'd', 'a'])
  })
})

describe('findExtremes', () => {
  it('takes the strongest from the end, best first, and the weakest from the start', () => {
    const { strongest, weakest } = findExtremes(ranked('a', 'b', 'c', 'd', 'e', 'f', 'g'), 3)

    expect([idsOf(strongest), idsOf(weakest)]).toEqual([
      ['g', 'f', 'e'],
      ['a', 'b', 'c'],
    ])
  })

  it.each([
    [['a'], [], []],
    [['a', 'b'], ['b'], ['a']],
    [['a', 'b', 'c'], ['c'], ['a']],
  ])('calls nothing both strong and weak among %j', (all, strong, weak) => {
    const { strongest, weakest } = findExtremes(ranked(...all), 3)

    expect([idsOf(strongest), idsOf(weakest)]).toEqual([strong, weak])
  })

  it('finds neither where all are equal, whatever rounding does to their mean', () => {
    const equal = ['a', 'b', 'c'].map((id) => ({ id, ratio: 0.1 }))

    expect(findExtremes(equal, 3)).toEqual({ strongest: [], weakest: [] })
  })

  it('keeps the order of equal scores on both sides', () => {
    const scores = [
      { id: 'low', ratio: 0 },
      { id: 'low too', ratio: 0 },
      { id: 'high', ratio: 1 },
      { id: 'high too', ratio: 1 },
    ]

    const { strongest, weakest } = findExtremes(scores, 3)

    expect(idsOf(strongest)).toEqual(['high', 'high too'])
    expect(idsOf(weakest)).toEqual(['low', 'low too'])
  })

  it('finds nothing in nothing', () => {
    expect(findExtremes([], 3)).toEqual({ strongest: [], weakest: [] })
  })
})
