import { readFileSync } from 'node:fs'
import { safeParse } from 'valibot'
import { describe, expect, it } from 'vitest'
import { checkAnswers, checkAssessment } from '@/domain/assessment/check-assessment'
import { checkPackAgainst } from '@/domain/benchmark/check-benchmark-pack'
import { checkRecord } from '@/domain/journal/check-record'
import { allQuestions } from '@/domain/questionnaire/walk-questionnaire'
import type { Result } from '@/domain/result'
import { parseAnswerMapping } from '@/parse/parse-answer-mapping'
import { parsePackDescription } from '@/parse/parse-answer-pack'
import { parseAnswers } from '@/parse/parse-answers'
import { parseAnswerTable } from '@/parse/parse-answer-table'
import { parseAssessment, parseAssessmentFile } from '@/parse/parse-assessment'
import { parseBridge } from '@/parse/parse-bridge'
import { parseBenchmarkPack, parseContextFigures } from '@/parse/parse-benchmark-pack'
import {
  parseDefinition,
  parseQuestionnaireFile,
  parseQuestionnaireText,
} from '@/parse/parse-questionnaire'
import { conditionSchema } from '@/parse/questionnaire-schema'

type Json = Record<string, unknown>

const guide = readFileSync('questionnaires/README.md', 'utf8')

const blocks = (language: string): readonly string[] =>
  [...guide.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, 'gm'))].map(
    ([, content = '']) => content,
  )

const examples = blocks('json').map((block) => JSON.parse(block) as Json)

/** The only example that meets the condition. */
function example(isMeant: (json: Json) => boolean): Json {
  const [found, ...more] = examples.filter(isMeant)
  if (found === undefined || more.length > 0) throw new Error('Not exactly one such example')
  return found
}

const ofFormat = (format: string): Json => example((json) => json['format'] === format)

function opened<Value>(result: Result<Value, unknown>): Value {
  if (result.ok) return result.value
  throw new Error(JSON.stringify(result.failure))
}

const isOwn = (json: Json) => json['format'] === 'questionnaire' && 'wording' in json
const own = opened(parseQuestionnaireFile(example(isOwn)))

describe('the authoring guide', () => {
  it('has one example of each file, a condition and worked examples', () => {
    expect(examples).toHaveLength(13)
  })

  it('shows a questionnaire whose definition and wording fit each other', () => {
    const definition = opened(
      parseDefinition(example((json) => json['format'] === 'questionnaire' && !isOwn(json))),
    )

    const text = parseQuestionnaireText(ofFormat('questionnaire-text'), definition)

    expect(text).toMatchObject({ ok: true })
  })

  it('shows worked examples that the questionnaire passes, and a wrong one would not', () => {
    const examplesOf = (list: Json) => Object.values(list) as readonly Json[]
    const shown = examplesOf(example((json) => Array.isArray(json)))
    const wrong = shown.map((each) => ({ ...each, expected: { overall: 99 } }))
    const withExamples = (list: readonly Json[]) =>
      parseQuestionnaireFile({ ...example(isOwn), examples: list })

    expect(withExamples(shown)).toMatchObject({ ok: true })
    expect(withExamples(wrong)).toMatchObject({ ok: false, failure: [{ code: 'exampleFails' }] })
  })

  it('shows a condition that can be read', () => {
    const shown = example((json) => json['kind'] === 'all')

    expect(safeParse(conditionSchema, shown).success).toBe(true)
  })

  it('shows an assessment and an answers file that fit the questionnaire', () => {
    const assessment = opened(parseAssessment(ofFormat('assessment')))
    const answers = opened(parseAnswers(ofFormat('answers')))

    expect(checkAssessment(assessment, own.questionnaire)).toEqual([])
    expect(checkAnswers(answers.answers, own.questionnaire, 'answers')).toEqual([])
  })

  it('shows a history that ends in what the assessment says, and fits the questionnaire', () => {
    const history = example((json) => 'journal' in json)
    const file = { ...ofFormat('assessment'), ...history, formatVersion: 2 }

    const record = opened(parseAssessmentFile(file))

    expect(checkRecord(record, own.questionnaire)).toEqual([])
    expect(record).toMatchObject({ part: history['part'], respondents: history['respondents'] })
    const about = record.journal.filter(({ subjectId }) => subjectId === 'catalogue')
    expect(about.map(({ id }) => id)).toEqual(['entry-1', 'entry-2'])
    const dimensions = own.questionnaire.groups.map(({ id }) => id)
    expect(dimensions).toEqual(expect.arrayContaining([...(record.part?.dimensionIds ?? [])]))
  })

  it('shows a mapping that reads the table beside it', () => {
    const mapping = opened(parseAnswerMapping(ofFormat('answer-mapping'), own.questionnaire))
    const text = own.texts['en']
    const [csv] = blocks('csv')
    if (text === undefined || csv === undefined) throw new Error('No English wording or no table')

    const rows = opened(parseAnswerTable(csv, mapping, own.questionnaire, text))

    expect(rows.map(({ respondent }) => Object.keys(opened(respondent).answers))).toEqual([
      ['opening-hours', 'catalogue', 'wish'],
      ['opening-hours'],
    ])
  })

  it('shows a pack, an about-file and context figures that can be read', () => {
    const pack = opened(parseBenchmarkPack(ofFormat('benchmark-pack')))
    const about = parsePackDescription(example((json) => 'minimumRespondents' in json))
    const figures = parseContextFigures(ofFormat('context-figures'))

    expect(checkPackAgainst(pack, own.questionnaire)).toEqual([])
    expect(about).toMatchObject({ ok: true })
    expect(figures).toMatchObject({ ok: true })
  })

  it('shows a bridge that takes every question of the questionnaire somewhere', () => {
    const bridge = opened(parseBridge(ofFormat('bridge')))

    expect(bridge.links.flatMap(({ from }) => from).toSorted()).toEqual(
      allQuestions(own.questionnaire)
        .map(({ id }) => id)
        .toSorted(),
    )
  })

  it('names every command', () => {
    for (const command of [
      'check',
      'score',
      'carry',
      'report',
      'benchmark',
      'demonstration-pack',
    ]) {
      expect(guide).toContain(`npm run --silent cli -- ${command} `)
    }
  })
})
