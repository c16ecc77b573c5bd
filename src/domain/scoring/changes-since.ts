import type { Answer, Answers } from '../assessment/answer'
import type { Ratio } from '../ratio'
import type { AssessmentScore } from './score-assessment'

/** Scores as they were at an earlier moment, to set beside those of now. */
export interface PreviousScores {
  /** ISO timestamp. */
  readonly takenAt: string
  /** Of the definition and the scoring rules that made them. */
  readonly hash: string
  readonly engine: string
  readonly path: string
  readonly overall: Ratio | null
  /** By id of the dimension; one that was not asked is absent. */
  readonly dimensions: Readonly<Record<string, Ratio | null>>
  /** How many questions have another answer now. */
  readonly changedAnswers: number
}

export interface ScoreChange {
  /** null: the whole. */
  readonly id: string | null
  readonly before: Ratio | null
  readonly after: Ratio | null
  /** `none`: there was no score, and there is none now. */
  readonly direction: 'up' | 'down' | 'same' | 'appeared' | 'vanished' | 'none'
}

export interface ChangesSince {
  readonly overall: ScoreChange
  /** The dimensions asked now, in the questionnaire's order. */
  readonly dimensions: readonly ScoreChange[]
}

/** Keeps of a result what a later one is compared with. */
export function previousScores(
  takenAt: string,
  score: AssessmentScore,
  before: Answers,
  now: Answers,
): PreviousScores {
  return {
    takenAt,
    hash: score.hash,
    engine: score.engine,
    path: score.path,
    overall: score.overall.ratio,
    dimensions: Object.fromEntries(score.dimensions.map(({ id, ratio }) => [id, ratio])),
    changedAnswers: countChangedAnswers(before, now),
  }
}

function countChangedAnswers(before: Answers, now: Answers): number {
  const saidOf = (answers: Answers, id: string) => JSON.stringify(comparable(answers[id]))
  const ids = new Set([...Object.keys(before), ...Object.keys(now)])
  return [...ids].filter((id) => saidOf(before, id) !== saidOf(now, id)).length
}

/** What of an answer says something else when it changes: not its note, nor the order of its options. */
function comparable(answer: Answer | undefined): unknown {
  const { value = null, provider, override } = answer ?? {}
  const chosen = value?.kind === 'options' ? value.options.toSorted() : value
  return [chosen, provider?.kind ?? null, override?.ratio ?? null]
}

/**
 * What changed between two results. null: they were measured by different rulers (definition, path
 * or scoring rules), so that a difference would say nothing about the municipality.
 */
export function changesSince(
  previous: PreviousScores,
  score: AssessmentScore,
): ChangesSince | null {
  const isSameRuler =
    previous.hash === score.hash && previous.engine === score.engine && previous.path === score.path
  if (!isSameRuler) return null
  return {
    overall: change(null, previous.overall, score.overall.ratio),
    dimensions: score.dimensions.map(({ id, ratio }) =>
      change(id, previous.dimensions[id] ?? null, ratio),
    ),
  }
}

function change(id: string | null, before: Ratio | null, after: Ratio | null): ScoreChange {
  return { id, before, after, direction: directionOf(before, after) }
}

/** Two ways to add the same numbers differ by less. */
const ROUNDING = 1e-9

function directionOf(before: Ratio | null, after: Ratio | null): ScoreChange['direction'] {
  if (before === null) return after === null ? 'none' : 'appeared'
  if (after === null) return 'vanished'
  if (Math.abs(after - before) < ROUNDING) return 'same'
  return after > before ? 'up' : 'down'
}
