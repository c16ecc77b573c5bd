import type { Answers } from '../assessment/answer'

/** Answers with the scores they must give. */
export interface WorkedExample {
  /** Who or what answered, as it is told when the example fails. */
  readonly name: string
  readonly path: string
  readonly profile: Readonly<Record<string, string>>
  readonly answers: Answers
  readonly expected: ExpectedScores
  /** How far a number may lie from the expected one. */
  readonly tolerance: number
}

/** Numbers as the scale writes them; null: no score is expected. What is absent is not compared. */
export interface ExpectedScores {
  readonly overall?: number | null
  /** Id of the level of the whole. */
  readonly level?: string | null
  /** By id of a group or question: under `points` its points, or 0–100 where it has none. */
  readonly scores: Readonly<Record<string, number | null>>
}
