import type { GroupScore } from './score'
import type { AssessmentScore } from './score-assessment'

export interface RankedScore {
  readonly id: string
  /** 0–1. */
  readonly ratio: number
}

/** Dimensions that have a score, weakest first; equal scores keep the questionnaire's order. */
export const rankDimensions = (score: AssessmentScore): readonly RankedScore[] =>
  score.dimensions.flatMap(scoredOnly).toSorted((a, b) => a.ratio - b.ratio)

const scoredOnly = ({ id, ratio }: GroupScore): readonly RankedScore[] =>
  ratio === null ? [] : [{ id, ratio }]

export interface Extremes {
  readonly strongest: readonly RankedScore[]
  readonly weakest: readonly RankedScore[]
}

/**
 * The strongest and the weakest of the ranked scores, at most `count` each: strong is above the mean
 * of them all, weak below it, so that equal scores never stand on both sides and a level profile has
 * neither. Equal scores keep the questionnaire's order.
 */
export function findExtremes(weakestFirst: readonly RankedScore[], count: number): Extremes {
  const mean = weakestFirst.reduce((sum, { ratio }) => sum + ratio, 0) / weakestFirst.length
  const isApart = ({ ratio }: RankedScore) => Math.abs(ratio - mean) > ROUNDING
  const apart = weakestFirst.filter(isApart)
  return {
    strongest: apart
      .filter(({ ratio }) => ratio > mean)
      .toSorted((a, b) => b.ratio - a.ratio)
      .slice(0, count),
    weakest: apart.filter(({ ratio }) => ratio < mean).slice(0, count),
  }
}

/** A mean of equal scores can differ from them by rounding alone. */
const ROUNDING = 1e-9
