import { describe, expect, it } from 'vitest'
import { checkAnswers, checkAssessment } from '@/domain/assessment/check-assessment'
import type { Answers } from '@/domain/assessment/answer'
import {
  aDontKnow,
  anAction,
  anAnswer,
  anAssessment,
  aNotApplicable,
  aTextAnswer,
} from '../../builders/assessment'
import { aChoice, aGroup, aQuestionnaire, aText } from '../../builders/questionnaire'

const questionnaire = aQuestionnaire({
  profile: [{ id: 'size', kind: 'choice', options: ['small', 'large'] }],
  groups: [aGroup({ questions: [aChoice({ id: 'a' }), aText({ id: 'remark' })] })],
})

const strict = aQuestionnaire({
  policies: { blank: 'zero', notApplicable: 'forbidden', dontKnow: 'forbidden' },
  groups: questionnaire.groups,
})

describe('checkAssessment', () => {
  it('accepts what fits', () => {
    const assessment = anAssessment({
      profile: { size: 'small' },
      answers: { a: anAnswer('yes'), remark: aTextAnswer('Good') },
      priorities: { a: 'high' },
      actions: [anAction({ questionId: 'a' }), anAction({ id: 'other', questionId: null })],
    })

    expect(checkAssessment(assessment, questionnaire)).toEqual([])
  })

  it('names everything that does not fit, each with its place', () => {
    const assessment = anAssessment({
      path: 'short',
      profile: { size: 'huge', climate: 'mild' },
      answers: { ghost: anAnswer('yes') },
      priorities: { phantom: 'low' },
      actions: [anAction({ questionId: 'spectre' })],
    })

    expect(checkAssessment(assessment, questionnaire)).toEqual([
      { code: 'unknownPath', path: 'path', id: 'short' },
      { code: 'unknownProfileOption', path: 'profile.size', id: 'size', option: 'huge' },
      { code: 'unknownProfileField', path: 'profile.climate', id: 'climate' },
      { code: 'unknownQuestion', path: 'answers.ghost', id: 'ghost' },
      { code: 'unknownQuestion', path: 'priorities', id: 'phantom' },
      { code: 'unknownQuestion', path: 'actions', id: 'spectre' },
    ])
  })
})

describe('checkAnswers', () => {
  const codesOf = (answers: Answers, rules = questionnaire) =>
    checkAnswers(answers, rules, 'answers').map(({ code, path }) => [code, path])

  it.each([
    ['an option the question does not have', { a: anAnswer('perhaps') }, 'unknownOption'],
    ['a text to a choice', { a: aTextAnswer('yes') }, 'wrongAnswerKind'],
  ])('refuses %s', (_what, answers, code) => {
    expect(codesOf(answers)).toEqual([[code, 'answers.a']])
  })

  it('refuses an option for a text question', () => {
    expect(codesOf({ remark: anAnswer('yes') })).toEqual([['wrongAnswerKind', 'answers.remark']])
  })

  it('refuses "not applicable" and "don’t know" where the questionnaire forbids them', () => {
    expect(codesOf({ a: aNotApplicable() }, strict)).toEqual([
      ['notApplicableForbidden', 'answers.a'],
    ])
    expect(codesOf({ a: aDontKnow() }, strict)).toEqual([['dontKnowForbidden', 'answers.a']])
  })

  it('accepts "not applicable" and "don’t know" where the questionnaire allows them', () => {
    expect(codesOf({ a: aNotApplicable(), remark: aDontKnow() })).toEqual([])
  })

  it('accepts a note without an answer', () => {
    expect(codesOf({ a: { ...anAnswer('perhaps'), value: null } })).toEqual([])
  })
})
