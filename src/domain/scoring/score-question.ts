import type { Answer, Override } from '../assessment/answer'
import { isAnswered, openReason } from '../assessment/progress'
import type { Responses } from '../assessment/assessment'
import type { Shown } from '../questionnaire/conditions'
import { isScored, type ScoredQuestion } from '../questionnaire/is-scored'
import { policiesOf } from '../questionnaire/policies-of'
import type { Policies } from '../questionnaire/policies'
import type { Question } from '../questionnaire/question'
import type { Questionnaire } from '../questionnaire/questionnaire'
import { type Ratio, ratio } from '../ratio'
import { attainableRange, mayLeave, WHOLE } from './attainable-range'
import { type Combined, NOTHING } from './member'
import { pointsOfAnswer } from './points-of-answer'
import { roundScore } from './round-score'
import type { QuestionScore, Score, ScoreBasis, ScoreRange } from './score'
import { targetOf } from './target-of'

/**
 * Scores one question that is asked: the points its answer earns, of its maximum, or what the
 * policies say of it. "Not applicable" counts once it has a reason; before that, like a blank, the
 * question is open. An assessor's override stands in place of what the rules give.
 */
export function scoreQuestion(
  questionnaire: Questionnaire,
  question: Question,
  answer: Answer | undefined,
  profile: Responses['profile'],
): QuestionScore {
  const answered = isAnswered(answer)
  if (!isScored(question)) return withoutScore(question.id, 'unscored', 'answer', answered)
  const found = target(question, profile)
  const computed = scoreByRules(questionnaire, question, answer, found)
  return answer?.override === undefined || !counts(answer.override)
    ? computed
    : overridden(computed, question, answer.override)
}

/** An override counts once it has a reason. */
const counts = ({ reason }: Override): boolean => reason.trim() !== ''

function target(question: ScoredQuestion, profile: Responses['profile']): Ratio | null {
  if (question.targets.length === 0) return null
  const points = targetOf(question, profile)
  return points === null ? null : ratio(points / question.maximum)
}

function scoreByRules(
  questionnaire: Questionnaire,
  question: ScoredQuestion,
  answer: Answer | undefined,
  aim: Ratio | null,
): QuestionScore {
  const policies = policiesOf(questionnaire, question)
  const reason = openReason(answer)
  const value = answer?.value ?? null
  if (reason !== null || value === null) {
    return scoreOpen(questionnaire, question, reason === 'dontKnow' ? 'dontKnow' : 'blank', aim)
  }
  if (value.kind !== 'notApplicable') {
    const earned = pointsOfAnswer(question, value)
    return countedScore(questionnaire, question, 'answer', true, earned, aim)
  }
  const share = setAsideShare(policies, aim)
  return share === null
    ? { ...withoutScore(question.id, 'notApplicable', 'notApplicable', true), target: aim }
    : countedScore(questionnaire, question, 'notApplicable', true, share * question.maximum, aim)
}

/** What "not applicable" scores, 0–1; null: it leaves the score. */
function setAsideShare({ notApplicable }: Policies, aim: Ratio | null): number | null {
  switch (notApplicable) {
    case 'fullMarks':
      return 1
    case 'neutral':
      return 0.5
    case 'zero':
      return 0
    case 'atTarget':
      return aim ?? 1
    case 'excluded':
    case 'forbidden':
      return null
  }
}

function scoreOpen(
  questionnaire: Questionnaire,
  question: ScoredQuestion,
  basis: 'blank' | 'dontKnow',
  aim: Ratio | null,
): QuestionScore {
  const policies = policiesOf(questionnaire, question)
  const isBlank = basis === 'blank' || policies.dontKnow === 'open'
  const isZero = (isBlank ? policies.blank : policies.dontKnow) === 'zero'
  const score = isZero
    ? countedScore(questionnaire, question, basis, false, 0, aim)
    : openScore(question, basis, aim)
  const range = mayLeave(policies)
    ? WHOLE
    : roundRange(questionnaire, question, attainableRange(question, policies))
  return { ...score, range }
}

/** The ends as they will be scored. */
function roundRange(
  questionnaire: Questionnaire,
  { maximum }: ScoredQuestion,
  { low, high }: ScoreRange,
): ScoreRange {
  if (questionnaire.rounding === null) return { low, high }
  const rounded = (end: Ratio) =>
    roundScore(combinedOf(end, end * maximum, maximum), 'question', questionnaire).ratio ?? end
  return { low: rounded(low), high: rounded(high) }
}

function withoutScore(
  id: string,
  status: 'unscored' | 'notApplicable',
  basis: ScoreBasis,
  answered: boolean,
): QuestionScore {
  return {
    id,
    status,
    basis,
    isAnswered: answered,
    computed: null,
    ratio: null,
    points: null,
    possible: null,
    range: null,
    target: null,
  }
}

const openScore = (
  { id, maximum }: ScoredQuestion,
  basis: ScoreBasis,
  aim: Ratio | null,
): QuestionScore => ({
  id,
  status: 'open',
  basis,
  isAnswered: false,
  computed: null,
  ratio: null,
  points: null,
  possible: maximum,
  range: null,
  target: aim,
})

function countedScore(
  questionnaire: Questionnaire,
  { id, maximum }: ScoredQuestion,
  basis: ScoreBasis,
  answered: boolean,
  earned: number,
  aim: Ratio | null,
): QuestionScore {
  let own = ratio(earned / maximum)
  let points: Score['points'] = { earned, maximum }
  if (questionnaire.rounding !== null) {
    const rounded = roundScore(combinedOf(own, earned, maximum), 'question', questionnaire)
    own = rounded.ratio ?? own
    points = rounded.points
  }
  return {
    id,
    status: 'counted',
    basis,
    isAnswered: answered,
    computed: own,
    ratio: own,
    points,
    possible: maximum,
    range: { low: own, high: own },
    target: aim,
  }
}

const combinedOf = (exact: Ratio, earned: number, maximum: number): Combined => ({
  ...NOTHING,
  ratio: exact,
  points: { earned, maximum },
  possible: maximum,
  width: maximum,
  reachWidth: maximum,
  reach: maximum,
  bestReach: maximum,
  applies: true,
})

function overridden(
  computed: QuestionScore,
  { maximum }: ScoredQuestion,
  override: Override,
): QuestionScore {
  const own = ratio(override.ratio)
  return {
    ...computed,
    status: 'counted',
    basis: 'override',
    ratio: own,
    points: { earned: own * maximum, maximum },
    possible: maximum,
    range: { low: own, high: own },
  }
}

/**
 * What a question counts for that its conditions hide now; null: it is not in the score at all. The
 * range tells what it can become if an answer that is still open could have it asked.
 */
export function scoreHidden(
  questionnaire: Questionnaire,
  question: Question,
  { isOpen }: Shown,
  profile: Responses['profile'],
): QuestionScore | null {
  if (!isScored(question)) return null
  const policy = policiesOf(questionnaire, question).hidden
  const mayBeAsked = isOpen ? { low: ratio(0), high: ratio(1) } : null
  if (policy === 'excluded') {
    if (mayBeAsked === null) return null
    const hidden = { ...openScore(question, 'hidden', null), status: 'hidden' as const }
    return { ...hidden, range: mayBeAsked }
  }
  const earned = policy === 'zero' ? 0 : question.maximum
  const aim = target(question, profile)
  const score = countedScore(questionnaire, question, 'hidden', false, earned, aim)
  return { ...score, range: mayBeAsked ?? score.range }
}
