import { describe, expect, it } from 'vitest'
import { checkAnswers, checkAssessment, checkProfile } from '@/domain/assessment/check-assessment'
import type { Answer, Answers, AnswerValue } from '@/domain/assessment/answer'
import {
  aDontKnow,
  anAction,
  anAnswer,
  anAssessment,
  aNotApplicable,
  aTextAnswer,
} from '../../builders/assessment'
import {
  aChoice,
  aGroup,
  aMultiple,
  aNumber,
  anUnscoredChoice,
  aPercentage,
  aPolicies,
  aQuestionnaire,
  aScale,
  aText,
  aYesNo,
} from '../../builders/questionnaire'

const questionnaire = aQuestionnaire({
  profile: [{ id: 'size', kind: 'choice', options: ['small', 'large'] }],
  groups: [
    aGroup({
      questions: [
        aChoice({ id: 'a' }),
        aText({ id: 'remark' }),
        aMultiple({ id: 'multiple' }),
        aYesNo({ id: 'yes-no' }),
        aScale({ id: 'scale', from: 1, to: 5 }),
        aNumber({ id: 'number', from: -1, to: 10 }),
        aNumber({ id: 'count', from: 0, to: null, isWhole: true }),
        aPercentage({ id: 'percentage' }),
        anUnscoredChoice({ id: 'unscored' }),
      ],
    }),
  ],
})

const strict = {
  ...questionnaire,
  policies: aPolicies({ blank: 'zero', notApplicable: 'forbidden', dontKnow: 'forbidden' }),
}

const answerOf = (value: AnswerValue | null, fields: Partial<Answer> = {}): Answer => ({
  value,
  note: null,
  evidence: [],
  ...fields,
})

const numberOf = (number: number) => answerOf({ kind: 'number', number })
const optionsOf = (...options: readonly string[]) => answerOf({ kind: 'options', options })

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

describe('checkProfile', () => {
  it('says where in a larger file the profile lies', () => {
    expect(checkProfile({ climate: 'mild' }, questionnaire, 'examples.2.profile')).toEqual([
      { code: 'unknownProfileField', path: 'examples.2.profile.climate', id: 'climate' },
    ])
  })
})

describe('checkAnswers', () => {
  const problemsOf = (answers: Answers, rules = questionnaire) =>
    checkAnswers(answers, rules, 'answers')

  const codesOf = (answers: Answers, rules = questionnaire) =>
    problemsOf(answers, rules).map(({ code, path }) => [code, path])

  const fitting: Answers = {
    a: anAnswer('yes'),
    remark: aTextAnswer('Good'),
    multiple: optionsOf('a', 'c'),
    'yes-no': answerOf({ kind: 'yesNo', isYes: false }),
    scale: numberOf(5),
    number: numberOf(-0.5),
    count: numberOf(1_000_000),
    percentage: numberOf(33.3),
    unscored: anAnswer('no'),
  }

  it('accepts what each kind of question takes', () => {
    expect(problemsOf(fitting)).toEqual([])
    expect(problemsOf({ multiple: optionsOf('none') })).toEqual([])
  })

  it('refuses what another kind of question takes', () => {
    const kinds = Object.entries(fitting)
    for (const [id, { value: own }] of kinds) {
      for (const [, { value }] of kinds) {
        if (value?.kind === own?.kind) continue
        expect(problemsOf({ [id]: answerOf(value) })).toEqual([
          { code: 'wrongAnswerKind', path: `answers.${id}`, id },
        ])
      }
    }
  })

  it('refuses options that the question does not have', () => {
    expect(problemsOf({ a: anAnswer('perhaps'), multiple: optionsOf('a', 'ghost') })).toEqual([
      { code: 'unknownOption', path: 'answers.a', id: 'a', option: 'perhaps' },
      { code: 'unknownOption', path: 'answers.multiple', id: 'multiple', option: 'ghost' },
    ])
  })

  it('refuses an option named twice, or one beside others that has to stand alone', () => {
    const at = { path: 'answers.multiple', id: 'multiple' }

    expect(problemsOf({ multiple: optionsOf('a', 'a') })).toEqual([
      { code: 'optionTwice', ...at, option: 'a' },
    ])
    expect(problemsOf({ multiple: optionsOf('a', 'none') })).toEqual([
      { code: 'exclusiveBesideOthers', ...at, option: 'none' },
    ])
    expect(problemsOf({ multiple: optionsOf('none', 'none') })).toEqual([
      { code: 'optionTwice', ...at, option: 'none' },
    ])
  })

  it.each([
    ['scale', 0, { code: 'numberTooLow', limit: 1 }],
    ['scale', 6, { code: 'numberTooHigh', limit: 5 }],
    ['scale', 1.5, { code: 'numberNotWhole' }],
    ['number', -1.01, { code: 'numberTooLow', limit: -1 }],
    ['number', 10.01, { code: 'numberTooHigh', limit: 10 }],
    ['count', -1, { code: 'numberTooLow', limit: 0 }],
    ['count', 0.5, { code: 'numberNotWhole' }],
    ['percentage', -0.1, { code: 'numberTooLow', limit: 0 }],
    ['percentage', 100.1, { code: 'numberTooHigh', limit: 100 }],
  ])('refuses for the %s the number %d', (id, number, problem) => {
    expect(problemsOf({ [id]: numberOf(number) })).toEqual([
      { ...problem, path: `answers.${id}`, id, number },
    ])
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

  it('goes by the question’s own policies before those of the questionnaire', () => {
    const own = (fields: Partial<typeof strict.policies>) =>
      aQuestionnaire({
        policies: strict.policies,
        groups: [aGroup({ questions: [aChoice({ id: 'a', policies: fields })] })],
      })

    expect(codesOf({ a: aNotApplicable() }, own({ notApplicable: 'zero' }))).toEqual([])
    expect(codesOf({ a: aDontKnow() }, own({ notApplicable: 'zero' }))).toEqual([
      ['dontKnowForbidden', 'answers.a'],
    ])
  })

  it('refuses a provider unless the policies allow one', () => {
    const provider = { kind: 'county', name: '' } as const
    const answers = { a: answerOf(null, { provider }) }
    const policies = aPolicies({ providedElsewhere: 'allowed' })

    expect(codesOf(answers)).toEqual([['providerForbidden', 'answers.a.provider']])
    expect(codesOf(answers, { ...questionnaire, policies })).toEqual([])
  })

  it('refuses a score set by hand for what is not scored', () => {
    const override = { ratio: 0.5, reason: 'Seen on site' }
    const answer = answerOf(null, { override })

    expect(codesOf({ a: answer, remark: answer, unscored: answer })).toEqual([
      ['overrideUnscored', 'answers.remark.override'],
      ['overrideUnscored', 'answers.unscored.override'],
    ])
  })

  it('accepts a note without an answer', () => {
    expect(codesOf({ a: answerOf(null) })).toEqual([])
  })
})
