import { describe, expect, it } from 'vitest'
import { openQuestions, openReason, progressOf } from '@/domain/assessment/progress'
import { questionsInGroup } from '@/domain/questionnaire/walk-questionnaire'
import { aDontKnow, anAnswer, aNotApplicable, aTextAnswer } from '../../builders/assessment'
import { aChoice, aGroup, aPath, aQuestionnaire, aText } from '../../builders/questionnaire'

describe('openReason', () => {
  it.each([
    ['a chosen option', anAnswer('yes')],
    ['a text', aTextAnswer('We do')],
    ['"not applicable" with a reason', aNotApplicable('No harbour')],
  ])('takes %s as an answer', (_what, answer) => {
    expect(openReason(answer)).toBeNull()
  })

  it.each([
    ['nothing', undefined, 'blank'],
    ['a note alone', { ...anAnswer('yes'), value: null }, 'blank'],
    ['white space', aTextAnswer(' \n\t'), 'blank'],
    ['"don’t know"', aDontKnow(), 'dontKnow'],
    ['"not applicable" without a reason', aNotApplicable(''), 'reasonMissing'],
    ['"not applicable" with a blank reason', aNotApplicable(' \t'), 'reasonMissing'],
  ])('leaves a question open at %s', (_what, answer, reason) => {
    expect(openReason(answer)).toBe(reason)
  })
})

describe('progressOf', () => {
  it('counts unscored and text questions like all others', () => {
    const questions = questionsInGroup(
      aGroup({
        questions: [aChoice({ id: 'a' }), aText({ id: 'b' })],
        groups: [aGroup({ id: 'inner', questions: [aChoice({ id: 'c' })] })],
      }),
    )

    const progress = progressOf(questions, { a: anAnswer('no'), b: aTextAnswer('x') })

    expect(progress).toEqual({ answered: 2, asked: 3 })
  })
})

describe('openQuestions', () => {
  const questionnaire = aQuestionnaire({
    groups: [
      aGroup({
        id: 'first',
        questions: [aChoice({ id: 'a' }), aChoice({ id: 'b' })],
        groups: [aGroup({ id: 'inner', questions: [aChoice({ id: 'c' })] })],
      }),
      aGroup({ id: 'second', questions: [aChoice({ id: 'd' })] }),
    ],
  })

  it('lists what is open in the order it is asked, with its dimension and the reason', () => {
    const answers = { a: anAnswer('yes'), c: aDontKnow(), d: aNotApplicable('') }

    const open = openQuestions(questionnaire, aPath(), { answers, profile: {} })

    expect(
      open.map(({ dimension, question, reason }) => [dimension.id, question.id, reason]),
    ).toEqual([
      ['first', 'b', 'blank'],
      ['first', 'c', 'dontKnow'],
      ['second', 'd', 'reasonMissing'],
    ])
  })

  it('leaves out what the path does not ask', () => {
    const open = openQuestions(questionnaire, aPath({ questions: ['c'] }), {
      answers: {},
      profile: {},
    })

    expect(open.map(({ question }) => question.id)).toEqual(['c'])
  })
})
