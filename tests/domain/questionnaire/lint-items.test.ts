import { describe, expect, it } from 'vitest'
import { lintItem } from '@/domain/questionnaire/lint-items'
import { locateParts } from '@/domain/questionnaire/locate-parts'
import type { Question } from '@/domain/questionnaire/question'
import type { Group, Questionnaire } from '@/domain/questionnaire/questionnaire'
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
  optionsWorth,
} from '../../builders/questionnaire'
import { aQuestionnaireText } from '../../builders/questionnaire-text'

/** What is found, where a reason for the scoring is given in these of the languages en and de. */
function findingsIn(
  groups: readonly Group[],
  reasonsIn: readonly string[] = [],
  fields: Partial<Questionnaire> = {},
) {
  const questionnaire = aQuestionnaire({ groups, ...fields })
  const texts = ['en', 'de'].map((language) => {
    const text = aQuestionnaireText(questionnaire, { language })
    const scoringReason = reasonsIn.includes(language) ? 'As the law says.' : null
    const questions = Object.entries(text.questions).map(
      ([id, wording]) => [id, { ...wording, scoringReason }] as const,
    )
    return { ...text, questions: Object.fromEntries(questions) }
  })
  return locateParts(questionnaire).flatMap((part) => lintItem(part, questionnaire, texts))
}

const ofQuestion = (
  question: Question,
  reasonsIn: readonly string[] = [],
  fields: Partial<Questionnaire> = {},
) => findingsIn([aGroup({ questions: [question] })], reasonsIn, fields)

const codesOf = (question: Question) => ofQuestion(question).map(({ code }) => code)

const path = 'groups.0.questions.0'

const steps = (...points: readonly number[]) =>
  ({ kind: 'steps', steps: points.map((value, from) => ({ from, points: value })) }) as const

const surprising: readonly (readonly [string, Question, string])[] = [
  ['all options earning the same', aChoice({ options: optionsWorth(100, 100) }), 'constantItem'],
  ['points up and down', aChoice({ options: optionsWorth(0, 100, 50) }), 'nonMonotoneItem'],
  ['steps up and down', aNumber({ rule: steps(0, 100, 50) }), 'nonMonotoneItem'],
  ['no score', anUnscoredChoice(), 'unscoredWithoutReason'],
  ['a number without a score', aNumber({ maximum: null, rule: null }), 'unscoredWithoutReason'],
  ['a reversed scale', aScale({ isReversed: true }), 'reversedWithoutReason'],
  ['a reversed yes/no', aYesNo({ isReversed: true }), 'reversedWithoutReason'],
  ['a reversed percentage', aPercentage({ isReversed: true }), 'reversedWithoutReason'],
]

describe('lintItem', () => {
  it.each(surprising)('asks why of %s', (_what, question, code) => {
    expect(ofQuestion(question)).toEqual([
      { code, severity: 'warning', path, id: 'question', languages: 'en, de' },
    ])
  })

  it.each(surprising)('is content with a reason for %s', (_what, question) => {
    expect(ofQuestion(question, ['en', 'de'])).toEqual([])
  })

  it('names the languages in which the reason is missing', () => {
    expect(ofQuestion(anUnscoredChoice(), ['en'])).toMatchObject([{ languages: 'de' }])
  })

  it.each([
    ['points that rise', aChoice({ options: optionsWorth(0, 50, 50, 100) })],
    ['points that fall', aChoice({ options: optionsWorth(100, 50, 50, 0) })],
    ['boxes in any order', aMultiple()],
    ['steps that fall', aNumber({ rule: steps(100, 50, 0) })],
    ['an inverse ratio', aNumber({ rule: { kind: 'inverseRatio', threshold: 2 } })],
    ['a text', aText()],
  ] as const)('asks no reason for %s', (_what, question) => {
    expect(codesOf(question)).toEqual([])
  })

  it('finds a reversal that has no effect', () => {
    const rule = { kind: 'ratio', threshold: 50 } as const

    expect(ofQuestion(aPercentage({ rule, isReversed: true }))).toEqual([
      { code: 'reversedWithoutEffect', severity: 'warning', path, id: 'question' },
    ])
    expect(codesOf(aScale({ maximum: null, isReversed: true }))).toContain('reversedWithoutEffect')
  })

  it('finds what is scored and weighs nothing', () => {
    const questions = [aChoice({ id: 'a', weight: 0 }), anUnscoredChoice({ id: 'b', weight: 0 })]

    expect(
      findingsIn([aGroup({ weight: 0, questions }), aGroup({ id: 'other' })], ['en', 'de']),
    ).toEqual([
      { code: 'weightZero', severity: 'warning', path: 'groups.0', id: 'group' },
      { code: 'weightZero', severity: 'warning', path, id: 'a' },
    ])
  })

  it('misses a target where "not applicable" counts at it', () => {
    const atTarget = { policies: aPolicies({ notApplicable: 'atTarget' }) }
    const missing = { code: 'targetMissing', severity: 'warning', path, id: 'question' }

    expect(ofQuestion(aChoice(), [], atTarget)).toEqual([missing])
    expect(ofQuestion(aChoice({ policies: { notApplicable: 'atTarget' } }))).toEqual([missing])
    expect(ofQuestion(aChoice({ policies: { notApplicable: 'zero' } }), [], atTarget)).toEqual([])
    expect(ofQuestion(aChoice({ targets: [{ when: null, points: 50 }] }), [], atTarget)).toEqual([])
    expect(ofQuestion(anUnscoredChoice(), ['en', 'de'], atTarget)).toEqual([])
  })

  it('finds a target behind one that holds for all', () => {
    const when = { kind: 'profile', field: 'size', isOneOf: ['small'] } as const
    const forAll = { when: null, points: 50 }

    expect(ofQuestion(aChoice({ targets: [{ when, points: 20 }, forAll] }))).toEqual([])
    expect(ofQuestion(aChoice({ targets: [forAll, { when, points: 20 }] }))).toEqual([
      { code: 'targetUnused', severity: 'warning', path: `${path}.targets.1`, id: 'question' },
    ])
  })
})
