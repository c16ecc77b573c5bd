import { describe, expect, it } from 'vitest'
import type { Answers } from '@/domain/assessment/answer'
import type { Policies } from '@/domain/questionnaire/policies'
import { scoresUnderPolicies } from '@/domain/scoring/score-under-policies'
import { anAnswer, aNotApplicable } from '../../builders/assessment'
import { aChoice, aGroup, aPolicies, aQuestionnaire, firstPath } from '../../builders/questionnaire'

const twoQuestions = (policies: Partial<Policies>, ofB: Partial<Policies> = {}) =>
  aQuestionnaire({
    policies: aPolicies(policies),
    groups: [
      aGroup({
        questions: [
          aChoice({ id: 'a' }),
          aChoice({ id: 'b', policies: ofB, targets: [{ when: null, points: 60 }] }),
        ],
      }),
    ],
  })

function ratiosUnder(questionnaire: ReturnType<typeof twoQuestions>, answers: Answers) {
  const scores = scoresUnderPolicies(questionnaire, firstPath(questionnaire), {
    answers,
    profile: {},
  })
  const told = (rows: typeof scores.blank | typeof scores.notApplicable) =>
    rows.map(({ policy, isInForce, score }) => [policy, score.overall.ratio, isInForce])
  return { blank: told(scores.blank), notApplicable: told(scores.notApplicable), scores }
}

describe('scoresUnderPolicies', () => {
  it('scores open questions by each rule and says which one is in force', () => {
    const { blank } = ratiosUnder(twoQuestions({ blank: 'zero' }), { a: anAnswer('yes') })

    expect(blank).toEqual([
      ['excluded', 1, false],
      ['zero', 0.5, true],
      ['noScore', null, false],
    ])
  })

  it('scores what is not applicable by each rule', () => {
    const answers = { a: anAnswer('yes'), b: aNotApplicable() }

    const { notApplicable } = ratiosUnder(twoQuestions({ notApplicable: 'neutral' }), answers)

    expect(notApplicable).toEqual([
      ['excluded', 1, false],
      ['fullMarks', 1, false],
      ['neutral', 0.75, true],
      ['zero', 0.5, false],
      ['atTarget', 0.8, false],
    ])
  })

  it('sets the rules of single questions aside, so that none is in force for all', () => {
    const { blank, scores } = ratiosUnder(twoQuestions({ blank: 'zero' }, { blank: 'noScore' }), {
      a: anAnswer('yes'),
    })

    expect(blank).toEqual([
      ['excluded', 1, false],
      ['zero', 0.5, false],
      ['noScore', null, false],
    ])
    expect(scores.current.overall.ratio).toBeNull()
  })

  it('gives the scores of the dimensions, too', () => {
    const { scores } = ratiosUnder(twoQuestions({}), { a: anAnswer('yes') })

    expect(scores.blank.map(({ score }) => score.dimensions[0]?.ratio)).toEqual([1, 0.5, null])
  })

  it('gives a score by other rules no hash that could pass for the questionnaire’s', () => {
    const { scores } = ratiosUnder(twoQuestions({}), { a: anAnswer('yes') })

    expect(scores.blank.map(({ score }) => score.hash !== '')).toEqual([true, false, false])
  })
})
