import { describe, expect, it } from 'vitest'
import { checkQuestionnaireText } from '@/domain/questionnaire/check-questionnaire-text'
import type { QuestionnaireText, QuestionText } from '@/domain/questionnaire/questionnaire-text'
import {
  aChoice,
  aGroup,
  aLevel,
  aMultiple,
  aQuestionnaire,
  aText,
} from '../../builders/questionnaire'
import { aQuestionnaireText } from '../../builders/questionnaire-text'

const questionnaire = aQuestionnaire({
  profile: [
    { id: 'country', kind: 'country', options: ['SE', 'DE'] },
    { id: 'size', kind: 'choice', options: ['small'] },
  ],
  themeSchemes: [{ id: 'scheme', themes: ['theme'] }],
  levels: [aLevel('level', 0)],
  groups: [
    aGroup({ groups: [aGroup({ id: 'inner', questions: [aChoice({ id: 'a' }), aText()] })] }),
  ],
})

type QuestionTexts = QuestionnaireText['questions']

/** The wording with that of one question changed. */
function byId(texts: QuestionTexts, id: string, fields: Partial<QuestionText>): QuestionTexts {
  const text = texts[id]
  if (text === undefined) throw new Error(`No wording for ${id}`)
  return { ...texts, [id]: { ...text, ...fields } }
}

const problemsOf = (fields: Partial<QuestionnaireText>, path = '') =>
  checkQuestionnaireText(questionnaire, aQuestionnaireText(questionnaire, fields), path)

describe('checkQuestionnaireText', () => {
  it('accepts wording for every id', () => {
    expect(problemsOf({})).toEqual([])
  })

  it('finds every id without wording, also inside what is not worded at all', () => {
    const found = problemsOf({
      paths: {},
      profile: {},
      themeSchemes: {},
      levels: {},
      groups: {},
      questions: {},
    })

    expect(new Set(found.map(({ code }) => code))).toEqual(new Set(['missingWording']))
    expect(found.map((problem) => [problem.path, 'id' in problem && problem.id])).toEqual([
      ['paths', 'full'],
      ['levels', 'level'],
      ['groups', 'group'],
      ['groups', 'inner'],
      ['profile', 'country'],
      ['profile', 'size'],
      ['profile.size.options', 'small'],
      ['themeSchemes', 'scheme'],
      ['themeSchemes.scheme.themes', 'theme'],
      ['questions', 'a'],
      ['questions', 'remark'],
      ['questions.a.options', 'no'],
      ['questions.a.options', 'partly'],
      ['questions.a.options', 'yes'],
    ])
  })

  it('finds wording that belongs to no id', () => {
    const { groups } = aQuestionnaireText(questionnaire)

    expect(
      problemsOf({ groups: { ...groups, ghost: { title: 'Boo', description: null } } }),
    ).toEqual([{ code: 'orphanWording', path: 'groups', language: 'en', id: 'ghost' }])
  })

  it('wants no option wording for countries and texts, which have none', () => {
    const { profile, questions } = aQuestionnaireText(questionnaire)
    const country = { title: 'Country', hint: null, options: { SE: 'Sweden' } }
    const yes = { label: 'Yes', description: null, nextStep: null }
    const options = { yes }

    expect(
      problemsOf({
        profile: { ...profile, country },
        questions: byId(questions, 'remark', { options }),
      }).map(({ code, path }) => [code, path]),
    ).toEqual([
      ['orphanWording', 'profile.country.options'],
      ['orphanWording', 'questions.remark.options'],
    ])
  })

  it('wants wording for every option of a multiple choice', () => {
    const multiple = aQuestionnaire({ groups: [aGroup({ questions: [aMultiple()] })] })
    const text = aQuestionnaireText(multiple)
    const questions = byId(text.questions, 'question', { options: {} })

    expect(checkQuestionnaireText(multiple, { ...text, questions }, '')).toHaveLength(4)
  })

  it('says in which language of a file it looked', () => {
    expect(problemsOf({ language: 'de', levels: {} }, 'wording.de')).toEqual([
      { code: 'missingWording', path: 'wording.de.levels', language: 'de', id: 'level' },
    ])
  })
})
