import type { Questionnaire, Rounding } from '@/domain/questionnaire/questionnaire'
import {
  add,
  between,
  exact,
  floor,
  HALF,
  isBelow,
  minus,
  ONE,
  over,
  type Rational,
  times,
  whole,
  ZERO,
} from './rational'

/** What the scores 0 and 1 are written as. */
export interface Ends {
  readonly from: Rational
  readonly to: Rational
}

/** `points`: those of the scores 0 and 1; null: points are not added up. */
export function endsOf({ scale, span }: Questionnaire, points: Ends | null): Ends {
  if (scale === 'span' && span !== null) return { from: exact(span.from), to: exact(span.to) }
  if (scale === 'points' && points !== null) return points
  return { from: ZERO, to: exact(100) }
}

/** A score from 0 to 1 as it is written between the ends. */
export const written = (ratio: Rational, { from, to }: Ends): Rational =>
  add(from, times(ratio, minus(to, from)))

/** The score from 0 to 1 once it is rounded as it is written; never outside the ends. */
export function roundRatio(ratio: Rational, ends: Ends, { digits, mode }: Rounding): Rational {
  const unit = exact(10 ** digits)
  const rounded = over(whole(roundToWhole(times(written(ratio, ends), unit), mode)), unit)
  const possible = between(ends.from, rounded, ends.to)
  return over(minus(possible, ends.from), minus(ends.to, ends.from))
}

/** So near to a whole number or to the middle of two counts as being there. */
const NEAR = exact(1e-9)

function roundToWhole(value: Rational, mode: Rounding['mode']): bigint {
  const below = floor(value)
  const above = below + 1n
  const part = minus(value, whole(below))
  if (!isBelow(NEAR, part)) return below
  if (!isBelow(part, minus(ONE, NEAR))) return above
  const isNegative = isBelow(value, ZERO)
  if (mode === 'truncate') return isNegative ? above : below
  if (isBelow(part, minus(HALF, NEAR))) return below
  if (isBelow(add(HALF, NEAR), part)) return above
  if (mode === 'halfUp') return isNegative ? below : above
  return below % 2n === 0n ? below : above
}
