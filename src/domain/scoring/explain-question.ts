import type { Answer, Override } from '../assessment/answer'
import { openReason } from '../assessment/progress'
import { isScored, type ScoredQuestion } from '../questionnaire/is-scored'
import { policiesOf } from '../questionnaire/policies-of'
import type { Policies } from '../questionnaire/policies'
import type { Question } from '../questionnaire/question'
import type { Questionnaire } from '../questionnaire/questionnaire'
import { ratio } from '../ratio'
import { explainAnswer, scoringReason } from './explain-answer'
import type { ExplanationStep, QuestionExplanation } from './explanation'
import { aNumber, aScore, aText, rangeStep, roundingStep, step } from './explanation-facts'
import { pointsOfAnswer } from './points-of-answer'
import type { QuestionScore } from './score'

/** Why a question has its score or none; `score` is what `score-question.ts` gave. */
export function explainQuestion(
  questionnaire: Questionnaire,
  question: Question,
  answer: Answer | undefined,
  score: QuestionScore,
): QuestionExplanation {
  return {
    kind: 'question',
    id: question.id,
    score,
    steps: isScored(question)
      ? scoredSteps(questionnaire, question, answer, score)
      : [step('unscored'), scoringReason(question)],
  }
}

/** A question that is not asked and not in the score at all, so that no score tells of it. */
export const explainAbsent = ({ id }: Question): QuestionExplanation => ({
  kind: 'question',
  id,
  score: {
    id,
    status: 'hidden',
    basis: 'hidden',
    isAnswered: false,
    computed: null,
    ratio: null,
    points: null,
    possible: null,
    range: null,
    target: null,
  },
  steps: [step('hiddenExcluded')],
})

function scoredSteps(
  questionnaire: Questionnaire,
  question: ScoredQuestion,
  answer: Answer | undefined,
  score: QuestionScore,
): readonly ExplanationStep[] {
  const policies = policiesOf(questionnaire, question)
  if (score.basis === 'hidden') {
    const isZero = policies.hidden === 'zero'
    return [
      step(isZero ? 'hiddenZero' : 'hiddenFullMarks', { maximum: aNumber(question.maximum) }),
      ...rounded(questionnaire, isZero ? 0 : 1, score),
    ]
  }
  const { steps, earned } = explainByRules(question, answer, policies, score)
  return [
    ...steps,
    ...(earned === null ? [] : rounded(questionnaire, earned / question.maximum, score)),
    ...(answer?.provider === undefined
      ? []
      : [step('providedElsewhere', { provider: { kind: 'provider', provider: answer.provider } })]),
    ...(answer?.override === undefined ? [] : [overrideStep(question, answer.override, score)]),
    ...(score.target === null ? [] : [targetStep(question, score.target)]),
    ...openRange(score),
  ]
}

interface ByRules {
  readonly steps: readonly ExplanationStep[]
  /** The points before any rounding; null: the rules give none. */
  readonly earned: number | null
}

function explainByRules(
  question: ScoredQuestion,
  answer: Answer | undefined,
  policies: Policies,
  { target, computed }: QuestionScore,
): ByRules {
  const reason = openReason(answer)
  if (reason !== null) {
    return {
      steps: [
        ...(reason === 'reasonMissing' ? [step('reasonMissing')] : []),
        openStep(reason === 'dontKnow', policies),
      ],
      earned: computed === null ? null : 0,
    }
  }
  const value = answer?.value
  if (value == null) throw new Error('An answered question has an answer')
  if (value.kind === 'notApplicable') {
    return explainNotApplicable(question, value.reason, policies, target)
  }
  const earned = pointsOfAnswer(question, value)
  return { steps: explainAnswer(question, value, earned), earned }
}

const BLANK_CODES = {
  excluded: 'blankExcluded',
  zero: 'blankZero',
  noScore: 'blankNoScore',
} as const

const DONT_KNOW_CODES = {
  excluded: 'dontKnowExcluded',
  zero: 'dontKnowZero',
  noScore: 'dontKnowNoScore',
} as const

function openStep(isDontKnow: boolean, { blank, dontKnow }: Policies): ExplanationStep {
  if (!isDontKnow) return step(BLANK_CODES[blank])
  if (dontKnow === 'forbidden') return step('dontKnowExcluded')
  return step(DONT_KNOW_CODES[dontKnow === 'open' ? blank : dontKnow])
}

function explainNotApplicable(
  { maximum }: ScoredQuestion,
  reason: string,
  { notApplicable }: Policies,
  target: number | null,
): ByRules {
  const counts = (code: NotApplicableCode, earned: number): ByRules => ({
    steps: [
      step(code, { reason: aText(reason), points: aNumber(earned), maximum: aNumber(maximum) }),
    ],
    earned,
  })
  switch (notApplicable) {
    case 'fullMarks':
      return counts('notApplicableFullMarks', maximum)
    case 'neutral':
      return counts('notApplicableNeutral', maximum / 2)
    case 'zero':
      return counts('notApplicableZero', 0)
    case 'atTarget':
      return target === null
        ? counts('notApplicableWithoutTarget', maximum)
        : counts('notApplicableAtTarget', target * maximum)
    case 'excluded':
    case 'forbidden':
      return { steps: [step('notApplicableExcluded', { reason: aText(reason) })], earned: null }
  }
}

type NotApplicableCode =
  | 'notApplicableFullMarks'
  | 'notApplicableNeutral'
  | 'notApplicableZero'
  | 'notApplicableAtTarget'
  | 'notApplicableWithoutTarget'

/** Differences below this are floating-point noise, not rounding. */
const NOISE = 1e-12

/** That the computed score was rounded, where that changed it. */
function rounded(
  { rounding }: Questionnaire,
  exact: number,
  { computed, possible }: QuestionScore,
): readonly ExplanationStep[] {
  if (rounding === null || computed === null || Math.abs(computed - exact) <= NOISE) return []
  return [roundingStep(rounding, scoreOf(computed, possible))]
}

function overrideStep(
  { maximum }: ScoredQuestion,
  override: Override,
  { computed, ratio: own, basis }: QuestionScore,
): ExplanationStep {
  if (basis !== 'override') return step('overrideReasonMissing')
  const facts = { score: scoreOf(own ?? ratio(0), maximum), reason: aText(override.reason) }
  return computed === null
    ? step('overriddenOpen', facts)
    : step('overridden', { ...facts, computed: scoreOf(computed, maximum) })
}

const targetStep = ({ maximum }: ScoredQuestion, target: number): ExplanationStep =>
  step('target', { target: scoreOf(target, maximum) })

const scoreOf = (own: number, maximum: number | null) =>
  aScore(own, maximum === null ? null : { earned: own * maximum, maximum })

/** What an open question can still score; what is answered needs no such sentence. */
function openRange(score: QuestionScore): readonly ExplanationStep[] {
  const found =
    score.range === null || score.range.low === score.range.high ? null : rangeStep(score)
  return found === null ? [] : [found]
}
