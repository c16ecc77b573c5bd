import { groupScoresOf, questionScoresOf } from '../scoring/find-score'
import type { AssessmentScore } from '../scoring/score-assessment'
import type { PrintedScores } from './report-data'

/** Of a result what a report prints. */
export const printedScores = (score: AssessmentScore): PrintedScores => ({
  overall: score.overall.ratio,
  parts: Object.fromEntries(
    [...groupScoresOf(score), ...questionScoresOf(score)].map(({ id, ratio }) => [id, ratio]),
  ),
})

export interface ScoreDifference {
  /** null: the whole. */
  readonly id: string | null
  /** undefined: it is not there at all. */
  readonly printed: number | null | undefined
  readonly computed: number | null | undefined
}

/** Scores that differ between what a report says and what its answers give; exact to the last bit. */
export function comparePrintedScores(
  printed: PrintedScores,
  computed: PrintedScores,
): readonly ScoreDifference[] {
  const ids = new Set([...Object.keys(printed.parts), ...Object.keys(computed.parts)])
  const parts = [...ids].map((id): ScoreDifference => ({
    id,
    printed: printed.parts[id],
    computed: computed.parts[id],
  }))
  const whole: ScoreDifference = { id: null, printed: printed.overall, computed: computed.overall }
  return [whole, ...parts].filter((part) => part.printed !== part.computed)
}
