import { describe, expect, it } from 'vitest'
import type { Finding } from '@/domain/questionnaire/finding'
import { lintQuestionnaire } from '@/domain/questionnaire/lint-questionnaire'
import type { Questionnaire } from '@/domain/questionnaire/questionnaire'
import { parseQuestionnaireFile } from '@/parse/parse-questionnaire'
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

  it('goes through ten thousand questions once', () => {
    const parsed = parseQuestionnaireFile(aLargeQuestionnaireFile(10, 1000))
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.failure[0]))
    const { questionnaire, texts } = parsed.value
    const en = texts['en']
    if (en === undefined) throw new Error('No English wording')
    const both = [en, { ...en, language: 'de' }]
    lintQuestionnaire(questionnaire, both)

    const started = process.cpuUsage()
    const findings = lintQuestionnaire(questionnaire, both)
    const { user } = process.cpuUsage(started)

    expect(new Set(findings.map(({ code }) => code))).toContain('untranslated')
    expect(user / 1000).toBeLessThan(1000)
  })
})
