import { describe, expect, it } from 'vitest'
import type { Aggregation } from '@/domain/questionnaire/questionnaire'
import { weightsThatCount } from '@/domain/scoring/weights-that-count'
import { aChoice, aGroup, anUnscoredChoice, aText } from '../../builders/questionnaire'

/** `a` with two scored questions, `b` with one and an inner group of two; both by that rule. */
const dimensions = (aggregation: Aggregation) => [
  aGroup({
    id: 'a',
    aggregation,
    questions: [
      aChoice({ id: 'a1' }),
      aChoice({ id: 'a2' }),
      anUnscoredChoice({ id: 'a3' }),
      aText({ id: 'a4' }),
    ],
  }),
  aGroup({
    id: 'b',
    aggregation,
    questions: [aChoice({ id: 'b1' })],
    groups: [
      aGroup({
        id: 'b2',
        aggregation: 'sum',
        questions: [aChoice({ id: 'b21' }), aChoice({ id: 'b22' })],
      }),
    ],
  }),
]

const counting = (overall: Aggregation, inside: Aggregation) =>
  [...weightsThatCount(overall, dimensions(inside))].toSorted()

describe('weightsThatCount', () => {
  it.each(['mean', 'sumOfLevels'] as const)(
    'names groups and scored questions that stand in a %s',
    (aggregation) => {
      expect(counting(aggregation, aggregation)).toEqual(['a', 'a1', 'a2', 'b', 'b1', 'b2'])
    },
  )

  it('names every scored question beneath a mean of questions, and no group', () => {
    expect(counting('sum', 'meanOfQuestions')).toEqual(['a1', 'a2', 'b1', 'b21', 'b22'])
    expect(counting('meanOfQuestions', 'sum')).toEqual(['a1', 'a2', 'b1', 'b21', 'b22'])
  })

  it.each(['sum', 'minimum', 'subtract', 'stopAtFirstNegative'] as const)(
    'names nothing where scores are put together by %s',
    (aggregation) => {
      expect(counting(aggregation, aggregation)).toEqual([])
    },
  )

  it('leaves out what is weighed against nothing', () => {
    const alone = [aGroup({ id: 'a', questions: [aChoice({ id: 'a1' })] })]

    expect([...weightsThatCount('mean', alone)]).toEqual([])
  })

  it('names the only member of a sum of levels, which makes the points', () => {
    const alone = [
      aGroup({ id: 'a', aggregation: 'sumOfLevels', questions: [aChoice({ id: 'a1' })] }),
    ]

    expect([...weightsThatCount('sum', alone)]).toEqual(['a1'])
  })
})
