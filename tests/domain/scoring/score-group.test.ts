import { describe, expect, it } from 'vitest'
import { scoreGroup } from '@/domain/scoring/score-group'
import { aDontKnow, anAnswer, aNotApplicable, aTextAnswer } from '../../builders/assessment'
import {
  aChoice,
  aGroup,
  anUnscoredChoice,
  aQuestionnaire,
  aText,
  optionsWorth,
} from '../../builders/questionnaire'

const { policies } = aQuestionnaire()
const blankIsZero = { ...policies, blank: 'zero' } as const

const four = aGroup({ questions: ['a', 'b', 'c', 'd'].map((id) => aChoice({ id })) })

describe('scoreGroup by the mean', () => {
  it('averages the answered questions by weight', () => {
    const group = aGroup({ questions: [aChoice({ id: 'a', weight: 3 }), aChoice({ id: 'b' })] })

    const { ratio } = scoreGroup(group, { a: anAnswer('yes'), b: anAnswer('no') }, policies)

    expect(ratio).toBe(0.75)
  })

  it('leaves a not-applicable question out instead of scoring it zero', () => {
    const answers = { a: anAnswer('yes'), b: aNotApplicable('No harbour'), c: anAnswer('partly') }

    expect(scoreGroup(four, answers, policies)).toMatchObject({
      ratio: 0.75,
      answered: 3,
      asked: 4,
    })
  })

  it('shows open questions as a gap with a range, neither zero nor ignored', () => {
    const answers = { a: anAnswer('yes'), b: anAnswer('yes'), c: aDontKnow() }

    expect(scoreGroup(four, answers, policies)).toMatchObject({
      ratio: 1,
      range: { low: 0.5, high: 1 },
      answered: 2,
      scored: 2,
      asked: 4,
    })
  })

  it('keeps a question open until "not applicable" has a reason', () => {
    const answers = { a: anAnswer('yes'), b: aNotApplicable('') }

    expect(scoreGroup(four, answers, policies)).toMatchObject({
      answered: 1,
      range: { low: 0.25, high: 1 },
    })
  })

  it('has no score below the minimum of answers, but tells the range', () => {
    const answers = { a: anAnswer('yes'), b: anAnswer('yes') }

    expect(scoreGroup(four, answers, policies, 3)).toMatchObject({
      ratio: null,
      range: { low: 0.5, high: 1 },
      scored: 2,
      needed: 3,
    })
  })

  it('has a score from the minimum of answers on', () => {
    const answers = { a: anAnswer('yes'), b: anAnswer('yes'), c: anAnswer('no') }

    expect(scoreGroup(four, answers, policies, 3).ratio).toBeCloseTo(2 / 3, 12)
  })

  it('does not count "don’t know", texts and unscored answers towards the minimum', () => {
    const group = aGroup({
      questions: [...four.questions, anUnscoredChoice({ id: 'unscored' }), aText({ id: 'text' })],
    })
    const answers = {
      a: anAnswer('yes'),
      b: anAnswer('yes'),
      c: aDontKnow(),
      unscored: anAnswer('yes'),
      text: aTextAnswer('x'),
    }

    expect(scoreGroup(group, answers, policies, 3)).toMatchObject({
      ratio: null,
      answered: 4,
      scored: 2,
    })
  })

  it('needs only the answers that apply where these are fewer than the minimum', () => {
    const twoApply = { a: aNotApplicable(), b: aNotApplicable(), c: anAnswer('yes') }

    expect(scoreGroup(four, twoApply, policies, 3)).toMatchObject({ ratio: null, needed: 2 })
    expect(scoreGroup(four, { ...twoApply, d: anAnswer('partly') }, policies, 3)).toMatchObject({
      ratio: 0.75,
      needed: 2,
    })
  })

  it('counts what is set aside with a reason, in inner groups too', () => {
    const inner = aGroup({ id: 'inner', questions: [aChoice({ id: 'c' })] })
    const group = aGroup({
      questions: [aChoice({ id: 'a' }), aChoice({ id: 'b' })],
      groups: [inner],
    })
    const answers = { a: aNotApplicable(), b: aNotApplicable(''), c: aNotApplicable() }

    expect(scoreGroup(group, answers, policies).notApplicable).toBe(2)
  })

  it('has neither score nor range once nothing in it applies', () => {
    const answers = Object.fromEntries(['a', 'b', 'c', 'd'].map((id) => [id, aNotApplicable()]))

    expect(scoreGroup(four, answers, policies, 3)).toMatchObject({
      ratio: null,
      range: null,
      answered: 4,
      needed: 0,
    })
  })

  it('averages inner groups by their weight, and passes over those that do not apply', () => {
    const group = aGroup({
      groups: [
        aGroup({ id: 'heavy', weight: 3, questions: [aChoice({ id: 'a' })] }),
        aGroup({ id: 'light', questions: [aChoice({ id: 'b' })] }),
        aGroup({ id: 'none', questions: [aChoice({ id: 'c' })] }),
      ],
    })
    const answers = { a: anAnswer('yes'), b: anAnswer('no'), c: aNotApplicable() }

    expect(scoreGroup(group, answers, policies)).toMatchObject({
      ratio: 0.75,
      range: { low: 0.75, high: 0.75 },
      answered: 3,
      asked: 3,
    })
  })

  it('asks the minimum of the dimension as a whole, not of its inner groups', () => {
    const group = aGroup({
      questions: [aChoice({ id: 'a' })],
      groups: [aGroup({ id: 'inner', questions: [aChoice({ id: 'b' })] })],
    })
    const answers = { a: anAnswer('yes'), b: anAnswer('yes') }

    const score = scoreGroup(group, answers, policies, 2)

    expect(score).toMatchObject({ ratio: 1, needed: 2, groups: [{ ratio: 1, needed: 0 }] })
  })
})

describe('scoreGroup by the sum', () => {
  const question = (id: string, maximum: number) =>
    aChoice({ id, maximum, options: optionsWorth(0, maximum) })

  const nested = aGroup({
    aggregation: 'sum',
    questions: [question('a', 30), anUnscoredChoice({ id: 'u' })],
    groups: [
      aGroup({
        id: 'inner',
        aggregation: 'sum',
        groups: [
          aGroup({
            id: 'innermost',
            aggregation: 'sum',
            questions: [question('b', 10), question('c', 60)],
          }),
        ],
      }),
    ],
  })

  it('adds points through every level of groups', () => {
    const answers = { a: anAnswer('p30'), b: anAnswer('p0'), c: anAnswer('p60'), u: anAnswer('no') }

    expect(scoreGroup(nested, answers, blankIsZero)).toMatchObject({
      points: { earned: 90, maximum: 100 },
      possible: 100,
      ratio: 0.9,
      answered: 4,
      scored: 3,
      asked: 4,
    })
  })

  it('scores a blank zero out of the full maximum, with the range it can still reach', () => {
    expect(scoreGroup(nested, { a: anAnswer('p30') }, blankIsZero)).toMatchObject({
      points: { earned: 30, maximum: 100 },
      ratio: 0.3,
      range: { low: 0.3, high: 1 },
      answered: 1,
    })
  })

  it('leaves blanks out of the maximum where the questionnaire excludes them', () => {
    expect(scoreGroup(nested, { a: anAnswer('p30') }, policies)).toMatchObject({
      points: { earned: 30, maximum: 30 },
      possible: 100,
      ratio: 1,
      range: { low: 0.3, high: 1 },
    })
  })

  it('leaves a not-applicable question out of the maximum', () => {
    const answers = { a: anAnswer('p30'), b: anAnswer('p0'), c: aNotApplicable() }

    expect(scoreGroup(nested, answers, blankIsZero)).toMatchObject({
      points: { earned: 30, maximum: 40 },
      possible: 40,
      ratio: 0.75,
    })
  })

  it('has no score where nothing is scored', () => {
    const group = aGroup({ aggregation: 'sum', questions: [aText({ id: 't' })] })

    expect(scoreGroup(group, { t: aTextAnswer('x') }, blankIsZero)).toMatchObject({
      ratio: null,
      points: null,
      range: null,
      answered: 1,
    })
  })
})
