import type { Questionnaire } from '../questionnaire/questionnaire'
import { decimalsOf, writtenRatio } from './written-score'

export interface WrittenApart {
  /** On the questionnaire's scale, unrounded; null: no score. */
  readonly scores: readonly [number | null, number | null]
  readonly decimals: number
}

/** Beyond, a floating-point number between 10 and 100 has nothing more to tell. */
const MOST_DECIMALS = 14

/** Two different ratios as scores, with at least the usual decimals and as many as tell them apart. */
export function writtenApart(
  ratios: readonly [number | null | undefined, number | null | undefined],
  ruler: Pick<Questionnaire, 'scale' | 'span' | 'rounding'>,
): WrittenApart {
  const written = (ratio: number | null | undefined) =>
    typeof ratio === 'number' ? writtenRatio(ratio, ruler) : null
  const [one, other] = [written(ratios[0]), written(ratios[1])]
  let decimals = decimalsOf(ruler)
  while (
    one !== null &&
    other !== null &&
    decimals < MOST_DECIMALS &&
    one.toFixed(decimals) === other.toFixed(decimals)
  ) {
    decimals += 1
  }
  return { scores: [one, other], decimals }
}
