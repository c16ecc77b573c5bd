import { describe, expect, it } from 'vitest'
import type { Finding } from '@/domain/questionnaire/finding'
import { lintQuestionnaire } from '@/domain/questionnaire/lint-questionnaire'
import { placeFindings } from '@/domain/questionnaire/place-findings'
import {
  aChoice,
  aGroup,
  anUnscoredChoice,
  aPath,
  aQuestionnaire,
} from '../../builders/questionnaire'
import { aQuestionnaireText } from '../../builders/questionnaire-text'

/** Dimension a with question a1 and the group a2, in it question a21; dimension b with b1. */
const town = aQuestionnaire({
  paths: [aPath({ id: 'a' })],
  themeSchemes: [{ id: 'scheme', themes: ['b1'] }],
  groups: [
    aGroup({
      id: 'a',
      questions: [aChoice({ id: 'a1' })],
      groups: [aGroup({ id: 'a2', questions: [aChoice({ id: 'a21' })] })],
    }),
    aGroup({ id: 'b', questions: [aChoice({ id: 'b1' })] }),
  ],
})

const placeOf = (finding: Finding) => {
  const [placed] = placeFindings([finding], town)
  return [placed?.part ?? null, placed?.language ?? null]
}

const warning = { severity: 'warning' } as const

describe('placeFindings', () => {
  it('leads to a question, a group and a dimension', () => {
    const code = 'weightZero'

    expect(placeOf({ ...warning, code, path: 'groups.0.groups.0.questions.0', id: 'a21' })).toEqual(
      [{ kind: 'question', id: 'a21', dimension: 'a' }, null],
    )
    expect(placeOf({ ...warning, code, path: 'groups.0.groups.0', id: 'a2' })).toEqual([
      { kind: 'group', id: 'a2', dimension: 'a' },
      null,
    ])
    expect(placeOf({ ...warning, code, path: 'groups.1', id: 'b' })).toEqual([
      { kind: 'group', id: 'b', dimension: 'b' },
      null,
    ])
  })

  it('leads from what a path demands to the dimension that cannot give it', () => {
    const path = 'paths.0.minimumAnswered'
    const facts = { id: 'b', pathId: 'a', minimum: 4, scored: 1 }

    expect(placeOf({ ...warning, code: 'coverageUnreachable', path, ...facts })).toEqual([
      { kind: 'group', id: 'b', dimension: 'b' },
      null,
    ])
  })

  it('leads to the language and the question that are worded', () => {
    const code = 'missingLanguageText'

    expect(
      placeOf({ ...warning, code, path: 'wording.de.questions.a1.why', language: 'de', id: 'a1' }),
    ).toEqual([{ kind: 'question', id: 'a1', dimension: 'a' }, 'de'])
  })

  it('does not take a path, level or theme for a group or question of the same id', () => {
    const code = 'missingLanguageText'

    expect(
      placeOf({ ...warning, code, path: 'wording.de.paths.a.title', language: 'de', id: 'a' }),
    ).toEqual([null, 'de'])
    expect(
      placeOf({ severity: 'note', code: 'unusedTheme', path: 'themeSchemes.0.themes.0', id: 'b1' }),
    ).toEqual([null, null])
  })

  it('places what the check finds', () => {
    const questionnaire = aQuestionnaire({
      groups: [aGroup({ id: 'a', questions: [anUnscoredChoice({ id: 'a1' }), aChoice()] })],
    })
    const findings = lintQuestionnaire(questionnaire, [aQuestionnaireText(questionnaire)])

    const placed = placeFindings(findings, questionnaire)

    expect(placed.map(({ finding, part }) => [finding.code, part?.id ?? null])).toEqual([
      ['unscoredWithoutReason', 'a1'],
      ['noWorkedExamples', null],
    ])
  })
})
