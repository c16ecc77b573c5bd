import { describe, expect, it } from 'vitest'
import type { Group } from '@/domain/questionnaire/questionnaire'
import { allGroups } from '@/domain/questionnaire/walk-questionnaire'
import type { Result } from '@/domain/result'
import { definitionHash } from '@/parse/definition-hash'
import { parseJson } from '@/parse/parse-json'
import {
  parseDefinition,
  parseQuestionnaireFile,
  parseQuestionnaireText,
} from '@/parse/parse-questionnaire'
import { aDefinitionFile, aQuestionnaireFile, aTextFile, type JsonObject } from '../builders/files'
import { aChoice, aGroup, aPath, aQuestionnaire } from '../builders/questionnaire'
import { aQuestionnaireText } from '../builders/questionnaire-text'
import { readFixtures, readProblems } from './fixtures'

function parseText(text: string) {
  const json = parseJson(text)
  return json.ok ? parseQuestionnaireFile(json.value) : json
}

function valueOf<Value>(parsed: Result<Value, unknown>): Value {
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.failure))
  return parsed.value
}

describe('parseQuestionnaireFile', () => {
  it.each(readFixtures('questionnaires/valid'))('accepts $name', ({ text }) => {
    expect(parseText(text)).toMatchObject({ ok: true })
  })

  it.each(readFixtures('questionnaires/invalid'))(
    'tells every problem of $name at once',
    ({ name, text }) => {
      expect(parseText(text)).toEqual({
        ok: false,
        failure: readProblems('questionnaires/invalid', name),
      })
    },
  )

  it('gives back the questionnaire and its wording by language', () => {
    const questionnaire = aQuestionnaire()
    const texts = [
      aQuestionnaireText(questionnaire),
      aQuestionnaireText(questionnaire, { language: 'de', title: 'Fragebogen' }),
    ]

    const file = aQuestionnaireFile(questionnaire, texts)

    expect(valueOf(parseQuestionnaireFile(file))).toEqual({
      questionnaire: { ...questionnaire, hash: definitionHash(file) },
      texts: { en: texts[0], de: texts[1] },
    })
  })

  it('fills in what may be left out', () => {
    const file = aQuestionnaireFile(aQuestionnaire())
    const bare = JSON.parse(
      JSON.stringify(file, (key, value: unknown) =>
        value === null || ['weight', 'themes'].includes(key) ? undefined : value,
      ),
    ) as JsonObject

    const { questionnaire, texts } = valueOf(parseQuestionnaireFile(file))

    expect(valueOf(parseQuestionnaireFile(bare))).toEqual({
      questionnaire: { ...questionnaire, hash: definitionHash(bare) },
      texts,
    })
  })

  it('keeps text as it is: TAB, NUL, emoji, accents, direction marks, markup', () => {
    const odd = 'Tab\t NUL\u0000 🏛️👩‍👩‍👧 e\u0301 \u200F\u202Etrik\u202C <b onclick="x">{{name}}</b>'
    const questionnaire = aQuestionnaire()
    const file = aQuestionnaireFile(questionnaire, [
      aQuestionnaireText(questionnaire, { title: odd, method: `${odd}\n\n${'x'.repeat(10_000)}` }),
    ])

    const { texts } = valueOf(parseText(JSON.stringify(file)))

    expect(texts['en']).toMatchObject({
      title: odd,
      method: `${odd}\n\n${'x'.repeat(10_000)}`,
    })
  })

  it('takes groups nested sixty deep', () => {
    const nest = (depth: number): Group =>
      depth === 0
        ? aGroup({ id: 'g0' })
        : aGroup({ id: `g${String(depth)}`, groups: [nest(depth - 1)] })

    const { questionnaire } = valueOf(
      parseText(JSON.stringify(aQuestionnaireFile(aQuestionnaire({ groups: [nest(60)] })))),
    )

    expect(allGroups(questionnaire)).toHaveLength(61)
  })

  it('tells of unknown fields up to a number that a reader can bear', () => {
    const file = aQuestionnaireFile(aQuestionnaire())
    for (let index = 0; index < 1000; index += 1) file[`extra${String(index)}`] = index

    const parsed = parseQuestionnaireFile(file)

    expect(parsed.ok ? 0 : parsed.failure.length).toBe(21)
  })

  it('leaves the file that it reads as it was', () => {
    const file = { ...aQuestionnaireFile(aQuestionnaire()), author: 'me' }
    const before = structuredClone(file)

    parseQuestionnaireFile(file)

    expect(file).toEqual(before)
  })

  it.each([null, 7, 'text', true, [], {}])('refuses %j as foreign', (input) => {
    expect(parseQuestionnaireFile(input)).toEqual({
      ok: false,
      failure: [{ code: 'foreignFile', path: '', expected: 'questionnaire' }],
    })
  })
})

describe('parseDefinition', () => {
  it('gives back the questionnaire', () => {
    const questionnaire = aQuestionnaire({
      paths: [aPath(), aPath({ id: 'short', questions: ['question'] })],
    })

    const file = aDefinitionFile(questionnaire)

    expect(parseDefinition(file)).toEqual({
      ok: true,
      value: { ...questionnaire, hash: definitionHash(file) },
    })
  })

  it('refuses wording, which has a file of its own', () => {
    expect(parseDefinition(aQuestionnaireFile(aQuestionnaire()))).toMatchObject({
      failure: [{ code: 'unknownField', field: 'wording' }],
    })
  })

  it('checks rules across fields', () => {
    const questions = [aChoice({ weight: 0 })]

    expect(
      parseDefinition(aDefinitionFile(aQuestionnaire({ groups: [aGroup({ questions })] }))),
    ).toMatchObject({ failure: [{ code: 'zeroWeights', id: 'group' }] })
  })
})

describe('parseQuestionnaireText', () => {
  const questionnaire = aQuestionnaire()
  const text = aQuestionnaireText(questionnaire)

  it('gives back the wording', () => {
    expect(parseQuestionnaireText(aTextFile(questionnaire, text), questionnaire)).toEqual({
      ok: true,
      value: text,
    })
  })

  it('refuses wording of another version', () => {
    const other = aTextFile({ ...questionnaire, version: '2.0.0' }, text)

    expect(parseQuestionnaireText(other, questionnaire)).toEqual({
      ok: false,
      failure: [
        {
          code: 'wordingOfOther',
          path: 'questionnaire',
          found: 'town-check@2.0.0',
          expected: 'town-check@1.0.0',
        },
      ],
    })
  })

  it('refuses empty wording', () => {
    const file = aTextFile(questionnaire, { ...text, title: ' \n' })

    expect(parseQuestionnaireText(file, questionnaire)).toMatchObject({
      failure: [{ code: 'wrongValue', path: 'title' }],
    })
  })

  it('finds missing wording', () => {
    const file = aTextFile(questionnaire, { ...text, groups: {} })

    expect(parseQuestionnaireText(file, questionnaire)).toMatchObject({
      failure: [{ code: 'missingWording', path: 'groups', id: 'group' }],
    })
  })
})
