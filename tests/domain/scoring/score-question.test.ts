import { describe, expect, it } from 'vitest'
import { aDontKnow, anAnswer, aNotApplicable, aTextAnswer } from '../../builders/assessment'
import { aChoice, anUnscoredChoice, aQuestionnaire, aText } from '../../builders/questionnaire'
import { scoreOneQuestion } from '../../builders/scoring'

const { policies } = aQuestionnaire()
const blankIsZero = { ...policies, blank: 'zero' } as const

describe('scoreQuestion', () => {
  it('gives the points of the chosen option, of the maximum', () => {
    expect(scoreOneQuestion(aChoice(), anAnswer('partly'), policies)).toEqual({
      id: 'question',
      status: 'counted',
      basis: 'answer',
      isAnswered: true,
      computed: 0.5,
      ratio: 0.5,
      points: { earned: 50, maximum: 100 },
      possible: 100,
      range: { low: 0.5, high: 0.5 },
      target: null,
    })
  })

  it.each([
    ['a blank', undefined],
    ['"don’t know"', aDontKnow()],
    ['"not applicable" without a reason', aNotApplicable('')],
  ])('leaves %s open, with everything still possible', (_what, answer) => {
    expect(scoreOneQuestion(aChoice(), answer, policies)).toMatchObject({
      status: 'open',
      ratio: null,
      points: null,
      range: { low: 0, high: 1 },
    })
  })

  it('scores a blank zero where the questionnaire says so, and still tells the range', () => {
    expect(scoreOneQuestion(aChoice(), undefined, blankIsZero)).toMatchObject({
      status: 'counted',
      ratio: 0,
      points: { earned: 0, maximum: 100 },
      range: { low: 0, high: 1 },
    })
  })

  it('takes "not applicable" with a reason out of the score, whatever a blank means', () => {
    for (const rules of [policies, blankIsZero]) {
      expect(scoreOneQuestion(aChoice(), aNotApplicable(), rules)).toMatchObject({
        status: 'notApplicable',
        ratio: null,
        possible: null,
        range: null,
      })
    }
  })

  it('never scores a text or a question without points', () => {
    expect(scoreOneQuestion(aText(), aTextAnswer('x'), blankIsZero).status).toBe('unscored')
    expect(scoreOneQuestion(anUnscoredChoice(), anAnswer('yes'), blankIsZero)).toMatchObject({
      status: 'unscored',
      ratio: null,
      range: null,
    })
  })

  it('throws on an answer that got past its check', () => {
    expect(() => scoreOneQuestion(aChoice(), anAnswer('perhaps'), policies)).toThrow('perhaps')
  })
})
