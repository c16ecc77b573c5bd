import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import Papa from 'papaparse'
import { format, resolveConfig } from 'prettier'
import { beforeAll, describe, expect, it } from 'vitest'
import { createShippedFiles } from '@/cli/shipped-files'
import { checkAssessment } from '@/domain/assessment/check-assessment'
import { failedExamples } from '@/domain/questionnaire/check-examples'
import type { Question } from '@/domain/questionnaire/question'
import type { Group, Questionnaire } from '@/domain/questionnaire/questionnaire'
import type { WorkedExample } from '@/domain/questionnaire/worked-example'
import type { QuestionnaireText } from '@/domain/questionnaire/questionnaire-text'
import type { Result } from '@/domain/result'
import { groupScoresOf, questionScoresOf } from '@/domain/scoring/find-score'
import type { AssessmentScore } from '@/domain/scoring/score-assessment'
import { parseAnswerMapping } from '@/parse/parse-answer-mapping'
import { parseAnswerTable } from '@/parse/parse-answer-table'
import type { Respondent } from '@/parse/parse-answers'
import { parseAssessment } from '@/parse/parse-assessment'
import { writeAssessment } from '@/parse/write-assessment'
import { parseJson } from '@/parse/parse-json'
import {
  loadShippedExamples,
  loadShippedQuestionnaire,
  loadShippedText,
} from '@/parse/shipped-content'
import { convertOpenDataMaturity } from '../../questionnaires/eu-open-data-maturity/source/convert'
import { anAssessment } from '../builders/assessment'
import { firstPath } from '../builders/questionnaire'
import { shippedFiles } from '../builders/shipped-files'
import { scoreAnswers } from '../builders/scoring'
import {
  DIMENSION_IDS,
  EXAMPLES_FILE,
  makeWorkedExamples,
  type Published,
  readPublished,
  readSource,
  readText,
} from '../tools/make-worked-examples'

const TOLERANCE = 1e-9
const COUNTRIES = 20
const SCORED_QUESTIONS = 161
const UNSCORED_QUESTIONS = 11
const INDICATORS = 18
const DIMENSIONS = 4
const Q113 = 'q113'

const reference = { id: 'eu-open-data-maturity', version: '2023.0.0' }
const published = readPublished()

function opened<Value>(result: Result<Value, unknown>): Value {
  if (result.ok) return result.value
  throw new Error(JSON.stringify(result.failure))
}

let questionnaire: Questionnaire
let respondents: ReadonlyMap<string, Respondent>

beforeAll(async () => {
  const files = createShippedFiles()
  questionnaire = await loadShippedQuestionnaire(files, reference)
  const text: QuestionnaireText = await loadShippedText(files, questionnaire, 'en')
  const mapping = opened(parseAnswerMapping(readSource('answer-mapping.json'), questionnaire))
  const rows = opened(
    parseAnswerTable(readText('source/responses.csv'), mapping, questionnaire, text),
  )
  respondents = new Map(rows.map(({ respondent }) => [opened(respondent).name, opened(respondent)]))
})

/** As a user's data goes: into a file, out of the file, checked, scored. */
function scoreThroughFile({ name, answers }: Respondent): AssessmentScore {
  const file = writeAssessment(
    anAssessment({ questionnaire: reference, path: 'full', municipality: name, answers }),
  )
  const assessment = opened(parseAssessment(opened(parseJson(file))))
  expect(checkAssessment(assessment, questionnaire)).toEqual([])
  return scoreAnswers(questionnaire, firstPath(questionnaire), assessment.answers)
}

interface Comparison {
  readonly what: string
  readonly own: number | undefined
  readonly published: number
}

function comparisonsOf(country: string, score: AssessmentScore): readonly Comparison[] {
  const { total, dimensions, indicators, scores } = published[country] as Published
  const groups = new Map(groupScoresOf(score).map(({ id, points }) => [id, points?.earned]))
  const questions = new Map(questionScoresOf(score).map(({ id, points }) => [id, points?.earned]))
  const scored = Object.entries(scores).filter(
    (entry): entry is [string, number] => entry[1] !== 'N/A',
  )
  return [
    { what: 'total', own: score.overall.points?.earned, published: total },
    ...Object.entries(dimensions).map(([key, value]) => ({
      what: `dimension ${key}`,
      own: groups.get(DIMENSION_IDS[key] ?? ''),
      published: value,
    })),
    ...Object.entries(indicators).map(([key, value]) => ({
      what: `indicator ${key}`,
      own: groups.get(`indicator-${key}`),
      published: value,
    })),
    ...scored.map(([key, value]) => ({
      what: `question ${key}`,
      own: questions.get(`q${key}`),
      published: value,
    })),
  ]
}

describe('the engine on the Open Data Maturity survey of 2023', () => {
  it('reproduces every published total, dimension, indicator and question score', () => {
    const compared = [...respondents.values()].flatMap((respondent) =>
      comparisonsOf(respondent.name, scoreThroughFile(respondent)),
    )
    const different = compared.filter(
      ({ own, published: value }) => !(Math.abs((own ?? NaN) - value) <= TOLERANCE),
    )

    expect([...respondents.keys()]).toEqual(Object.keys(published))
    expect(compared).toHaveLength(COUNTRIES * (1 + DIMENSIONS + INDICATORS + SCORED_QUESTIONS))
    expect(different).toEqual([])
  })

  it('reproduces every published percentage to its two decimals', () => {
    const percents = [...respondents.values()].map((respondent): [string, string] => [
      respondent.name,
      ((scoreThroughFile(respondent).overall.ratio ?? NaN) * 100).toFixed(2),
    ])

    expect(percents).toHaveLength(COUNTRIES)
    expect(percents).toEqual(
      Object.entries(published).map(([country, { percent }]) => [country, percent.toFixed(2)]),
    )
  })

  it('leaves exactly the questions unscored that have no published score', () => {
    const unscored = [...respondents.values()].flatMap((respondent) =>
      questionScoresOf(scoreThroughFile(respondent))
        .filter(({ status }) => status === 'unscored')
        .map(({ id }) => `${respondent.name} ${id}`),
    )
    const expected = Object.entries(published).flatMap(([country, { scores }]) =>
      Object.keys(scores)
        .filter((key) => scores[key] === 'N/A')
        .map((key) => `${country} q${key}`),
    )

    expect(unscored).toHaveLength(COUNTRIES * UNSCORED_QUESTIONS)
    expect(unscored.toSorted()).toEqual(expected.toSorted())
  })

  it('reads every published answer, but for those that are no answer', () => {
    const answered = [...respondents.values()].reduce(
      (sum, { answers }) => sum + Object.keys(answers).length,
      0,
    )

    // 37 times "Select answer for Q…" and 20 times "N/A" as the free text of Q24a.
    expect(answered).toBe(COUNTRIES * (SCORED_QUESTIONS + UNSCORED_QUESTIONS) - 37 - 20)
  })
})

describe('the worked examples of the Open Data Maturity survey of 2023', () => {
  it('are what is made of the published answers and scores', async () => {
    expect(await makeWorkedExamples()).toBe(readFileSync(EXAMPLES_FILE, 'utf8'))
  })

  it('all come out as published', async () => {
    const examples = await loadShippedExamples(shippedFiles, reference)

    expect(examples.map(({ name }) => name)).toEqual(Object.keys(published))
    expect(failedExamples({ ...questionnaire, examples })).toEqual([])
  })

  it('expose the rule of the official template for Q113, which pays for "Yes"', async () => {
    const examples = await loadShippedExamples(shippedFiles, reference)
    const concerned = examples.filter((example) => ['yes', 'no'].includes(answerTo(Q113, example)))

    const problems = failedExamples({ ...asInTemplate(questionnaire), examples })

    expect(concerned.map(({ name }) => name)).toEqual('AT FI HU LU LV MT NO PT RS SE SI'.split(' '))
    expect(problems).toEqual(
      concerned.flatMap(({ name, expected }) =>
        ['', 'quality', 'indicator-4.2', Q113].map((score): unknown => {
          const number = score === '' ? expected.overall : expected.scores[score]
          const off = expected.scores[Q113] === 0 ? 10 : -10
          return expect.objectContaining({
            code: 'exampleFails',
            name,
            score,
            expected: number,
            found: (number ?? NaN) + off,
          })
        }),
      ),
    )
  })
})

function answerTo(id: string, { answers }: WorkedExample): string {
  const value = answers[id]?.value
  return value?.kind === 'option' ? value.option : ''
}

/** The template gives the points to "Yes"; nothing is recorded of what it does for the rest. */
function asInTemplate(whole: Questionnaire): Questionnaire {
  const points: Readonly<Record<string, number>> = { yes: 10, no: 0 }
  const inQuestion = (question: Question): Question =>
    question.kind === 'choice' && question.id === Q113
      ? {
          ...question,
          options: question.options.map((option) => ({
            ...option,
            points: points[option.id] ?? option.points,
          })),
        }
      : question
  const inGroup = (group: Group): Group => ({
    ...group,
    questions: group.questions.map(inQuestion),
    groups: group.groups.map(inGroup),
  })
  return { ...whole, groups: whole.groups.map(inGroup) }
}

describe('the files of the Open Data Maturity survey of 2023', () => {
  it('are what the conversion makes of the source', async () => {
    const source = readSource('questionnaire-source.json') as Parameters<
      typeof convertOpenDataMaturity
    >[0]
    const german = readSource('option-labels.de.json') as {
      readonly labels: Parameters<typeof convertOpenDataMaturity>[1]
    }
    const options = await resolveConfig(fileURLToPath(import.meta.url))
    const write = (value: unknown) =>
      format(JSON.stringify(value, null, 2), { ...options, parser: 'json' })

    const { definition, texts } = convertOpenDataMaturity(source, german.labels)

    expect(await write(definition)).toBe(readText('2023.0.0/definition.json'))
    expect(await write(texts.en)).toBe(readText('2023.0.0/text.en.json'))
    expect(await write(texts.de)).toBe(readText('2023.0.0/text.de.json'))
  })

  it('hold the same answers as a table and as JSON', () => {
    const [header = [], ...rows] = Papa.parse<string[]>(readText('source/responses.csv'), {
      skipEmptyLines: true,
    }).data
    const questions = header.slice(1)
    const table = Object.fromEntries(
      rows.map(([country = '', ...cells]) => [
        country,
        Object.fromEntries(questions.map((question, index) => [question, cells[index]])),
      ]),
    )

    expect(Object.keys(table)).toHaveLength(COUNTRIES)
    expect(table).toEqual(
      Object.fromEntries(Object.entries(published).map(([name, { answers }]) => [name, answers])),
    )
  })
})
