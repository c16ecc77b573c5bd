import Papa from 'papaparse'
import { type Answer, EMPTY_ANSWER } from '@/domain/assessment/answer'
import type { Problem } from '@/domain/problem'
import type { Questionnaire } from '@/domain/questionnaire/questionnaire'
import type { QuestionnaireText } from '@/domain/questionnaire/questionnaire-text'
import { allQuestions } from '@/domain/questionnaire/walk-questionnaire'
import { fail, ok, type Result } from '@/domain/result'
import type { AnswerMapping } from './parse-answer-mapping'
import type { Respondent } from './parse-answers'
import { checkSize } from './parse-json'
import { plain, type ReadAnswer, readerOf } from './read-table-answer'

/** One row of a table of answers; one bad row does not spoil the others. */
export interface TableRow {
  /** As a spreadsheet counts: the header is row 1. */
  readonly row: number
  readonly respondent: Result<Respondent, readonly Problem[]>
}

/**
 * The door for a table of answers, CSV text with a header row: one row per respondent.
 *
 * Answers are matched with the words of the mapping's language, forgiving what spreadsheets do to
 * text: case, white space and curly quotes. What matches nothing is a problem, never a guess.
 * The table fails as a whole when it cannot be read or lacks a column that the mapping names.
 */
export function parseAnswerTable(
  csv: string,
  mapping: AnswerMapping,
  questionnaire: Questionnaire,
  text: QuestionnaireText,
): Result<readonly TableRow[], readonly Problem[]> {
  const lines = readLines(csv.replace(/^\uFEFF/, ''), mapping)
  if (!lines.ok) return lines
  const [header = [], ...rows] = lines.value
  const problems = checkHeader(header, mapping)
  if (problems.length > 0) return fail(problems)
  const columns = readColumns(header, mapping, questionnaire, text)
  const nameIndex = header.indexOf(mapping.respondent)
  const seen = new Set<string>()
  return ok(
    rows.flatMap((cells, index): readonly TableRow[] => {
      if (isBlankLine(cells)) return []
      // The header is row 1, and spreadsheets count from 1.
      const row = index + 2
      const name = cells[nameIndex]?.trim() ?? ''
      const wrong = checkRow(cells, header, name, mapping, row, seen)
      seen.add(name)
      const respondent = wrong.length > 0 ? fail(wrong) : readRow(cells, columns, name, row)
      return [{ row, respondent }]
    }),
  )
}

type Cells = readonly string[]

/** Characters; the app writes no tables, and a larger one would keep the page waiting. */
const TABLE_LIMIT = 20_000_000

function readLines(
  csv: string,
  mapping: AnswerMapping,
): Result<readonly Cells[], readonly Problem[]> {
  if (csv.trim() === '') return fail([{ code: 'emptyFile', path: '' }])
  const size = checkSize(csv.length, TABLE_LIMIT)
  if (size !== null) return fail([size])
  const { data, errors } = Papa.parse<string[]>(csv, { delimiter: delimiterOf(csv, mapping) })
  return errors.length === 0
    ? ok(data)
    : fail(
        errors.map(({ row, code }): Problem => ({
          code: 'brokenTable',
          path: row === undefined ? '' : `rows.${String(row + 1)}`,
          detail: code,
        })),
      )
}

const DELIMITERS = [',', ';', '\t'] as const

/** The one by which the header has the most of the wanted columns: known better than guessed. */
function delimiterOf(csv: string, mapping: AnswerMapping): string {
  const missing = DELIMITERS.map((delimiter) => {
    const [header = []] = Papa.parse<string[]>(csv, { delimiter, preview: 1 }).data
    return checkHeader(header, mapping).length
  })
  return DELIMITERS[missing.indexOf(Math.min(...missing))] ?? ','
}

const isBlankLine = (cells: Cells): boolean => cells.every((cell) => cell.trim() === '')

function checkHeader(header: Cells, mapping: AnswerMapping): readonly Problem[] {
  const wanted = [mapping.respondent, ...Object.keys(mapping.columns)]
  return wanted.flatMap((column): readonly Problem[] => {
    const first = header.indexOf(column)
    if (first === -1) return [{ code: 'missingColumn', path: 'rows.1', column }]
    return header.includes(column, first + 1)
      ? [{ code: 'duplicateId', path: 'rows.1', id: column }]
      : []
  })
}

/** A row of another length than the header has its answers in the wrong columns. */
function checkRow(
  cells: Cells,
  header: Cells,
  name: string,
  mapping: AnswerMapping,
  row: number,
  seen: ReadonlySet<string>,
): readonly Problem[] {
  const path = `rows.${String(row)}`
  if (cells.length !== header.length) {
    const detail = `${String(cells.length)} ≠ ${String(header.length)}`
    return [{ code: 'brokenTable', path, detail }]
  }
  if (name === '') return [{ code: 'missingField', path, field: mapping.respondent }]
  return seen.has(name) ? [{ code: 'duplicateId', path, id: name }] : []
}

interface Column {
  readonly head: string
  readonly index: number
  readonly questionId: string
  readonly read: ReadAnswer
  readonly isBlank: (text: string) => boolean
}

function readColumns(
  header: Cells,
  mapping: AnswerMapping,
  questionnaire: Questionnaire,
  text: QuestionnaireText,
): readonly Column[] {
  const questions = new Map(allQuestions(questionnaire).map((question) => [question.id, question]))
  const isBlank = blankRule(mapping)
  return Object.entries(mapping.columns).map(([head, questionId]) => {
    const question = questions.get(questionId)
    if (question === undefined) throw new Error(`The mapping's "${questionId}" was not checked`)
    return {
      head,
      index: header.indexOf(head),
      questionId,
      read: readerOf(question, text),
      isBlank,
    }
  })
}

function blankRule({ blank, blankPrefixes }: AnswerMapping): (text: string) => boolean {
  const blanks = new Set(['', ...blank.map(plain)])
  const prefixes = blankPrefixes.map(plain)
  return (text) => {
    const found = plain(text)
    return blanks.has(found) || prefixes.some((prefix) => found.startsWith(prefix))
  }
}

function readRow(
  cells: Cells,
  columns: readonly Column[],
  name: string,
  row: number,
): Result<Respondent, readonly Problem[]> {
  const problems: Problem[] = []
  const answers: [string, Answer][] = []
  for (const { head, index, questionId, read, isBlank } of columns) {
    const answer = cells[index] ?? ''
    if (isBlank(answer)) continue
    const value = read(answer)
    if (value !== null) answers.push([questionId, { ...EMPTY_ANSWER, value }])
    else {
      const path = `rows.${String(row)}.${head}`
      problems.push({ code: 'unmatchedAnswer', path, id: questionId, answer: answer.trim() })
    }
  }
  return problems.length > 0
    ? fail(problems)
    : ok({ name, profile: {}, answers: Object.fromEntries(answers) })
}
