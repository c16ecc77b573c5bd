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
 * The strongest and the weakest of the ranked scores, at most `count` each.
 * Nothing is both: with few scores, the strongest take the odd one.
 */
export function findExtremes(weakestFirst: readonly RankedScore[], count: number): Extremes {
  const strong = Math.min(count, Math.ceil(weakestFirst.length / 2))
  const weak = Math.min(count, weakestFirst.length - strong)
  return {
    strongest: weakestFirst.slice(weakestFirst.length - strong).toReversed(),
    weakest: weakestFirst.slice(0, weak),
  }
}
