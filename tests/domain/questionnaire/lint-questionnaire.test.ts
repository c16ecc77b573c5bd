import { describe, expect, it } from 'vitest'
import type { Finding } from '@/domain/questionnaire/finding'
import { lintQuestionnaire } from '@/domain/questionnaire/lint-questionnaire'
import type { Questionnaire } from '@/domain/questionnaire/questionnaire'
import { parseQuestionnaireFile } from '@/parse/parse-questionnaire'
import { countReads } from '../../builders/count-reads'
import { aLargeQuestionnaireFile } from '../../builders/large-questionnaire'
import {
  aChoice,
  aGroup,
  aQuestionnaire,
  aText,
  aWorkedExample,
} from '../../builders/questionnaire'
import { aQuestionnaireText } from '../../builders/questionnaire-text'

function findingsIn(fields: Partial<Questionnaire>): readonly Finding[] {
  const questionnaire = aQuestionnaire({ examples: [aWorkedExample()], ...fields })
  return lintQuestionnaire(questionnaire, [aQuestionnaireText(questionnaire)])
}

describe('lintQuestionnaire', () => {
  it('has nothing to say of the smallest questionnaire with a worked example', () => {
    expect(findingsIn({})).toEqual([])
  })

  it('misses worked examples', () => {
    expect(findingsIn({ examples: [] })).toEqual([
      { code: 'noWorkedExamples', severity: 'note', path: 'examples' },
    ])
  })

  it('finds a theme that no question serves, however deep the questions lie', () => {
    const inner = aGroup({ id: 'inner', questions: [aText({ themes: ['b'] })] })

    expect(
      findingsIn({
        themeSchemes: [
          { id: 'one', themes: ['a'] },
          { id: 'two', themes: ['b', 'c'] },
        ],
        groups: [aGroup({ questions: [aChoice({ themes: ['a'] })], groups: [inner] })],
      }),
    ).toEqual([{ code: 'unusedTheme', severity: 'note', path: 'themeSchemes.1.themes.1', id: 'c' }])
  })

  it('looks no more often at each of two thousand questions than at each of two hundred', () => {
    const few = lintLarge(200)
    const many = lintLarge(2000)

    expect(few.codes).toContain('untranslated')
    expect(many.codes).toEqual(few.codes)
    expect(many.reads).toBeLessThan(few.reads * 10.5)
  })
})

/** What is found in that many questions in two languages, and how much was looked at for it. */
function lintLarge(questions: number) {
  const parsed = parseQuestionnaireFile(aLargeQuestionnaireFile(10, questions / 10))
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.failure[0]))
  const { questionnaire, texts } = parsed.value
  const en = texts['en']
  if (en === undefined) throw new Error('No English wording')
  const { value, reads } = countReads({
    questionnaire,
    texts: [en, { ...en, language: 'de' }],
  })
  const findings = lintQuestionnaire(value.questionnaire, value.texts)
  return { codes: new Set(findings.map(({ code }) => code)), reads: reads() }
}
