import type { Questionnaire } from '@/domain/questionnaire/questionnaire'
import {
  add,
  exact,
  isBelow,
  isZero,
  minus,
  over,
  type Rational,
  smaller,
  sum,
  times,
  ZERO,
} from './rational'

/** A question or group inside what is combined. */
export interface Member {
  readonly weight: Rational
  /** False: it left the score, or has none. */
  readonly applies: boolean
  /** null: not in the score, or not yet. */
  readonly ratio: Rational | null
  /** null: has no score now, or does not add up points. */
  readonly earned: Rational | null
  /** The maximum behind `earned`. */
  readonly maximum: Rational | null
  /** The maximum once everything is answered. */
  readonly possible: Rational | null
}

/** The rule by which members become one score. */
export type Combination = Pick<Questionnaire, 'aggregation' | 'start' | 'passAt'>

export interface Combined {
  readonly applies: boolean
  readonly ratio: Rational | null
  /** null: points are not added up. `least`: those of the ratio 0. */
  readonly points: CombinedPoints | null
  readonly possible: Rational | null
}

interface CombinedPoints {
  readonly least: Rational
  readonly earned: Rational
  readonly maximum: Rational
}

const NOTHING: Combined = { applies: false, ratio: null, points: null, possible: null }

/** Members in order; `beneath` are all questions, those of inner groups included. */
export function combine(
  { aggregation, start, passAt }: Combination,
  members: readonly Member[],
  beneath: readonly Member[],
): Combined {
  switch (aggregation) {
    case 'mean':
      return mean(members)
    case 'meanOfQuestions':
      return mean(beneath)
    case 'sum':
      return total(members)
    case 'sumOfLevels':
      return total(members.map(asLevel))
    case 'minimum':
      return minimum(members)
    case 'subtract':
      return subtract(members, exact(start))
    case 'stopAtFirstNegative':
      return stopAtFirstNegative(members, exact(start), exact(passAt))
  }
}

/** What is in the score now. */
const counting = (members: readonly Member[]): readonly Member[] =>
  members.filter(({ ratio }) => ratio !== null)

const sumOf = (
  members: readonly Member[],
  field: 'weight' | 'earned' | 'maximum' | 'possible',
): Rational => sum(members.map((member) => member[field] ?? ZERO))

/** What has no weight can never make a score. */
function mean(members: readonly Member[]): Combined {
  const weighing = members.filter(({ applies, weight }) => applies && !isZero(weight))
  if (weighing.length === 0) return NOTHING
  const weights = sumOf(counting(weighing), 'weight')
  const weighted = sum(counting(weighing).map(({ weight, ratio }) => times(weight, ratio ?? ZERO)))
  const ratio = isZero(weights) ? null : over(weighted, weights)
  return { applies: true, ratio, points: null, possible: null }
}

/** A score as points of its weight. */
function asLevel(member: Member): Member {
  const { weight, ratio, applies } = member
  return {
    ...member,
    applies: applies && !isZero(weight),
    earned: ratio === null ? null : times(weight, ratio),
    maximum: weight,
    possible: weight,
  }
}

function total(members: readonly Member[]): Combined {
  const applying = members.filter(({ applies }) => applies)
  if (applying.length === 0) return NOTHING
  const earned = sumOf(counting(applying), 'earned')
  const maximum = sumOf(counting(applying), 'maximum')
  return {
    applies: true,
    ratio: isZero(maximum) ? null : over(earned, maximum),
    points: { least: ZERO, earned, maximum },
    possible: sumOf(applying, 'possible'),
  }
}

function subtract(members: readonly Member[], start: Rational): Combined {
  const { applies, ratio, points } = total(members)
  if (points === null) return NOTHING
  const shortfall = minus(points.maximum, points.earned)
  return {
    applies,
    ratio,
    points: {
      least: minus(start, points.maximum),
      earned: minus(start, shortfall),
      maximum: start,
    },
    possible: start,
  }
}

function minimum(members: readonly Member[]): Combined {
  const ratios = counting(members).map(({ ratio }) => ratio ?? ZERO)
  return {
    applies: members.some(({ applies }) => applies),
    ratio: ratios.length === 0 ? null : ratios.reduce(smaller),
    points: null,
    possible: null,
  }
}

/** So near below the mark still passes. */
const NEAR = exact(1e-12)

function stopAtFirstNegative(
  members: readonly Member[],
  start: Rational,
  passAt: Rational,
): Combined {
  const applying = members.filter(({ applies }) => applies)
  if (applying.length === 0) return NOTHING
  const maximum = add(start, sumOf(applying, 'possible'))
  let earned = start
  for (const member of applying) {
    if (member.ratio === null) {
      return { applies: true, ratio: null, points: null, possible: maximum }
    }
    earned = add(earned, member.earned ?? ZERO)
    if (isBelow(member.ratio, minus(passAt, NEAR))) break
  }
  const points = { least: ZERO, earned, maximum }
  return { applies: true, ratio: over(earned, maximum), points, possible: maximum }
}
