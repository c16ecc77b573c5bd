import Papa from 'papaparse'
import { referenceName } from '@/domain/assessment/assessment'
import type { Group, Path, Questionnaire } from '@/domain/questionnaire/questionnaire'
import { groupsOnPath, questionsInGroup } from '@/domain/questionnaire/walk-questionnaire'
import { groupScoresOf, questionScoresOf } from '@/domain/scoring/find-score'
import type { QuestionScore, Score } from '@/domain/scoring/score'
import { FORMULA_START } from '@/report/formula-start'
import type { ScoredRespondent } from './score-respondents'

type Cell = string | number | null

type Cells = readonly (readonly [column: string, cell: Cell])[]

/**
 * Results as CSV, one row per respondent. All must be on the same path, so that they have the same
 * columns: those of everything the path can ask, empty where somebody was not asked. Text that a
 * spreadsheet would take for a formula is neutralised; numbers are unrounded.
 */
export function writeResultCsv(
  scored: readonly ScoredRespondent[],
  questionnaire: Questionnaire,
): string {
  const [first] = scored
  if (first === undefined) return ''
  const parts = partsOf(questionnaire, first.path)
  const rows = scored.map((respondent) => cellsOf(respondent, parts))
  const fields = (rows[0] ?? []).map(([column]) => column)
  const data = rows.map((cells) => cells.map(([, cell]) => cell))
  const csv = Papa.unparse({ fields, data }, { escapeFormulae: FORMULA_START, newline: '\n' })
  return `${csv}\n`
}

/** Ids of everything a path can ask, in the questionnaire's order. */
interface Parts {
  readonly groups: readonly string[]
  readonly questions: readonly string[]
}

function partsOf(questionnaire: Questionnaire, path: Path): Parts {
  const dimensions = groupsOnPath(questionnaire, path)
  const within = (group: Group): readonly string[] => [group.id, ...group.groups.flatMap(within)]
  return {
    groups: dimensions.flatMap(within),
    questions: dimensions.flatMap(questionsInGroup).map(({ id }) => id),
  }
}

function cellsOf({ name, source, score }: ScoredRespondent, parts: Parts): Cells {
  const groups = new Map(groupScoresOf(score).map((group) => [group.id, group]))
  const questions = new Map(questionScoresOf(score).map((question) => [question.id, question]))
  return [
    ['respondent', name],
    ['source', source],
    ['questionnaire', referenceName(score.questionnaire)],
    ['hash', score.hash],
    ['path', score.path],
    ['engine', score.engine],
    ...scoreCells('overall', score.overall),
    ...parts.groups.flatMap((id) => scoreCells(id, groups.get(id))),
    ...parts.questions.flatMap((id) => questionCells(id, questions.get(id))),
  ]
}

const scoreCells = (id: string, score: Score | undefined): Cells => [
  ...ratioCells(id, score),
  [`${id}:answered`, score?.answered ?? 0],
  [`${id}:asked`, score?.asked ?? 0],
]

const questionCells = (id: string, question: QuestionScore | undefined): Cells => [
  ...ratioCells(id, question),
  [`${id}:computed`, question?.computed ?? null],
  [`${id}:status`, question?.status ?? 'hidden'],
  [`${id}:basis`, question?.basis ?? 'hidden'],
]

const ratioCells = (
  id: string,
  score: Pick<Score, 'ratio' | 'points' | 'range'> | undefined,
): Cells => [
  [`${id}:ratio`, score?.ratio ?? null],
  [`${id}:points`, score?.points?.earned ?? null],
  [`${id}:maximum`, score?.points?.maximum ?? null],
  [`${id}:low`, score?.range?.low ?? null],
  [`${id}:high`, score?.range?.high ?? null],
]
