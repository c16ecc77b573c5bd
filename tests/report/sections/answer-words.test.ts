import type { TFunction } from 'i18next'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Answer, type AnswerValue, EMPTY_ANSWER } from '@/domain/assessment/answer'
import type { Question } from '@/domain/questionnaire/question'
import type { QuestionText } from '@/domain/questionnaire/questionnaire-text'
import { findingsOf } from '@/report/findings'
import type { ReportInput } from '@/report/report-input'
import { answerCell } from '@/report/sections/answer-words'
import { plainText } from '@/report/words'
import { anAssessment } from '../../builders/assessment'
import {
  aGroup,
  aMultiple,
  aNumber,
  aPercentage,
  aPolicies,
  aQuestionnaire,
  aScale,
  aYesNo,
  firstPath,
} from '../../builders/questionnaire'
import { aQuestionnaireText } from '../../builders/questionnaire-text'
import { explanationWords, reportWords, UNDECIDED_REPORT } from '../example'

describe('answerCell', () => {
  let words: Pick<ReportInput, 't' | 'explain'>
  let german: TFunction<'report'>

  beforeAll(async () => {
    words = { t: await reportWords('en'), explain: await explanationWords('en') }
    german = await reportWords('de')
  })

  function cellOf(
    question: Question,
    answer: Partial<Answer>,
    wording: Partial<QuestionText> = {},
    changes: Partial<ReportInput> = {},
  ) {
    const questionnaire = aQuestionnaire({
      policies: aPolicies({ providedElsewhere: 'allowed' }),
      groups: [aGroup({ questions: [question] })],
    })
    const text = aQuestionnaireText(questionnaire)
    const own = text.questions[question.id]
    if (own === undefined) throw new Error('no wording')
    return answerCell(
      question,
      findingsOf({
        questionnaire,
        text: { ...text, questions: { [question.id]: { ...own, ...wording } } },
        path: firstPath(questionnaire),
        assessment: anAssessment({ answers: { [question.id]: { ...EMPTY_ANSWER, ...answer } } }),
        benchmark: null,
        contextFigures: [],
        ...UNDECIDED_REPORT,
        createdAt: new Date('2026-11-24T12:00:00Z'),
        language: 'en',
        ...words,
        ...changes,
      }),
    )
  }

  const linesOf = (...given: Parameters<typeof cellOf>) => cellOf(...given).map(plainText)
  const saying = (value: AnswerValue): Partial<Answer> => ({ value })

  it('tells every chosen option, one under the other', () => {
    expect(linesOf(aMultiple(), saying({ kind: 'options', options: ['a', 'c'] }))).toEqual([
      'Option a',
      'Option c',
    ])
  })

  it('tells yes and no', () => {
    expect(linesOf(aYesNo(), saying({ kind: 'yesNo', isYes: true }))).toEqual(['Yes'])
    expect(linesOf(aYesNo(), saying({ kind: 'yesNo', isYes: false }))).toEqual(['No'])
  })

  it('tells a number with its unit and all its decimals', () => {
    const answer = saying({ kind: 'number', number: 1234.125 })

    expect(linesOf(aNumber(), answer, { unit: 'days' })).toEqual(['1,234.125 days'])
    expect(linesOf(aNumber(), answer, {}, { language: 'de', t: german })).toEqual(['1.234,125'])
  })

  it('marks the language of a unit where it is not that of the report', () => {
    const cell = cellOf(
      aNumber(),
      saying({ kind: 'number', number: 3 }),
      { unit: 'days' },
      { language: 'de', t: german },
    )

    expect(cell).toEqual([
      [
        { text: '3', isStrong: true },
        { text: ' days', language: 'en' },
      ],
    ])
  })

  it('tells a percentage with its sign', () => {
    expect(linesOf(aPercentage(), saying({ kind: 'number', number: 62.5 }))).toEqual(['62.5%'])
  })

  it('tells a step with its scale and what the ends mean', () => {
    const answer = saying({ kind: 'number', number: 3 })

    expect(linesOf(aScale(), answer, { low: 'never', high: 'always' })).toEqual([
      '3 on a scale from 1 to 5',
      '1: never',
      '5: always',
    ])
    expect(linesOf(aScale(), answer)).toEqual(['3 on a scale from 1 to 5'])
  })

  it('tells who provides it, named or not', () => {
    const value = { kind: 'yesNo', isYes: true } as const

    expect(linesOf(aYesNo(), { value, provider: { kind: 'county', name: ' Lake ' } })).toEqual([
      'Yes',
      'Provided by the county or district: Lake',
    ])
    expect(linesOf(aYesNo(), { value, provider: { kind: 'other', name: ' ' } })).toEqual([
      'Yes',
      'Provided by someone else',
    ])
  })
})
