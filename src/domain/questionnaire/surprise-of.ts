import type { Question } from './question'

type Surprise =
  'constantItem' | 'nonMonotoneItem' | 'unscoredWithoutReason' | 'reversedWithoutReason'

/** What is surprising in how a question is scored, for which its wording owes a reason; null: nothing. */
export function surpriseOf(question: Question): Surprise | null {
  if (question.kind === 'text') return null
  if (question.maximum === null) return 'unscoredWithoutReason'
  if (isReversedInEffect(question)) return 'reversedWithoutReason'
  const points = pointsInOrder(question)
  if (points.length === 0) return null
  if (question.kind === 'choice' && points.every((value) => value === points[0])) {
    return 'constantItem'
  }
  return rises(points) || rises(points.toReversed()) ? null : 'nonMonotoneItem'
}

/** What is earned along the options or steps; empty where points follow from a number. */
function pointsInOrder(question: Question): readonly number[] {
  if (question.kind === 'choice') return question.options.map(({ points }) => points ?? 0)
  const rule = ruleOf(question)
  return rule?.kind === 'steps' ? rule.steps.map(({ points }) => points) : []
}

const ruleOf = (question: Question) => ('rule' in question ? question.rule : null)

const rises = (points: readonly number[]): boolean =>
  points.every((value, index) => index === 0 || value >= (points[index - 1] ?? 0))

/** Whether it is declared as reversed and no rule of its own decides instead. */
export const isReversedInEffect = (question: Question): boolean =>
  'isReversed' in question &&
  question.isReversed &&
  question.maximum !== null &&
  ruleOf(question) === null
