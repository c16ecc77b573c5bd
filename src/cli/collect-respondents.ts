import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { checkAnswers, checkAssessment, checkProfile } from '@/domain/assessment/check-assessment'
import { type QuestionnaireReference, referenceName } from '@/domain/assessment/assessment'
import type { Problem } from '@/domain/problem'
import type { Path, Questionnaire } from '@/domain/questionnaire/questionnaire'
import { pathOf } from '@/domain/questionnaire/walk-questionnaire'
import { fail, ok, type Result } from '@/domain/result'
import { parseAnswerMapping } from '@/parse/parse-answer-mapping'
import { parseAnswerTable } from '@/parse/parse-answer-table'
import { parseAnswers, type Respondent } from '@/parse/parse-answers'
import { parseAssessment } from '@/parse/parse-assessment'
import { headerOf } from '@/parse/parse-file'
import type { WordedQuestionnaire } from '@/parse/parse-questionnaire'
import { type FileProblem, inFile } from './file-problem'
import { textIn } from './load-questionnaire'
import { isSystemError, readJson, readText } from './read-file'

/** A respondent whose answers fit the questionnaire, with the path they are scored on. */
export interface PlacedRespondent extends Respondent {
  /** The file as the user named it. */
  readonly source: string
  readonly path: Path
}

export interface Collected {
  readonly respondents: readonly PlacedRespondent[]
  readonly problems: readonly FileProblem[]
}

export interface Reading {
  readonly worded: WordedQuestionnaire
  /** null: each file says it itself, and where it does not, the questionnaire's first. */
  readonly path: string | null
  /** How to read tables; only they need it. */
  readonly mapping: string | null
}

export const isTable = (path: string): boolean => path.toLowerCase().endsWith('.csv')

/** Reads all answers that were named; a bad file is told of and does not spoil the good ones. */
export async function collectRespondents(
  names: readonly string[],
  reading: Reading,
): Promise<Collected> {
  const parts: Collected[] = []
  for (const name of names) {
    for (const part of await readNamed(name, reading)) parts.push(part)
  }
  return {
    respondents: parts.flatMap(({ respondents }) => respondents),
    problems: parts.flatMap(({ problems }) => problems),
  }
}

const badFile = (file: string, problems: readonly Problem[]): Collected => ({
  respondents: [],
  problems: inFile(file, problems),
})

async function readNamed(name: string, reading: Reading): Promise<readonly Collected[]> {
  const files = await filesOf(name)
  if (files.length === 0) {
    return [badFile(name, [{ code: 'missingFile', path: '', name: join(name, '*.json') }])]
  }
  const parts: Collected[] = []
  // One after the other: thousands of files at once would be more than a system opens.
  for (const file of files) {
    parts.push(await (isTable(file) ? readTable(file, reading) : readSingle(file, reading)))
  }
  return parts
}

/** A folder stands for the JSON files in it. */
async function filesOf(name: string): Promise<readonly string[]> {
  try {
    if (!(await stat(name)).isDirectory()) return [name]
    const inside = await readdir(name)
    return inside
      .filter((file) => file.endsWith('.json'))
      .toSorted()
      .map((file) => join(name, file))
  } catch (error) {
    if (isSystemError(error)) return [name]
    throw error
  }
}

async function readSingle(file: string, reading: Reading): Promise<Collected> {
  const json = await readJson(file)
  const parsed = json.ok ? parseSingle(json.value, reading.worded.questionnaire) : json
  if (!parsed.ok) return badFile(file, parsed.failure)
  const path = choosePath(parsed.value.path, reading)
  if (!path.ok) return badFile(file, path.failure)
  const { name, answers, profile } = parsed.value
  return { respondents: [{ name, answers, profile, source: file, path: path.value }], problems: [] }
}

interface Single extends Respondent {
  readonly path: string | null
}

function parseSingle(
  json: unknown,
  questionnaire: Questionnaire,
): Result<Single, readonly Problem[]> {
  if (headerOf(json).format === 'answers') {
    const file = parseAnswers(json)
    if (!file.ok) return file
    const other = checkReference(file.value.questionnaire, questionnaire)
    if (other.length > 0) return fail(other)
    const problems = [
      ...checkProfile(file.value.profile, questionnaire),
      ...checkAnswers(file.value.answers, questionnaire, 'answers'),
    ]
    return problems.length > 0 ? fail(problems) : file
  }
  const assessment = parseAssessment(json)
  if (!assessment.ok) return assessment
  const other = checkReference(assessment.value.questionnaire, questionnaire)
  if (other.length > 0) return fail(other)
  const problems = checkAssessment(assessment.value, questionnaire)
  if (problems.length > 0) return fail(problems)
  const { municipality, name, path, profile, answers } = assessment.value
  return ok({ name: municipality.trim() === '' ? name : municipality, path, profile, answers })
}

/** Answers to another questionnaire or version are never scored by this one. */
export function checkReference(
  reference: QuestionnaireReference | null,
  questionnaire: Questionnaire,
): readonly Problem[] {
  const expected = referenceName(questionnaire)
  const found = reference === null ? expected : referenceName(reference)
  return found === expected
    ? []
    : [{ code: 'otherQuestionnaire', path: 'questionnaire', found, expected }]
}

function choosePath(own: string | null, reading: Reading): Result<Path, readonly Problem[]> {
  const { questionnaire } = reading.worded
  if (own !== null && reading.path !== null && own !== reading.path) {
    return fail([{ code: 'otherPath', path: 'path', found: own, expected: reading.path }])
  }
  const id = own ?? reading.path
  const path = id === null ? questionnaire.paths[0] : pathOf(questionnaire, id)
  return path == null ? fail([{ code: 'unknownPath', path: 'path', id: id ?? '' }]) : ok(path)
}

async function readTable(file: string, reading: Reading): Promise<Collected> {
  const { questionnaire } = reading.worded
  const mappingFile = reading.mapping
  if (mappingFile === null) throw new Error('A table without a mapping got past the command')
  const json = await readJson(mappingFile)
  const mapping = json.ok ? parseAnswerMapping(json.value, questionnaire) : json
  if (!mapping.ok) return badFile(mappingFile, mapping.failure)
  const path = choosePath(mapping.value.path, reading)
  if (!path.ok) return badFile(mappingFile, path.failure)
  const csv = await readText(file)
  const text = textIn(reading.worded, mapping.value.language)
  const table = csv.ok ? parseAnswerTable(csv.value, mapping.value, questionnaire, text) : csv
  if (!table.ok) return badFile(file, table.failure)
  const rows = table.value.map(({ respondent }) => respondent)
  return {
    respondents: rows.flatMap((row) =>
      row.ok ? [{ ...row.value, source: file, path: path.value }] : [],
    ),
    problems: inFile(
      file,
      rows.flatMap((row) => (row.ok ? [] : row.failure)),
    ),
  }
}
