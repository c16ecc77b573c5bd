import { isScored } from '../questionnaire/is-scored'
import type { Question } from '../questionnaire/question'
import type { Group, Questionnaire } from '../questionnaire/questionnaire'
import { questionsInGroup } from '../questionnaire/walk-questionnaire'
import { weighs } from '../questionnaire/weighed-members'
import { sumEach } from './exact-sum'
import type { Explanation, Term } from './explanation'
import { isMissing } from './find-score'
import { reaches } from './reaches'
import type { Points } from './score'

/** A group, or the questionnaire as the group of its dimensions. */
export type Explained = Pick<Group | Questionnaire, 'aggregation' | 'start' | 'passAt' | 'groups'> &
  Pick<Group, 'questions'>

/** What may go into the score of a group. */
export interface Candidate {
  readonly id: string
  readonly weight: number
  readonly ratio: number | null
  readonly points: Points | null
  /** False where it is set aside or not asked; one that applies may still be open. */
  readonly applies: boolean
}

/** The scored questions and groups that a group's score is made of, in order. */
export function candidatesOf(
  { aggregation, questions, groups }: Pick<Explained, 'aggregation' | 'questions' | 'groups'>,
  members: readonly Explanation[],
): readonly Candidate[] {
  const isOfQuestions = aggregation === 'meanOfQuestions'
  return [...questions, ...groups].flatMap((node, index): readonly Candidate[] => {
    const member = members[index]
    if (member === undefined || !hasScored(node)) return []
    if (isOfQuestions && 'groups' in node && member.kind !== 'question') {
      return candidatesOf({ ...node, aggregation }, member.members)
    }
    const { ratio, points, range } = member.score
    const weight = 'weight' in node ? node.weight : 0
    const applies =
      member.kind === 'question' ? range !== null : ratio !== null || isMissing(member.score)
    return [{ id: node.id, weight, ratio, points, applies }]
  })
}

const hasScored = (node: Group | Question): boolean =>
  'groups' in node ? questionsInGroup(node).some(isScored) : isScored(node)

export interface Calculation {
  readonly terms: readonly Term[]
  /** Under `stopAtFirstNegative`: the member that failed, after which none counts. */
  readonly stoppedAt: string | null
  /** Under `stopAtFirstNegative`: the open member that keeps the group from having a score. */
  readonly waitsFor: string | null
}

/** Says of each candidate whether it counts and how much. */
export function countTerms(
  rule: Pick<Explained, 'aggregation' | 'passAt'>,
  candidates: readonly Candidate[],
): Calculation {
  const { stoppedAt, waitsFor } =
    rule.aggregation === 'stopAtFirstNegative' ? findStop(rule.passAt, candidates) : NO_STOP
  const last = candidates.findIndex(({ id }) => id === (stoppedAt ?? waitsFor))
  const isCounted = ({ ratio }: Candidate, index: number) =>
    ratio !== null && (last === -1 || index <= last)
  const sizeOf = ({ weight, points }: Candidate) => sizeUnder(rule.aggregation, weight, points)
  const whole = sumEach(candidates.filter(isCounted), (each) => sizeOf(each) ?? 0)
  const terms = candidates.map((candidate, index): Term => {
    const size = sizeOf(candidate)
    const counts = isCounted(candidate, index)
    return {
      id: candidate.id,
      ratio: candidate.ratio,
      points: candidate.points,
      weight: weighs(rule.aggregation, 'question') ? candidate.weight : null,
      share: counts && size !== null && whole > 0 ? size / whole : null,
      isCounted: counts,
    }
  })
  return { terms, stoppedAt, waitsFor }
}

const NO_STOP = { stoppedAt: null, waitsFor: null }

function findStop(
  passAt: number,
  candidates: readonly Candidate[],
): Pick<Calculation, 'stoppedAt' | 'waitsFor'> {
  for (const { id, ratio, applies } of candidates) {
    if (!applies) continue
    if (ratio === null) return { ...NO_STOP, waitsFor: id }
    if (!reaches(ratio, passAt)) return { ...NO_STOP, stoppedAt: id }
  }
  return NO_STOP
}

/** By what members share in the score: weights, points, or neither. */
function sizeUnder(
  aggregation: Explained['aggregation'],
  weight: number,
  points: Points | null,
): number | null {
  if (weighs(aggregation, 'question')) return weight
  return aggregation === 'sum' || aggregation === 'subtract' ? (points?.maximum ?? 0) : null
}
