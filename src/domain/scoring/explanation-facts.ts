import type { Rounding } from '../questionnaire/questionnaire'
import type { ExplanationCode, ExplanationFact, ExplanationStep } from './explanation'
import type { Score } from './score'

type Facts = ExplanationStep['facts']

export const step = (code: ExplanationCode, facts: Facts = {}): ExplanationStep => ({ code, facts })

export const aNumber = (value: number): ExplanationFact => ({ kind: 'number', value })
export const aCount = (value: number): ExplanationFact => ({ kind: 'count', value })
export const aText = (value: string): ExplanationFact => ({ kind: 'text', value })
export const names = (...ids: readonly string[]): ExplanationFact => ({ kind: 'names', ids })

export const aRatio = (value: number): ExplanationFact => ({ kind: 'ratio', value })

/** A score that is there. */
export const aScore = (
  ratio: number,
  points: Score['points'] = null,
): Extract<ExplanationFact, { readonly kind: 'score' }> => ({ kind: 'score', ratio, points })

const ROUNDING_CODES = {
  halfUp: 'roundedHalfUp',
  halfEven: 'roundedHalfEven',
  truncate: 'truncated',
} as const

/** That a score was rounded, and to what. */
export const roundingStep = ({ digits, mode }: Rounding, score: ExplanationFact): ExplanationStep =>
  step(ROUNDING_CODES[mode], { digits: aCount(digits), score })

/** What a score can still become; where nothing can change it, that it is settled. */
export function rangeStep({
  ratio,
  range,
}: Pick<Score, 'ratio' | 'range'>): ExplanationStep | null {
  if (range === null) return null
  if (range.low < range.high) {
    return step('range', { low: aRatio(range.low), high: aRatio(range.high) })
  }
  return ratio === null ? null : step('settled')
}
