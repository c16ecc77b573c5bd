import { describe, expect, it } from 'vitest'
import { aDontKnow, anAnswer, aNotApplicable, aTextAnswer } from '../../builders/assessment'
import {
  aChoice,
  aGroup,
  anUnscoredChoice,
  aPolicies,
  aQuestionnaire,
  aText,
  optionsWorth,
} from '../../builders/questionnaire'
import { scoreOneGroup } from '../../builders/scoring'

const { policies } = aQuestionnaire()
const blankIsZero = { ...policies, blank: 'zero' } as const

const four = aGroup({ questions: ['a', 'b', 'c', 'd'].map((id) => aChoice({ id })) })

describe('scoreGroup by the mean', () => {
  it('averages the answered questions by weight', () => {
    const group = aGroup({ questions: [aChoice({ id: 'a', weight: 3 }), aChoice({ id: 'b' })] })

    const { ratio } = scoreOneGroup(group, { a: anAnswer('yes'), b: anAnswer('no') }, policies)

    expect(ratio).toBe(0.75)
  })

  it('leaves a not-applicable question out instead of scoring it zero', () => {
    const answers = { a: anAnswer('yes'), b: aNotApplicable('No harbour'), c: anAnswer('partly') }

    expect(scoreOneGroup(four, answers, policies)).toMatchObject({
      ratio: 0.75,
      answered: 3,
      asked: 4,
    })
  })

  it('shows open questions as a gap with a range, neither zero nor ignored', () => {
    const answers = { a: anAnswer('yes'), b: anAnswer('yes'), c: aDontKnow() }

    expect(scoreOneGroup(four, answers, policies)).toMatchObject({
      ratio: 1,
      range: { low: 0.5, high: 1 },
      answered: 2,
      scored: 2,
      asked: 4,
    })
  })

  it('keeps a question open until "not applicable" has a reason', () => {
    const answers = { a: anAnswer('yes'), b: aNotApplicable('') }

    expect(scoreOneGroup(four, answers, policies)).toMatchObject({
      answered: 1,
      range: { low: 0.25, high: 1 },
    })
  })

  it('has no score below the minimum of answers, but tells the range', () => {
    const answers = { a: anAnswer('yes'), b: anAnswer('yes') }

    expect(scoreOneGroup(four, answers, policies, 3)).toMatchObject({
      ratio: null,
      range: { low: 0.5, high: 1 },
      scored: 2,
      needed: 3,
    })
  })

  it('has a score from the minimum of answers on', () => {
    const answers = { a: anAnswer('yes'), b: anAnswer('yes'), c: anAnswer('no') }

    expect(scoreOneGroup(four, answers, policies, 3).ratio).toBeCloseTo(2 / 3, 12)
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

    expect(scoreOneGroup(group, answers, policies, 3)).toMatchObject({
      ratio: null,
      answered: 4,
      scored: 2,
    })
  })

  it('needs only the answers that apply where these are fewer than the minimum', () => {
    const twoApply = { a: aNotApplicable(), b: aNotApplicable(), c: anAnswer('yes') }

    expect(scoreOneGroup(four, twoApply, policies, 3)).toMatchObject({ ratio: null, needed: 2 })
    expect(scoreOneGroup(four, { ...twoApply, d: anAnswer('partly') }, policies, 3)).toMatchObject({
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

    expect(scoreOneGroup(group, answers, policies).notApplicable).toBe(2)
  })

  it('has neither score nor range once nothing in it applies', () => {
    const answers = Object.fromEntries(['a', 'b', 'c', 'd'].map((id) => [id, aNotApplicable()]))

    expect(scoreOneGroup(four, answers, policies, 3)).toMatchObject({
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

    expect(scoreOneGroup(group, answers, policies)).toMatchObject({
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

    const score = scoreOneGroup(group, answers, policies, 2)

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

    expect(scoreOneGroup(nested, answers, blankIsZero)).toMatchObject({
      points: { earned: 90, maximum: 100 },
      possible: 100,
      ratio: 0.9,
      answered: 4,
      scored: 3,
      asked: 4,
    })
  })

  it('scores a blank zero out of the full maximum, with the range it can still reach', () => {
    expect(scoreOneGroup(nested, { a: anAnswer('p30') }, blankIsZero)).toMatchObject({
      points: { earned: 30, maximum: 100 },
      ratio: 0.3,
      range: { low: 0.3, high: 1 },
      answered: 1,
    })
  })

  it('leaves blanks out of the maximum where the questionnaire excludes them', () => {
    expect(scoreOneGroup(nested, { a: anAnswer('p30') }, policies)).toMatchObject({
      points: { earned: 30, maximum: 30 },
      possible: 100,
      ratio: 1,
      range: { low: 0.3, high: 1 },
    })
  })

  it('leaves a not-applicable question out of the maximum', () => {
    const answers = { a: anAnswer('p30'), b: anAnswer('p0'), c: aNotApplicable() }

    expect(scoreOneGroup(nested, answers, blankIsZero)).toMatchObject({
      points: { earned: 30, maximum: 40 },
      possible: 40,
      ratio: 0.75,
    })
  })

  it('has no score where nothing is scored', () => {
    const group = aGroup({ aggregation: 'sum', questions: [aText({ id: 't' })] })

    expect(scoreOneGroup(group, { t: aTextAnswer('x') }, blankIsZero)).toMatchObject({
      ratio: null,
      points: null,
      range: null,
      answered: 1,
    })
  })
})

describe('scoreGroup by the other rules', () => {
  const [a, b, c] = ['a', 'b', 'c'].map((id) => aChoice({ id }))
  const three = [a, b, c].flatMap((question) => question ?? [])

  it('weighs all questions beneath, whatever the inner groups, under meanOfQuestions', () => {
    const inner = aGroup({ id: 'inner', questions: three.slice(1) })
    const group = { questions: three.slice(0, 1), groups: [inner] }
    const answers = { a: anAnswer('yes'), b: anAnswer('no'), c: anAnswer('no') }

    expect(scoreOneGroup(aGroup(group), answers).ratio).toBe(0.5)
    expect(
      scoreOneGroup(aGroup({ ...group, aggregation: 'meanOfQuestions' }), answers).ratio,
    ).toBeCloseTo(1 / 3, 15)
  })

  it('adds scores up as points, each worth its weight, under sumOfLevels', () => {
    const levels = ['l1', 'l2', 'l3'].map((id, index) =>
      aGroup({ id, questions: three.slice(index, index + 1) }),
    )
    const group = aGroup({ aggregation: 'sumOfLevels', groups: levels })
    const answers = { a: anAnswer('yes'), b: anAnswer('partly'), c: anAnswer('no') }

    expect(scoreOneGroup(group, answers)).toMatchObject({
      points: { earned: 1.5, maximum: 3 },
      ratio: 0.5,
    })
  })

  it('is its weakest member under minimum', () => {
    const group = aGroup({ aggregation: 'minimum', questions: three })

    expect(scoreOneGroup(group, { a: anAnswer('yes'), b: anAnswer('partly') })).toMatchObject({
      ratio: 0.5,
      range: { low: 0, high: 0.5 },
    })
  })

  it('counts down from its start under subtract, below zero too', () => {
    const group = aGroup({ aggregation: 'subtract', start: 110, questions: three })
    const none = { a: anAnswer('no'), b: anAnswer('no'), c: anAnswer('partly') }

    expect(scoreOneGroup(group, none)).toMatchObject({
      points: { earned: -140, maximum: 110 },
      ratio: 1 / 6,
    })
  })

  it('adds up to the first negative and no further under stopAtFirstNegative', () => {
    const group = aGroup({ aggregation: 'stopAtFirstNegative', start: 100, questions: three })
    const stopped = { a: anAnswer('yes'), b: anAnswer('partly'), c: anAnswer('yes') }

    expect(scoreOneGroup(group, stopped).points).toEqual({ earned: 250, maximum: 400 })
    expect(scoreOneGroup({ ...group, passAt: 0.5 }, stopped).points).toEqual({
      earned: 350,
      maximum: 400,
    })
  })

  it('has no score while a question before the stop is open', () => {
    const group = aGroup({ aggregation: 'stopAtFirstNegative', questions: three })

    expect(scoreOneGroup(group, { a: anAnswer('yes') }).ratio).toBeNull()
    expect(scoreOneGroup(group, { a: anAnswer('no') })).toMatchObject({
      ratio: 0,
      range: { low: 0, high: 0 },
    })
  })

  it('has no score while a question blocks it', () => {
    const policies = aPolicies({ blank: 'noScore' })
    const answers = { a: anAnswer('yes'), b: anAnswer('yes') }
    const group = aGroup({ questions: three })

    expect(scoreOneGroup(group, answers, policies)).toMatchObject({ ratio: null, blocking: 1 })
    expect(scoreOneGroup(group, { ...answers, c: anAnswer('no') }, policies).ratio).toBeCloseTo(
      2 / 3,
      15,
    )
  })
})
