import type { Aggregation } from '../questionnaire/questionnaire'
import { type Ratio, ratio } from '../ratio'
import type { Points, ScoreRange } from './score'

/** A member of a group on its way into the group's score. */
export interface Member {
  readonly ratio: Ratio | null
  readonly points: Points | null
  readonly possible: number | null
  readonly range: ScoreRange | null
  /** Share in the mean, at least 0. */
  readonly weight: number
}

export interface Combined {
  readonly ratio: Ratio | null
  readonly points: Points | null
  readonly possible: number | null
  readonly range: ScoreRange | null
}

const NOTHING: Combined = { ratio: null, points: null, possible: null, range: null }

/** Combines the members of a group by its aggregation; members that do not apply have no range. */
export function combineScores(aggregation: Aggregation, members: readonly Member[]): Combined {
  return aggregation === 'mean' ? combineByMean(members) : combineBySum(members)
}

/** Weighted mean of the members that have a score; the range runs over all that apply. */
function combineByMean(members: readonly Member[]): Combined {
  let weight = 0
  let total = 0
  let applicable = 0
  let low = 0
  let high = 0
  for (const member of members) {
    if (member.ratio !== null) {
      weight += member.weight
      total += member.weight * member.ratio
    }
    if (member.range !== null) {
      applicable += member.weight
      low += member.weight * member.range.low
      high += member.weight * member.range.high
    }
  }
  if (applicable === 0) return NOTHING
  return {
    ratio: weight === 0 ? null : ratio(total / weight),
    points: null,
    possible: null,
    range: { low: ratio(low / applicable), high: ratio(high / applicable) },
  }
}

/** Points earned, of the maximum of the members that count; the range runs over all that apply. */
function combineBySum(members: readonly Member[]): Combined {
  let earned = 0
  let maximum = 0
  let low = 0
  let high = 0
  let possible = 0
  for (const member of members) {
    if (member.points !== null) {
      earned += member.points.earned
      maximum += member.points.maximum
    }
    if (member.range !== null && member.possible !== null) {
      possible += member.possible
      low += member.range.low * member.possible
      high += member.range.high * member.possible
    }
  }
  if (possible === 0) return NOTHING
  return {
    ratio: maximum === 0 ? null : ratio(earned / maximum),
    points: { earned, maximum },
    possible,
    range: { low: ratio(low / possible), high: ratio(high / possible) },
  }
}
