import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Questionnaire } from '@/domain/questionnaire/questionnaire'
import { allGroups, allQuestions } from '@/domain/questionnaire/walk-questionnaire'
import { scoreAssessment } from '@/domain/scoring/score-assessment'
import {
  changeCount,
  NOTHING_CHANGED,
  scoreWhatIf,
  takeBack,
  tryAnswer,
  tryWeight,
  withAnswers,
  withWeights,
} from '@/domain/scoring/what-if'
import { anAnswer, anAssessment } from '../../builders/assessment'
import { aChoice, aGroup, aQuestionnaire, firstPath } from '../../builders/questionnaire'
import { someAnswered } from '../../builders/random-answers'
import { runs } from '../../builders/runs'

/** Two dimensions: `a` with two questions, `b` with an inner group of two. */
const town = (fields: Partial<Questionnaire> = {}) =>
  aQuestionnaire({
    groups: [
      aGroup({ id: 'a', questions: [aChoice({ id: 'a1' }), aChoice({ id: 'a2' })] }),
      aGroup({
        id: 'b',
        groups: [
          aGroup({ id: 'b-inner', questions: [aChoice({ id: 'b1' }), aChoice({ id: 'b2' })] }),
          aGroup({ id: 'b-other', questions: [aChoice({ id: 'b3' })] }),
        ],
      }),
    ],
    ...fields,
  })

const responses = anAssessment({
  answers: {
    a1: anAnswer('yes'),
    a2: anAnswer('no'),
    b1: anAnswer('no'),
    b2: anAnswer('yes'),
    b3: anAnswer('no'),
  },
})

const tried = (change: Partial<typeof NOTHING_CHANGED>, questionnaire = town()) =>
  scoreWhatIf(questionnaire, firstPath(questionnaire), responses, { ...NOTHING_CHANGED, ...change })

describe('scoreWhatIf', () => {
  it('is the score of the assessment while nothing is changed', () => {
    const questionnaire = town()

    expect(tried({}, questionnaire)).toEqual(
      scoreAssessment(questionnaire, firstPath(questionnaire), responses),
    )
  })

  it('weighs dimensions, inner groups and questions anew', () => {
    expect(tried({ weights: { b: 0 } }).overall.ratio).toBe(0.5)
    expect(tried({ weights: { 'b-inner': 3 } }).dimensions[1]?.ratio).toBe(0.375)
    expect(tried({ weights: { a1: 3 } }).dimensions[0]?.ratio).toBe(0.75)
  })

  it('scores other answers, and none in place of one', () => {
    const better = tried({ answers: { a2: { kind: 'option', option: 'partly' } } })
    const without = tried({ answers: { a2: null } })

    expect(better.dimensions[0]?.ratio).toBe(0.75)
    expect(without.dimensions[0]).toMatchObject({ ratio: 1, answered: 1, asked: 2 })
  })

  it('has no score where everything weighs nothing', () => {
    const { dimensions, overall } = tried({ weights: { a1: 0, a2: 0 } })

    expect(dimensions[0]?.ratio).toBeNull()
    expect(overall.range).not.toBeNull()
  })

  it('asks what another answer brings up', () => {
    const shownIf = { kind: 'option', question: 'a1', isOneOf: ['no'] } as const
    const questionnaire = aQuestionnaire({
      groups: [aGroup({ questions: [aChoice({ id: 'a1' }), aChoice({ id: 'a2', shownIf })] })],
    })

    const before = tried({}, questionnaire)
    const after = tried({ answers: { a1: { kind: 'option', option: 'no' } } }, questionnaire)

    expect([before.overall.asked, after.overall.asked]).toEqual([1, 2])
  })

  it('gives no number that could pass for one of the published version', () => {
    expect(tried({ weights: { a: 2 } }).hash).toBe('')
  })

  it('leaves questionnaire and answers as they were', () => {
    const questionnaire = town()
    const copies = [structuredClone(questionnaire), structuredClone(responses)]

    tried(
      { weights: { a: 7, b1: 3 }, answers: { a1: null, b2: { kind: 'dontKnow' } } },
      questionnaire,
    )

    expect([questionnaire, responses]).toEqual(copies)
  })

  it('does not depend on the unit of the weights', () => {
    const weight = fc.integer({ min: 1, max: 50 })

    fc.assert(
      fc.property(weight, weight, fc.integer({ min: 2, max: 9 }), (a, b, factor) => {
        const once = tried({ weights: { a, b } }).overall.ratio ?? -1
        const again = tried({ weights: { a: factor * a, b: factor * b } }).overall.ratio ?? -2

        expect(again).toBeCloseTo(once, 12)
      }),
    )
  })

  it('scores every questionnaire with whatever weights', () => {
    const weights = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1 })

    fc.assert(
      fc.property(someAnswered, weights, ({ questionnaire, ...given }, some) => {
        const nodes = [...allGroups(questionnaire), ...allQuestions(questionnaire)]
        const others = nodes.map(({ id }, index) => [id, some[index % some.length] ?? 0] as const)
        const whatIf = { weights: Object.fromEntries(others), answers: {} }
        const path = firstPath(questionnaire)
        const before = scoreAssessment(questionnaire, path, given)

        scoreWhatIf(questionnaire, path, given, whatIf)

        expect(scoreAssessment(questionnaire, path, given)).toEqual(before)
      }),
      { numRuns: runs(100) },
    )
  })
})

describe('withWeights', () => {
  it('is the questionnaire itself without other weights', () => {
    const questionnaire = town()

    expect(withWeights(questionnaire, {})).toBe(questionnaire)
  })
})

describe('withAnswers', () => {
  it('sets an assessor’s score aside where another answer is tried, and nowhere else', () => {
    const override = { ratio: 0.9, reason: 'Seen on site' }
    const answers = { a: { ...anAnswer('no'), override }, b: { ...anAnswer('no'), override } }

    const changed = withAnswers(answers, { a: { kind: 'option', option: 'yes' } })

    expect(changed['a']).toEqual(anAnswer('yes'))
    expect(changed['b']).toBe(answers.b)
  })

  it('keeps what else was said to a question', () => {
    const note = { text: 'By 2027', language: 'en' }

    const changed = withAnswers({ a: anAnswer('no', { note }) }, { a: null })

    expect(changed['a']).toEqual({ value: null, note, evidence: [] })
  })
})

describe('a trial', () => {
  it('counts its changes and takes each back', () => {
    const weighed = tryWeight(NOTHING_CHANGED, { id: 'a', weight: 1 }, 2)
    const both = tryAnswer(weighed, 'a1', null)

    expect(changeCount(both)).toBe(2)
    expect(takeBack(both, 'weights', 'a')).toEqual(tryAnswer(NOTHING_CHANGED, 'a1', null))
    expect(takeBack(takeBack(both, 'weights', 'a'), 'answers', 'a1')).toEqual(NOTHING_CHANGED)
  })

  it('holds no change once a weight is its own again', () => {
    const node = { id: 'a', weight: 1 }

    expect(tryWeight(tryWeight(NOTHING_CHANGED, node, 2), node, 1)).toEqual(NOTHING_CHANGED)
  })
})
