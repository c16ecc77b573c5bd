import type { AnswerValue } from '../assessment/answer'
import type { ScoredQuestion } from '../questionnaire/is-scored'
import type { NumberRule } from '../questionnaire/question'
import { surpriseOf } from '../questionnaire/surprise-of'
import { sumEach } from './exact-sum'
import type { ExplanationFact, ExplanationStep } from './explanation'
import { aNumber, step } from './explanation-facts'

/**
 * How an answer comes to its points by the rules of the question alone; `earned` is what it comes to.
 * The answer must have been checked against the question, as for `points-of-answer.ts`.
 */
export function explainAnswer(
  question: ScoredQuestion,
  value: AnswerValue,
  earned: number,
): readonly ExplanationStep[] {
  const points = { points: aNumber(earned), maximum: aNumber(question.maximum) }
  switch (value.kind) {
    case 'option':
      return [
        step('chosen', { option: optionsOf(question, [value.option]), ...points }),
        ...surprise(question),
      ]
    case 'options':
      return explainSeveral(question, value.options)
    case 'yesNo':
      return [step(value.isYes ? 'saidYes' : 'saidNo', points), ...reversal(question)]
    case 'number':
      return [
        ...explainNumber(question, value.number),
        ...reversal(question),
        step('pointsOfMaximum', points),
      ]
    case 'text':
    case 'notApplicable':
    case 'dontKnow':
      throw new Error(`An answer does not fit question "${question.id}"`)
  }
}

const optionsOf = (question: ScoredQuestion, options: readonly string[]) =>
  ({ kind: 'options', question: question.id, options }) as const

export const scoringReason = ({ id }: { readonly id: string }): ExplanationStep =>
  step('scoringReason', { reason: { kind: 'scoringReason', question: id } })

/** Where the points do not follow the order of the options or steps, the wording says why. */
const surprise = (question: ScoredQuestion): readonly ExplanationStep[] =>
  surpriseOf(question) === null ? [] : [scoringReason(question)]

function explainSeveral(
  question: ScoredQuestion,
  chosen: readonly string[],
): readonly ExplanationStep[] {
  if (question.kind !== 'multiple') return []
  const sum = sumEach(chosen, (id) => question.options.find((one) => one.id === id)?.points ?? 0)
  const maximum = aNumber(question.maximum)
  return [
    step('chosenSeveral', { options: optionsOf(question, chosen), points: aNumber(sum), maximum }),
    ...(sum > question.maximum ? [step('cappedAtMaximum', { maximum })] : []),
  ]
}

const reversal = (question: ScoredQuestion): readonly ExplanationStep[] =>
  'isReversed' in question && question.isReversed && !hasRule(question)
    ? [step('reversed'), scoringReason(question)]
    : []

const hasRule = (question: ScoredQuestion): boolean => 'rule' in question && question.rule !== null

function explainNumber(question: ScoredQuestion, value: number): readonly ExplanationStep[] {
  const amount = (of: number): ExplanationFact =>
    question.kind === 'percentage'
      ? { kind: 'percent', value: of }
      : { kind: 'amount', question: question.id, value: of }
  const given = { given: amount(value) }
  if (question.kind === 'scale') {
    const { from, to } = question
    return [step('stepOfScale', { step: aNumber(value), from: aNumber(from), to: aNumber(to) })]
  }
  if (question.kind !== 'number' && question.kind !== 'percentage') return []
  return question.rule === null
    ? [step('percentage', given)]
    : [explainRule(question.rule, value, given, amount), ...surprise(question)]
}

function explainRule(
  rule: NumberRule,
  value: number,
  given: ExplanationStep['facts'],
  amount: (of: number) => ExplanationFact,
): ExplanationStep {
  switch (rule.kind) {
    case 'ratio':
      return step('numberByRatio', { ...given, threshold: amount(rule.threshold) })
    case 'inverseRatio':
      return step('numberByInverseRatio', { ...given, threshold: amount(rule.threshold) })
    case 'steps': {
      const reached = rule.steps.findLast(({ from }) => from <= value)
      const first = rule.steps[0]
      if (reached !== undefined) {
        return step('numberByStep', { ...given, from: amount(reached.from) })
      }
      return step('numberBelowSteps', { ...given, from: amount(first?.from ?? 0) })
    }
  }
}
