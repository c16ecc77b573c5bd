import { ratio } from '../ratio'
import { combineUntilNegative } from './combine-until-negative'
import { addTo, type ExactSum, noSum, sumOf } from './exact-sum'
import {
  type Combined,
  highest,
  type Member,
  NOTHING,
  type Rule,
  type Scored,
  type Stake,
} from './member'

/** Running sums over the members of a group. */
export interface Sums {
  /** Weights and weighted ratios of the members that have a score. */
  readonly weight: ExactSum
  readonly weighted: ExactSum
  /** Weights of the members that apply now, and of all the range knows of. */
  readonly applicable: ExactSum
  readonly reaching: ExactSum
  readonly low: ExactSum
  readonly high: ExactSum
  /** Points of the members that count. */
  readonly earned: ExactSum
  readonly maximum: ExactSum
  /** Points possible now, and at stake and in range over all that the range knows of. */
  readonly possible: ExactSum
  readonly reach: ExactSum
  readonly bestReach: ExactSum
  readonly lowPoints: ExactSum
  readonly highPoints: ExactSum
  /** The members themselves, where their order counts. */
  readonly members: Member[]
  least: LowestMember | null
}

interface LowestMember {
  ratio: number | null
  low: number
  high: number
  applies: boolean
}

export const noSums = (): Sums => ({
  weight: noSum(),
  weighted: noSum(),
  applicable: noSum(),
  reaching: noSum(),
  low: noSum(),
  high: noSum(),
  earned: noSum(),
  maximum: noSum(),
  possible: noSum(),
  reach: noSum(),
  bestReach: noSum(),
  lowPoints: noSum(),
  highPoints: noSum(),
  members: [],
  least: null,
})

/** Adds a member. One without range does not apply. */
export function addMember(sums: Sums, { aggregation }: Rule, score: Scored, stake: Stake): void {
  switch (aggregation) {
    case 'mean':
    case 'meanOfQuestions':
    case 'sumOfLevels':
      addWeighted(sums, score, stake)
      return
    case 'sum':
    case 'subtract':
      addPoints(sums, score, stake)
      return
    case 'minimum':
      addLowest(sums, score, stake)
      return
    case 'stopAtFirstNegative':
      sums.members.push({ score, stake })
  }
}

function addWeighted(sums: Sums, { ratio: own, range }: Scored, { weight, isAsked }: Stake): void {
  if (own !== null) {
    addTo(sums.weight, weight)
    addTo(sums.weighted, weight * own)
  }
  if (range === null) return
  if (isAsked) addTo(sums.applicable, weight)
  addTo(sums.reaching, weight)
  addTo(sums.low, weight * range.low)
  addTo(sums.high, weight * range.high)
}

function addPoints(
  sums: Sums,
  { ratio: own, points, possible, range }: Scored,
  { reach, bestReach, isAsked }: Stake,
): void {
  if (own !== null && points !== null) {
    addTo(sums.earned, points.earned)
    addTo(sums.maximum, points.maximum)
  }
  if (isAsked && range !== null && possible !== null) addTo(sums.possible, possible)
  if (range === null || reach === null || bestReach === null) return
  addTo(sums.reach, reach)
  addTo(sums.bestReach, bestReach)
  addTo(sums.lowPoints, reach * range.low)
  addTo(sums.highPoints, bestReach * range.high)
}

function addLowest(sums: Sums, { ratio: own, range }: Scored, { isAsked }: Stake): void {
  if (range === null) return
  const { low, high } = range
  if (sums.least === null) {
    sums.least = { ratio: own, low, high, applies: isAsked }
    return
  }
  const { least } = sums
  if (own !== null) least.ratio = least.ratio === null ? own : Math.min(least.ratio, own)
  least.low = Math.min(least.low, low)
  least.high = Math.min(least.high, high)
  least.applies ||= isAsked
}

/**
 * The group's score from its members; the rules are told at `Aggregation`. The range runs over all
 * members that apply.
 */
export function combine(rule: Rule, sums: Sums): Combined {
  switch (rule.aggregation) {
    case 'mean':
    case 'meanOfQuestions':
      return combineByMean(sums)
    case 'sumOfLevels':
      return combineLevels(sums)
    case 'sum':
      return combineBySum(sums)
    case 'subtract':
      return subtractFrom(rule.start, combineBySum(sums))
    case 'minimum':
      return combineByMinimum(sums)
    case 'stopAtFirstNegative':
      return combineUntilNegative(rule, sums.members)
  }
}

function combineByMean(sums: Sums): Combined {
  const reaching = sumOf(sums.reaching)
  if (reaching === 0) return NOTHING
  const weight = sumOf(sums.weight)
  return {
    ...NOTHING,
    applies: sumOf(sums.applicable) > 0,
    ratio: weight === 0 ? null : ratio(sumOf(sums.weighted) / weight),
    range: {
      low: ratio(sumOf(sums.low) / reaching),
      high: ratio(sumOf(sums.high) / reaching),
    },
  }
}

/** A mean that is told in points: each member is worth its weight. */
function combineLevels(sums: Sums): Combined {
  const mean = combineByMean(sums)
  if (mean.range === null) return NOTHING
  const maximum = sumOf(sums.weight)
  const possible = sumOf(sums.applicable)
  const points = { earned: sumOf(sums.weighted), maximum }
  const reach = sumOf(sums.reaching)
  return { ...mean, points, possible, width: maximum, reachWidth: reach, reach, bestReach: reach }
}

function combineBySum(sums: Sums): Combined {
  const reach = sumOf(sums.reach)
  if (reach === 0) return NOTHING
  const bestReach = sumOf(sums.bestReach)
  const possible = sumOf(sums.possible)
  const earned = sumOf(sums.earned)
  const maximum = sumOf(sums.maximum)
  return {
    ratio: maximum === 0 ? null : ratio(earned / maximum),
    points: { earned, maximum },
    possible,
    applies: possible > 0,
    range: {
      low: ratio(sumOf(sums.lowPoints) / reach),
      high: highest(sumOf(sums.highPoints), bestReach),
    },
    width: maximum,
    reachWidth: reach,
    reach,
    bestReach,
  }
}

/** The same share as in a sum; only the points are told from the start downwards. */
function subtractFrom(start: number, sum: Combined): Combined {
  if (sum.points === null) return sum
  const { earned, maximum } = sum.points
  const points = { earned: start - (maximum - earned), maximum: start }
  return { ...sum, points, possible: start, reach: start, bestReach: start }
}

function combineByMinimum({ least }: Sums): Combined {
  if (least === null) return NOTHING
  return {
    ...NOTHING,
    applies: least.applies,
    ratio: least.ratio === null ? null : ratio(least.ratio),
    range: { low: ratio(least.low), high: ratio(least.high) },
  }
}
