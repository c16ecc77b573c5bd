import { describe, expect, it } from 'vitest'
import { checkQuestionnaire } from '@/domain/questionnaire/check-questionnaire'
import { AGGREGATIONS, type Group, type Questionnaire } from '@/domain/questionnaire/questionnaire'
import {
  aChoice,
  aGroup,
  anUnscoredChoice,
  aQuestionnaire,
  aText,
} from '../../builders/questionnaire'

const problemsOf = (fields: Partial<Questionnaire>) => checkQuestionnaire(aQuestionnaire(fields))

const ofGroup = (fields: Partial<Group>) => problemsOf({ groups: [aGroup(fields)] })

const WEIGHING = ['mean', 'meanOfQuestions', 'sumOfLevels'] as const
const ADDING = ['sum', 'subtract', 'stopAtFirstNegative'] as const

describe('checkGroup', () => {
  it.each(WEIGHING)('refuses a group by %s in which nothing scored has weight', (aggregation) => {
    const questions = [aChoice({ weight: 0 }), anUnscoredChoice({ id: 'b' }), aText()]

    expect(ofGroup({ aggregation, questions })).toEqual([
      { code: 'zeroWeights', path: 'groups.0', id: 'group' },
    ])
  })

  it('accepts a mean in which nothing is scored', () => {
    expect(ofGroup({ questions: [anUnscoredChoice({ weight: 0 }), aText()] })).toEqual([])
  })

  it('accepts a mean of questions whose weights lie in inner groups', () => {
    const inner = aGroup({ id: 'inner', questions: [aChoice({ id: 'b' })] })

    expect(
      ofGroup({
        aggregation: 'meanOfQuestions',
        questions: [aChoice({ weight: 0 })],
        groups: [inner],
      }),
    ).toEqual([])
  })

  it.each(['sum', 'subtract', 'stopAtFirstNegative', 'minimum'] as const)(
    'refuses weights inside %s, where they would have no effect',
    (aggregation) => {
      const questions = [aChoice({ id: 'a', weight: 2 }), aChoice({ id: 'b', weight: 0 })]
      const groups = [aGroup({ id: 'inner', aggregation: 'sum', weight: 3 })]

      expect(ofGroup({ aggregation, questions, groups })).toEqual([
        { code: 'weightUnused', path: 'groups.0.questions.0', id: 'a' },
        { code: 'weightUnused', path: 'groups.0.questions.1', id: 'b' },
        { code: 'weightUnused', path: 'groups.0.groups.0', id: 'inner' },
      ])
    },
  )

  it('refuses weights of groups beneath a mean of questions, but not those of questions', () => {
    const inner = aGroup({ id: 'inner', weight: 2, questions: [aChoice({ id: 'b', weight: 2 })] })

    expect(
      ofGroup({
        aggregation: 'meanOfQuestions',
        questions: [aChoice({ weight: 3 })],
        groups: [inner],
      }),
    ).toEqual([{ code: 'weightUnused', path: 'groups.0.groups.0', id: 'inner' }])
  })

  it('accepts a weight inside a sum that a mean of questions further out asks for', () => {
    const sum = aGroup({ id: 'sum', aggregation: 'sum', questions: [aChoice({ weight: 3 })] })

    expect(ofGroup({ aggregation: 'meanOfQuestions', groups: [sum] })).toEqual([])
    expect(problemsOf({ aggregation: 'meanOfQuestions', groups: [sum] })).toEqual([])
  })

  it.each(ADDING)('refuses inside %s what has no points, and only that', (aggregation) => {
    const refused = AGGREGATIONS.filter(
      (inner) =>
        ofGroup({ aggregation, groups: [aGroup({ id: 'in', aggregation: inner })] }).length > 0,
    )

    expect(refused).toEqual(['mean', 'meanOfQuestions', 'minimum', 'subtract'])
    expect(
      ofGroup({ aggregation, groups: [aGroup({ id: 'in', aggregation: 'minimum' })] }),
    ).toEqual([{ code: 'noPointsToAdd', path: 'groups.0.groups.0', id: 'in' }])
    expect(
      ofGroup({ aggregation, groups: [aGroup({ id: 'in', aggregation: 'subtract' })] }),
    ).toEqual([{ code: 'subtractInside', path: 'groups.0.groups.0', id: 'in' }])
  })

  it('refuses dimensions without points where the whole adds them up', () => {
    expect(problemsOf({ aggregation: 'sum' })).toEqual([
      { code: 'noPointsToAdd', path: 'groups.0', id: 'group' },
    ])
  })

  it('refuses weights that do not sum to what is declared', () => {
    const questions = [aChoice({ id: 'a', weight: 0.5 }), aChoice({ id: 'b', weight: 0.3 })]

    expect(ofGroup({ weightTotal: 1, questions })).toEqual([
      {
        code: 'weightsDoNotSum',
        path: 'groups.0.weightTotal',
        id: 'group',
        declared: 1,
        found: 0.8,
      },
    ])
  })

  it('counts neither unscored questions nor the noise of decimals into the sum of weights', () => {
    const questions = [
      ...['a', 'b', 'c'].map((id) => aChoice({ id, weight: 0.1 })),
      anUnscoredChoice({ id: 'd', weight: 5 }),
    ]

    expect(0.1 + 0.1 + 0.1).not.toBe(0.3)
    expect(ofGroup({ weightTotal: 0.3, questions })).toEqual([])
  })

  it('sums the weights of all questions beneath a mean of questions', () => {
    const groups = [aGroup({ id: 'inner', questions: [aChoice({ id: 'b', weight: 3 })] })]
    const fields = { aggregation: 'meanOfQuestions', questions: [aChoice()], groups } as const

    expect(ofGroup({ ...fields, weightTotal: 4 })).toEqual([])
    expect(ofGroup({ ...fields, weightTotal: 2 })).toMatchObject([{ found: 4 }])
  })
})

describe('checkWhole', () => {
  it('refuses dimensions that all weigh nothing', () => {
    expect(ofGroup({ weight: 0 })).toEqual([
      { code: 'zeroWeights', path: 'groups', id: 'town-check' },
    ])
  })

  it('refuses dimensions whose weights do not sum to what is declared', () => {
    expect(problemsOf({ weightTotal: 100 })).toEqual([
      {
        code: 'weightsDoNotSum',
        path: 'weightTotal',
        id: 'town-check',
        declared: 100,
        found: 1,
      },
    ])
  })

  it.each(AGGREGATIONS)('writes %s as points only where there are some', (aggregation) => {
    const groups = [aGroup({ aggregation: 'sum' })]
    const hasPoints = !['mean', 'meanOfQuestions', 'minimum'].includes(aggregation)

    expect(problemsOf({ scale: 'points', aggregation, groups })).toEqual(
      hasPoints ? [] : [{ code: 'noPointsToWrite', path: 'scale' }],
    )
  })

  it('wants a span exactly where it is the scale, from low to high', () => {
    expect(problemsOf({ scale: 'span', span: { from: -1, to: 5 } })).toEqual([])
    expect(problemsOf({ scale: 'span' })).toEqual([{ code: 'spanMissing', path: 'scale' }])
    expect(problemsOf({ span: { from: 1, to: 5 } })).toEqual([{ code: 'spanUnused', path: 'span' }])
    expect(problemsOf({ scale: 'span', span: { from: 5, to: 5 } })).toEqual([
      { code: 'rangeOutOfOrder', path: 'span', from: 5, to: 5 },
    ])
  })
})
