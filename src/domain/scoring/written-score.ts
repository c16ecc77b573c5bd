import type { Questionnaire } from '../questionnaire/questionnaire'
import type { Score } from './score'

type Ruler = Pick<Questionnaire, 'scale' | 'span'>

/**
 * A score as the questionnaire's scale writes it, unrounded: 0–100, on the span, or in points. Where
 * points are the scale and something has none, it is a percentage. null: there is no score.
 */
export function writtenScore(
  { ratio, points }: Pick<Score, 'ratio' | 'points'>,
  ruler: Ruler,
): number | null {
  if (ratio === null) return null
  return ruler.scale === 'points' && points !== null ? points.earned : writtenRatio(ratio, ruler)
}

/** A ratio 0–1 on the span, or on 0–100. */
export function writtenRatio(ratio: number, { scale, span }: Ruler): number {
  return scale === 'span' && span !== null ? span.from + ratio * (span.to - span.from) : 100 * ratio
}

/** The inverse of `writtenRatio`. */
export function ratioOfWritten(written: number, { scale, span }: Ruler): number {
  return scale === 'span' && span !== null
    ? (written - span.from) / (span.to - span.from)
    : written / 100
}

const DECIMALS = { hundred: 0, points: 1, span: 2 } as const

/** Decimals that a score is shown with: those it is rounded to, or the usual ones of its scale. */
export const decimalsOf = ({
  scale,
  rounding,
}: Pick<Questionnaire, 'scale' | 'rounding'>): number => rounding?.digits ?? DECIMALS[scale]

/** Decimals by which a reader can follow a calculation: one more than results are shown with. */
export const exactDecimalsOf = (ruler: Pick<Questionnaire, 'scale' | 'rounding'>): number =>
  decimalsOf(ruler) + 1
