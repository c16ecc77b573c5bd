import type { Group, Questionnaire } from '../questionnaire/questionnaire'
import type { Responses } from '../assessment/assessment'
import { type Shown, SHOWN, type Visibility } from '../questionnaire/conditions'
import { isScored } from '../questionnaire/is-scored'
import { policiesOf } from '../questionnaire/policies-of'
import { ratio } from '../ratio'
import { addMember, combine, noSums, type Sums } from './combine-scores'
import type { Member } from './member'
import { roundScore } from './round-score'
import type { GroupScore, QuestionScore } from './score'
import { scoreHidden, scoreQuestion } from './score-question'

/** What the score of every group depends on. */
export interface Ruler extends Responses {
  readonly questionnaire: Questionnaire
  /** null: everything is always asked. */
  readonly visibility: Visibility | null
}

/** What a dimension must have answered before it has a score. */
export interface Demand {
  readonly minimumAnswered: number
  /** 0–1 of the applicable questions. */
  readonly minimumCoverage: number
}

/** Inner groups need nothing: the rule is about dimensions. */
const NO_DEMAND: Demand = { minimumAnswered: 0, minimumCoverage: 0 }

/** Running counts of a group; see `Score` for what they count. */
interface Counts {
  answered: number
  asked: number
  scored: number
  notApplicable: number
  applicable: number
  blocking: number
}

/** Where the questions of a group go besides: into the groups around it that weigh questions. */
interface QuestionSums {
  readonly sums: Sums
  readonly rule: Group | Questionnaire
}

/**
 * Scores a group from its questions and inner groups, by the group's aggregation.
 *
 * `demand` is what the group must have answered before it has a score, or all that applies where
 * less does; until then the score is null and only the range is told. A group that is not asked at
 * all comes back without questions and groups; its range is told if that can still change.
 */
export const scoreGroup = (ruler: Ruler, group: Group, demand: Demand = NO_DEMAND): GroupScore =>
  measureGroup(ruler, group, demand, SHOWN, []).score

/** A group's score, and what of it only the range knows. */
export interface MeasuredGroup {
  readonly score: GroupScore
  readonly reach: number
  readonly bestReach: number
  /** True where something in it applies now. */
  readonly applies: boolean
}

/** As `scoreGroup`, of a group whose surroundings are shown so far. */
export function measureGroup(
  ruler: Ruler,
  group: Group,
  demand: Demand,
  around: Shown,
  weighers: readonly QuestionSums[],
): MeasuredGroup {
  const sums = noSums()
  const counts = noCounts()
  const state = ruler.visibility?.within(around, group) ?? SHOWN
  const weighsQuestions = group.aggregation === 'meanOfQuestions'
  const inside = weighsQuestions ? [...weighers, { sums, rule: group }] : weighers
  const questions: QuestionScore[] = []
  for (const question of group.questions) {
    const shown = ruler.visibility?.within(state, question) ?? SHOWN
    const score = shown.holds
      ? askedScore(ruler, question, shown)
      : scoreHidden(ruler.questionnaire, question, shown, ruler.profile)
    if (score === null) continue
    const foreseen = foresee(ruler, question, score, shown)
    const stake = {
      weight: question.kind === 'text' ? 0 : question.weight,
      reach: foreseen.possible,
      bestReach: foreseen.possible,
      isAsked: foreseen.status !== 'hidden',
    }
    if (!weighsQuestions) addMember(sums, group, foreseen, stake)
    for (const weigher of inside) addMember(weigher.sums, weigher.rule, foreseen, stake)
    if (score.status === 'hidden') continue
    questions.push(score)
    if (shown.holds) count(counts, score, ruler, question)
  }
  const groups: GroupScore[] = []
  for (const inner of group.groups) {
    const measured = measureGroup(ruler, inner, NO_DEMAND, state, inside)
    const member = memberOf(inner, measured, { canLeave: true })
    if (!weighsQuestions) addMember(sums, group, member.score, member.stake)
    const { score } = measured
    if (!isPresent(score)) continue
    groups.push(score)
    addCounts(counts, score)
  }
  const needed = neededOf(demand, counts.applicable)
  const combined = combine(group, sums)
  const rounded = roundScore(combined, 'group', ruler.questionnaire)
  const hasScore = counts.scored >= needed && counts.blocking === 0
  const score = {
    id: group.id,
    ratio: hasScore ? rounded.ratio : null,
    points: rounded.points,
    possible: rounded.possible,
    range: rounded.range,
    ...counts,
    needed,
    questions,
    groups,
  }
  const { reach, bestReach, applies } = combined
  return { score, reach, bestReach, applies }
}

type Question = Group['questions'][number]

/**
 * A group as it goes into the group around it. Under `stopAtFirstNegative` it can lose its score,
 * and leave if it `canLeave`, as long as anything in it is open; then the others decide alone.
 */
export function memberOf(
  { aggregation, weight }: Group,
  { score, reach, bestReach, applies }: MeasuredGroup,
  { canLeave }: { readonly canLeave: boolean },
): Member {
  const { ratio: own, range } = score
  const stake = { weight, reach, bestReach, isAsked: applies }
  const isSettled = range === null || (own !== null && range.low === range.high)
  if (aggregation !== 'stopAtFirstNegative' || isSettled || !canLeave) return { score, stake }
  return {
    score: { ...score, range: { low: ratio(0), high: ratio(1) } },
    stake: { ...stake, bestReach: reach },
  }
}

/** While an open answer could still hide a question, the score without it stays possible. */
function askedScore(ruler: Ruler, question: Question, { isOpen }: Shown): QuestionScore {
  const { questionnaire, answers, profile } = ruler
  const score = scoreQuestion(questionnaire, question, answers[question.id], profile)
  if (!isOpen || score.possible === null) return score
  const hidden = scoreHidden(questionnaire, question, { holds: false, isOpen }, profile)
  return { ...score, range: hidden?.range ?? score.range }
}

/**
 * What of a question goes into the range of its group: one that is set aside may still count, should
 * an open answer hide it and the hidden count for something.
 */
function foresee(
  { questionnaire }: Ruler,
  question: Question,
  score: QuestionScore,
  { isOpen }: Shown,
): QuestionScore {
  if (!isOpen || score.status !== 'notApplicable' || !isScored(question)) return score
  if (policiesOf(questionnaire, question).hidden === 'excluded') return score
  const range = { low: ratio(0), high: ratio(1) }
  return { ...score, status: 'hidden', possible: question.maximum, range }
}

export const noCounts = (): Counts => ({
  answered: 0,
  asked: 0,
  scored: 0,
  notApplicable: 0,
  applicable: 0,
  blocking: 0,
})

function count(counts: Counts, score: QuestionScore, ruler: Ruler, question: Question): void {
  counts.asked += 1
  if (score.isAnswered) counts.answered += 1
  if (score.possible !== null) counts.applicable += 1
  if (score.status === 'notApplicable') counts.notApplicable += 1
  const isJudged = score.isAnswered || score.basis === 'override'
  if (score.status === 'counted' && isJudged) counts.scored += 1
  if (score.status === 'open' && blocks(score, ruler, question)) counts.blocking += 1
}

function blocks({ basis }: QuestionScore, { questionnaire }: Ruler, question: Question): boolean {
  const { blank, dontKnow } = policiesOf(questionnaire, question)
  return blank === 'noScore' && (basis === 'blank' || dontKnow === 'open')
}

export function addCounts(counts: Counts, score: Counts): void {
  counts.answered += score.answered
  counts.asked += score.asked
  counts.scored += score.scored
  counts.notApplicable += score.notApplicable
  counts.applicable += score.applicable
  counts.blocking += score.blocking
}

/** False for a group that holds nothing that is asked or counts. */
export const isPresent = ({ questions, groups }: GroupScore): boolean =>
  questions.length + groups.length > 0

/** A share of 0.3 of 10 is 3, whatever floating-point numbers make of it. */
const ROUNDING = 1e-9

function neededOf({ minimumAnswered, minimumCoverage }: Demand, applicable: number): number {
  const byCoverage = Math.ceil(minimumCoverage * applicable - ROUNDING)
  return Math.min(Math.max(minimumAnswered, byCoverage), applicable)
}
