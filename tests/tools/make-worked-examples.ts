import { readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { format, resolveConfig } from 'prettier'
import { createShippedFiles } from '@/cli/shipped-files'
import type { Answers } from '@/domain/assessment/answer'
import { firstPath } from '../builders/questionnaire'
import type { Result } from '@/domain/result'
import { parseAnswerMapping } from '@/parse/parse-answer-mapping'
import { parseAnswerTable } from '@/parse/parse-answer-table'
import { loadShippedQuestionnaire, loadShippedText } from '@/parse/shipped-content'

/**
 * Makes the worked examples of the Open Data Maturity survey of 2023 from the published answers and
 * scores: what 20 countries answered, by option id, and what the European Union made of it.
 *
 * Run with `npx tsx tests/tools/make-worked-examples.ts`. A test makes them again and compares bytes.
 */
const REFERENCE = { id: 'eu-open-data-maturity', version: '2023.0.0' }
const FOLDER = new URL('../../questionnaires/eu-open-data-maturity/', import.meta.url)
export const EXAMPLES_FILE = new URL('2023.0.0/worked-examples.json', FOLDER)

/** What was published of one country. */
export interface Published {
  /** Points. */
  readonly total: number
  /** Rounded to two decimals. */
  readonly percent: number
  readonly dimensions: Readonly<Record<string, number>>
  readonly indicators: Readonly<Record<string, number>>
  readonly answers: Readonly<Record<string, string>>
  /** "N/A": the question is not scored. */
  readonly scores: Readonly<Record<string, number | 'N/A'>>
}

export const readText = (path: string): string => readFileSync(new URL(path, FOLDER), 'utf8')

export const readSource = (name: string): unknown => JSON.parse(readText(`source/${name}`))

export const readPublished = (): Readonly<Record<string, Published>> =>
  (readSource('responses.json') as { readonly respondents: Readonly<Record<string, Published>> })
    .respondents

export const DIMENSION_IDS: Readonly<Record<string, string>> = {
  '1': 'policy',
  '2': 'impact',
  '3': 'portal',
  '4': 'quality',
}

/** The text of the file. */
export async function makeWorkedExamples(): Promise<string> {
  const files = createShippedFiles()
  const questionnaire = await loadShippedQuestionnaire(files, REFERENCE)
  const text = await loadShippedText(files, questionnaire, 'en')
  const mapping = opened(parseAnswerMapping(readSource('answer-mapping.json'), questionnaire))
  const rows = opened(
    parseAnswerTable(readText('source/responses.csv'), mapping, questionnaire, text),
  )
  const published = readPublished()
  const examples = rows.map(({ respondent }) => {
    const { name, answers } = opened(respondent)
    return {
      name,
      path: firstPath(questionnaire).id,
      answers: onlyValues(answers),
      expected: expectedOf(published[name] as Published),
    }
  })
  const options = await resolveConfig(fileURLToPath(EXAMPLES_FILE))
  const file = {
    format: 'worked-examples',
    formatVersion: 1,
    questionnaire: REFERENCE,
    examples,
  }
  return format(JSON.stringify(file), { ...options, parser: 'json' })
}

const onlyValues = (answers: Answers) =>
  Object.fromEntries(Object.entries(answers).map(([id, { value }]) => [id, { value }]))

const expectedOf = ({ total, dimensions, indicators, scores }: Published) => ({
  overall: total,
  scores: {
    ...renamed(dimensions, (key) => DIMENSION_IDS[key] ?? key),
    ...renamed(indicators, (key) => `indicator-${key}`),
    ...renamed(scores, (key) => `q${key}`),
  },
})

const renamed = (scores: Readonly<Record<string, number | 'N/A'>>, idOf: (key: string) => string) =>
  Object.fromEntries(
    Object.entries(scores).map(([key, value]) => [idOf(key), value === 'N/A' ? null : value]),
  )

function opened<Value>(result: Result<Value, unknown>): Value {
  if (result.ok) return result.value
  throw new Error(JSON.stringify(result.failure))
}

// Tests import the making; only running this file writes anything.
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await writeFile(EXAMPLES_FILE, await makeWorkedExamples())
}
