import type { Answer, AnswerValue } from '@/domain/assessment/answer'
import type { Responses } from '@/domain/assessment/assessment'
import type { Policies } from '@/domain/questionnaire/policies'
import type { NumberRule, Question, ScorableQuestion } from '@/domain/questionnaire/question'
import type { Questionnaire } from '@/domain/questionnaire/questionnaire'
import type { QuestionStatus, ScoreBasis } from '@/domain/scoring/score'
import { holdsForProfile, isAnswered } from './asked'
import {
  between,
  exact,
  HALF,
  isBelow,
  minus,
  ONE,
  over,
  type Rational,
  smaller,
  sum,
  times,
  ZERO,
} from './rational'
import { endsOf, roundRatio } from './rounding'

/** What a question gives to the groups around it. */
export interface ReferenceQuestion {
  readonly id: string
  readonly weight: Rational
  readonly isAsked: boolean
  readonly isAnswered: boolean
  readonly status: QuestionStatus
  readonly basis: ScoreBasis
  readonly computed: Rational | null
  readonly ratio: Rational | null
  /** null: not scored. */
  readonly maximum: Rational | null
  readonly target: Rational | null
  readonly isBlocking: boolean
}

/** null: a hidden question that is nowhere in the score. */
export function scoreQuestion(
  questionnaire: Questionnaire,
  question: Question,
  isAsked: boolean,
  { answers, profile }: Responses,
): ReferenceQuestion | null {
  const policies = { ...questionnaire.policies, ...question.policies }
  const answer = isAsked ? answers[question.id] : undefined
  const given = { id: question.id, isAsked, isAnswered: isAnswered(answer) }
  if (question.kind === 'text' || question.maximum === null) {
    return isAsked ? { ...given, ...UNSCORED } : null
  }
  if (!isAsked && policies.hidden === 'excluded') return null

  const maximum = exact(question.maximum)
  const target = targetOf(question, maximum, profile)
  const ruled = isAsked
    ? ruledOutcome(question, maximum, target, answer?.value ?? null, policies)
    : counted('hidden', policies.hidden === 'zero' ? ZERO : ONE)
  const computed = ruled.ratio === null ? null : rounded(questionnaire, ruled.ratio, maximum)
  const overridden = overrideOf(answer)
  return {
    ...given,
    weight: exact(question.weight),
    maximum,
    target,
    computed,
    ...(overridden === null ? { ...ruled, ratio: computed } : counted('override', overridden)),
  }
}

const UNSCORED = {
  weight: ZERO,
  status: 'unscored',
  basis: 'blank',
  computed: null,
  ratio: null,
  maximum: null,
  target: null,
  isBlocking: false,
} as const

type Outcome = Pick<ReferenceQuestion, 'status' | 'basis' | 'ratio' | 'isBlocking'>

const counted = (basis: ScoreBasis, ratio: Rational): Outcome => ({
  status: 'counted',
  basis,
  ratio,
  isBlocking: false,
})

const open = (basis: ScoreBasis, isBlocking: boolean): Outcome => ({
  status: 'open',
  basis,
  ratio: null,
  isBlocking,
})

function rounded(questionnaire: Questionnaire, ratio: Rational, maximum: Rational): Rational {
  const { rounding } = questionnaire
  if (!rounding?.at.includes('question')) return ratio
  return roundRatio(ratio, endsOf(questionnaire, { from: ZERO, to: maximum }), rounding)
}

function overrideOf(answer: Answer | undefined): Rational | null {
  const override = answer?.override
  return override === undefined || override.reason.trim() === '' ? null : exact(override.ratio)
}

function targetOf(
  { targets }: ScorableQuestion,
  maximum: Rational,
  profile: Responses['profile'],
): Rational | null {
  const target = targets.find(({ when }) => when === null || holdsForProfile(when, profile))
  return target === undefined ? null : over(exact(target.points), maximum)
}

function ruledOutcome(
  question: ScorableQuestion,
  maximum: Rational,
  target: Rational | null,
  value: AnswerValue | null,
  policies: Policies,
): Outcome {
  if (value?.kind === 'dontKnow') return unknownOutcome(policies)
  if (value === null || value.kind === 'text') return blankOutcome('blank', policies)
  if (value.kind === 'options' && value.options.length === 0) return blankOutcome('blank', policies)
  if (value.kind !== 'notApplicable') {
    return counted('answer', over(pointsOf(question, maximum, value), maximum))
  }
  if (value.reason.trim() === '') return blankOutcome('blank', policies)
  return notApplicableOutcome(policies, target)
}

function blankOutcome(basis: ScoreBasis, { blank }: Policies): Outcome {
  switch (blank) {
    case 'excluded':
      return open(basis, false)
    case 'noScore':
      return open(basis, true)
    case 'zero':
      return counted(basis, ZERO)
  }
}

function unknownOutcome(policies: Policies): Outcome {
  switch (policies.dontKnow) {
    case 'open':
      return blankOutcome('dontKnow', policies)
    case 'excluded':
      return open('dontKnow', false)
    case 'zero':
      return counted('dontKnow', ZERO)
    case 'forbidden':
      throw new Error('An answer that is not allowed')
  }
}

function notApplicableOutcome({ notApplicable }: Policies, target: Rational | null): Outcome {
  switch (notApplicable) {
    case 'excluded':
      return { status: 'notApplicable', basis: 'notApplicable', ratio: null, isBlocking: false }
    case 'fullMarks':
      return counted('notApplicable', ONE)
    case 'neutral':
      return counted('notApplicable', HALF)
    case 'zero':
      return counted('notApplicable', ZERO)
    case 'atTarget':
      return counted('notApplicable', target ?? ONE)
    case 'forbidden':
      throw new Error('An answer that is not allowed')
  }
}

type Said = Exclude<AnswerValue, { readonly kind: 'text' | 'notApplicable' | 'dontKnow' }>

function pointsOf(question: ScorableQuestion, maximum: Rational, said: Said): Rational {
  const share = (ratio: Rational, isReversed: boolean): Rational => {
    const earned = isReversed ? minus(ONE, ratio) : ratio
    return times(earned, maximum)
  }
  if (question.kind === 'choice' && said.kind === 'option') {
    return optionPoints(question.options, said.option)
  }
  if (question.kind === 'multiple' && said.kind === 'options') {
    const points = said.options.map((option) => optionPoints(question.options, option))
    return smaller(maximum, sum(points))
  }
  if (question.kind === 'yesNo' && said.kind === 'yesNo') {
    return share(said.isYes ? ONE : ZERO, question.isReversed)
  }
  if (said.kind !== 'number') throw new Error('An answer of another kind')
  const value = exact(said.number)
  if (question.kind === 'scale') {
    const [from, to] = [exact(question.from), exact(question.to)]
    return share(over(minus(value, from), minus(to, from)), question.isReversed)
  }
  if (question.kind !== 'number' && question.kind !== 'percentage') {
    throw new Error('An answer of another kind')
  }
  if (question.rule !== null) return rulePoints(question.rule, maximum, value)
  if (question.kind === 'number') throw new Error('A scored number without a rule')
  return share(over(value, exact(100)), question.isReversed)
}

function optionPoints(
  options: readonly { readonly id: string; readonly points: number | null }[],
  chosen: string,
): Rational {
  const points = options.find(({ id }) => id === chosen)?.points ?? null
  if (points === null) throw new Error('An option without points')
  return exact(points)
}

function rulePoints(rule: NumberRule, maximum: Rational, value: Rational): Rational {
  if (rule.kind === 'steps') {
    const reached = rule.steps.filter(({ from }) => !isBelow(value, exact(from)))
    return exact(reached.at(-1)?.points ?? 0)
  }
  const threshold = exact(rule.threshold)
  const share =
    rule.kind === 'ratio'
      ? between(ZERO, over(value, threshold), ONE)
      : isBelow(threshold, value)
        ? over(threshold, value)
        : ONE
  return times(share, maximum)
}
