import type { Aggregation } from '../questionnaire/questionnaire'
import { ratio } from '../ratio'
import type { Score } from './score'

/** What a member of a group brings into the group's score. */
export type Scored = Pick<Score, 'ratio' | 'points' | 'possible' | 'range'>

/** Running sums over the members of a group; one pass, nothing allocated per member. */
export interface Sums {
  /** Weights and weighted ratios of the members that have a score. */
  weight: number
  weighted: number
  /** Weights and weighted range of the members that apply. */
  applicable: number
  low: number
  high: number
  /** Points of the members that count. */
  earned: number
  maximum: number
  /** Points possible and in range, over the members that apply. */
  possible: number
  lowPoints: number
  highPoints: number
}

export const noSums = (): Sums => ({
  weight: 0,
  weighted: 0,
  applicable: 0,
  low: 0,
  high: 0,
  earned: 0,
  maximum: 0,
  possible: 0,
  lowPoints: 0,
  highPoints: 0,
})

/** Adds a member with its share in the mean, at least 0. A member without range does not apply. */
export function addMember(sums: Sums, member: Scored, weight: number): void {
  if (member.ratio !== null) {
    sums.weight += weight
    sums.weighted += weight * member.ratio
  }
  if (member.points !== null) {
    sums.earned += member.points.earned
    sums.maximum += member.points.maximum
  }
  if (member.range === null) return
  sums.applicable += weight
  sums.low += weight * member.range.low
  sums.high += weight * member.range.high
  if (member.possible === null) return
  sums.possible += member.possible
  sums.lowPoints += member.possible * member.range.low
  sums.highPoints += member.possible * member.range.high
}

const NOTHING: Scored = { ratio: null, points: null, possible: null, range: null }

/**
 * The group's score from its members' sums. `mean`: weighted mean of the members that have a score.
 * `sum`: points earned, of the maximum of the members that count. The range runs over all that apply.
 */
export function combine(aggregation: Aggregation, sums: Sums): Scored {
  return aggregation === 'mean' ? combineByMean(sums) : combineBySum(sums)
}

function combineByMean({ weight, weighted, applicable, low, high }: Sums): Scored {
  if (applicable === 0) return NOTHING
  return {
    ratio: weight === 0 ? null : ratio(weighted / weight),
    points: null,
    possible: null,
    range: { low: ratio(low / applicable), high: ratio(high / applicable) },
  }
}

function combineBySum({ earned, maximum, possible, lowPoints, highPoints }: Sums): Scored {
  if (possible === 0) return NOTHING
  return {
    ratio: maximum === 0 ? null : ratio(earned / maximum),
    points: { earned, maximum },
    possible,
    range: { low: ratio(lowPoints / possible), high: ratio(highPoints / possible) },
  }
}
