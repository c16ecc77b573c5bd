import { describe, expect, it } from 'vitest'
import { lintTexts } from '@/domain/questionnaire/lint-texts'
import type { QuestionnaireText, QuestionText } from '@/domain/questionnaire/questionnaire-text'
import { aQuestionnaire } from '../../builders/questionnaire'
import { aQuestionnaireText } from '../../builders/questionnaire-text'

const english = aQuestionnaireText(aQuestionnaire())

/** Wording in another language; nothing in it is the English text. */
const wordedIn = (
  language: string,
  fields: Partial<QuestionnaireText> = {},
): QuestionnaireText => ({
  ...translate(english, language),
  language,
  ...fields,
})

function translate<Text>(text: Text, language: string): Text {
  return JSON.parse(JSON.stringify(text), (_key, value: unknown) =>
    typeof value === 'string' ? `${value} (${language})` : value,
  ) as Text
}

const german = wordedIn('de')

/** The text with that of its one question changed. */
function asking(text: QuestionnaireText, fields: Partial<QuestionText>): QuestionnaireText {
  const question = text.questions['question']
  if (question === undefined) throw new Error('No question')
  return { ...text, questions: { question: { ...question, ...fields } } }
}

describe('lintTexts', () => {
  it('has nothing to say of one language, or of two that say everything in their own words', () => {
    expect(lintTexts([])).toEqual([])
    expect(lintTexts([english])).toEqual([])
    expect(lintTexts([english, german])).toEqual([])
  })

  it('finds a text that is there in one language only', () => {
    expect(
      lintTexts([asking(english, { guidance: 'Count all.' }), asking(german, { unit: 'Tage' })]),
    ).toEqual([
      {
        code: 'missingLanguageText',
        severity: 'warning',
        path: 'wording.de.questions.question.guidance',
        language: 'de',
        id: 'question',
      },
      {
        code: 'missingLanguageText',
        severity: 'warning',
        path: 'wording.en.questions.question.unit',
        language: 'en',
        id: 'question',
      },
    ])
  })

  it('leaves reasons to the questions that need one, and translation notices to translations', () => {
    expect(
      lintTexts([
        asking(english, { scoringReason: 'As the law says.' }),
        { ...german, translationNotice: 'Übersetzt.' },
      ]),
    ).toEqual([])
  })

  it('finds a text of three words that is the same in two languages', () => {
    const same = { method: 'How the score is made.' }

    expect(lintTexts([wordedIn('de', same), wordedIn('en', same)])).toEqual([
      {
        code: 'untranslated',
        severity: 'note',
        path: 'wording.de.method',
        language: 'de',
        id: 'method',
        other: 'en',
      },
    ])
  })

  it('looks for a translation in whatever follows where there is no English', () => {
    const same = { title: 'Como vai isso' }

    expect(lintTexts([wordedIn('pt', same), wordedIn('es', same)])).toMatchObject([
      { path: 'wording.es.title', other: 'pt' },
    ])
  })

  it('takes two words for a name, and varieties of a language for one', () => {
    expect(lintTexts([english, wordedIn('de', { title: 'GovTech 2026 Index' })])).toEqual([])
    expect(
      lintTexts([
        wordedIn('en', { title: 'GovTech Index' }),
        wordedIn('de', { title: 'GovTech Index' }),
      ]),
    ).toEqual([])
    expect(lintTexts([german, { ...german, language: 'de-AT' }])).toEqual([])
  })

  it('finds placeholders that another language has not, in either direction', () => {
    const findings = lintTexts([
      { ...english, notice: 'Made in {{ year }} by {name}.' },
      { ...german, notice: 'Von {name} gemacht, in {{jahr}}.' },
    ])

    expect(findings).toEqual([
      {
        code: 'placeholdersDiffer',
        severity: 'warning',
        path: 'wording.en.notice',
        language: 'en',
        id: 'notice',
        placeholder: '{{jahr}}',
      },
      {
        code: 'placeholdersDiffer',
        severity: 'warning',
        path: 'wording.de.notice',
        language: 'de',
        id: 'notice',
        placeholder: '{{year}}',
      },
    ])
  })

  it('names a nested text by the question or group it belongs to', () => {
    const option = { label: 'Of course we do', description: null, nextStep: null }
    const options = { ...english.questions['question']?.options, yes: option }
    const texts = [english, german].map((text) => asking(text, { options }))

    expect(lintTexts(texts)).toContainEqual({
      code: 'untranslated',
      severity: 'note',
      path: 'wording.de.questions.question.options.yes.label',
      language: 'de',
      id: 'question',
      other: 'en',
    })
  })
})
