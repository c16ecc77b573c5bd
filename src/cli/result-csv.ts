import Papa from 'papaparse'
import { referenceName } from '@/domain/assessment/assessment'
import { groupScoresOf, questionScoresOf } from '@/domain/scoring/find-score'
import type { QuestionScore, Score } from '@/domain/scoring/score'
import { FORMULA_START } from '@/report/formula-start'
import type { ScoredRespondent } from './score-respondents'

type Cell = string | number | null

type Cells = readonly (readonly [column: string, cell: Cell])[]

/**
 * Results as CSV, one row per respondent. All must be on the same path, so that they have the same
 * columns. Text that a spreadsheet would take for a formula is neutralised; numbers are unrounded.
 */
export function writeResultCsv(scored: readonly ScoredRespondent[]): string {
  const rows = scored.map(cellsOf)
  const fields = (rows[0] ?? []).map(([column]) => column)
  const data = rows.map((cells) => cells.map(([, cell]) => cell))
  const csv = Papa.unparse({ fields, data }, { escapeFormulae: FORMULA_START, newline: '\n' })
  return scored.length === 0 ? '' : `${csv}\n`
}

function cellsOf({ name, source, score }: ScoredRespondent): Cells {
  return [
    ['respondent', name],
    ['source', source],
    ['questionnaire', referenceName(score.questionnaire)],
    ['path', score.path],
    ...scoreCells('overall', score.overall),
    ...groupScoresOf(score).flatMap((group) => scoreCells(group.id, group)),
    ...questionScoresOf(score).flatMap(questionCells),
  ]
}

const scoreCells = (id: string, score: Score): Cells => [
  ...ratioCells(id, score),
  [`${id}:answered`, score.answered],
  [`${id}:asked`, score.asked],
]

const questionCells = (question: QuestionScore): Cells => [
  ...ratioCells(question.id, question),
  [`${question.id}:status`, question.status],
]

const ratioCells = (id: string, score: Pick<Score, 'ratio' | 'points' | 'range'>): Cells => [
  [`${id}:ratio`, score.ratio],
  [`${id}:points`, score.points?.earned ?? null],
  [`${id}:maximum`, score.points?.maximum ?? null],
  [`${id}:low`, score.range?.low ?? null],
  [`${id}:high`, score.range?.high ?? null],
]
