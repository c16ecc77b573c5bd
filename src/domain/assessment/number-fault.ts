import type { NumberQuestion, PercentageQuestion, ScaleQuestion } from '../questionnaire/question'

/** Beyond these, the decimals of a number that was answered are rounding noise. */
export const ANSWER_DECIMALS = 9

/** A question that is answered with a number. */
export type NumericQuestion = ScaleQuestion | NumberQuestion | PercentageQuestion

/** Which numbers fit. */
export interface NumberLimits {
  /** null: no end on that side. */
  readonly from: number | null
  readonly to: number | null
  readonly isWhole: boolean
}

/** Why a number does not fit, with the limit it passes. */
export type NumberFault =
  { readonly code: 'notWhole' } | { readonly code: 'tooLow' | 'tooHigh'; readonly limit: number }

/** Beyond this, products of answers would not stay finite; files hold no greater number either. */
const GREATEST = 1_000_000_000

/** The numbers that a question can be answered with. */
export function limitsOf(question: NumericQuestion): NumberLimits {
  switch (question.kind) {
    case 'scale':
      return { from: question.from, to: question.to, isWhole: true }
    case 'number':
      return question
    case 'percentage':
      return { from: 0, to: 100, isWhole: false }
  }
}

/** null: the number fits. */
export function numberFault(
  { from, to, isWhole }: NumberLimits,
  number: number,
): NumberFault | null {
  const lowest = from ?? -GREATEST
  const highest = to ?? GREATEST
  if (number < lowest) return { code: 'tooLow', limit: lowest }
  if (number > highest) return { code: 'tooHigh', limit: highest }
  return isWhole && !Number.isInteger(number) ? { code: 'notWhole' } : null
}
