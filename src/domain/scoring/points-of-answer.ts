import type { AnswerValue } from '../assessment/answer'
import type { NumberRule } from '../questionnaire/question'
import type { ScoredQuestion } from '../questionnaire/is-scored'
import { addTo, noSum, sumOf } from './exact-sum'

/**
 * The points an answer earns, 0 to the question's maximum. The answer must have been checked against
 * the question (`check-assessment.ts`); one that does not fit is a bug and throws.
 */
export function pointsOfAnswer(question: ScoredQuestion, value: AnswerValue): number {
  const { maximum } = question
  switch (question.kind) {
    case 'choice':
      if (value.kind === 'option') return pointsOfOption(question, value.option)
      break
    case 'multiple':
      if (value.kind === 'options') {
        const sum = noSum()
        for (const option of value.options) addTo(sum, pointsOfOption(question, option))
        return Math.min(maximum, sumOf(sum))
      }
      break
    case 'scale':
      if (value.kind === 'number') {
        const { from, to, isReversed } = question
        const steps = isReversed ? to - value.number : value.number - from
        return (maximum * steps) / (to - from)
      }
      break
    case 'yesNo':
      if (value.kind === 'yesNo') return value.isYes === question.isReversed ? 0 : maximum
      break
    case 'number':
      if (value.kind === 'number' && question.rule !== null) {
        return pointsByRule(question.rule, value.number, maximum)
      }
      break
    case 'percentage':
      if (value.kind === 'number') {
        const { rule, isReversed } = question
        if (rule !== null) return pointsByRule(rule, value.number, maximum)
        return (maximum * (isReversed ? 100 - value.number : value.number)) / 100
      }
  }
  throw new Error(`An answer does not fit question "${question.id}"`)
}

interface WithOptions {
  readonly id: string
  readonly options: readonly { readonly id: string; readonly points: number | null }[]
}

function pointsOfOption({ id, options }: WithOptions, chosen: string): number {
  for (const option of options) {
    if (option.id === chosen && option.points !== null) return option.points
  }
  throw new Error(`Answer "${chosen}" does not fit question "${id}"`)
}

function pointsByRule(rule: NumberRule, number: number, maximum: number): number {
  switch (rule.kind) {
    case 'ratio':
      return maximum * Math.min(1, Math.max(0, number / rule.threshold))
    case 'inverseRatio':
      return number <= rule.threshold ? maximum : (maximum * rule.threshold) / number
    case 'steps':
      return rule.steps.findLast(({ from }) => from <= number)?.points ?? 0
  }
}
