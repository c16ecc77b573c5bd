import type { Answers } from '../assessment/answer'
import type { Group, Policies } from '../questionnaire/questionnaire'
import { addMember, combine, noSums } from './combine-scores'
import type { GroupScore, QuestionScore } from './score'
import { scoreQuestion } from './score-question'

/**
 * Scores a group from its questions and inner groups, by the group's aggregation.
 *
 * `minimum` is how many scored answers the group needs before it has a score, or all that apply
 * where fewer do; until then the score is null and only the range is told. Inner groups need none:
 * the rule is about dimensions.
 */
export function scoreGroup(
  group: Group,
  answers: Answers,
  policies: Policies,
  minimum = 0,
): GroupScore {
  const sums = noSums()
  const questions: QuestionScore[] = []
  const groups: GroupScore[] = []
  let answered = 0
  let asked = group.questions.length
  let scored = 0
  let applicable = 0
  let notApplicable = 0
  for (const question of group.questions) {
    const score = scoreQuestion(question, answers[question.id], policies)
    questions.push(score)
    addMember(sums, score, question.kind === 'choice' ? question.weight : 0)
    if (score.range !== null) applicable += 1
    if (!score.isAnswered) continue
    answered += 1
    if (score.status === 'counted') scored += 1
    if (score.status === 'notApplicable') notApplicable += 1
  }
  for (const inner of group.groups) {
    const score = scoreGroup(inner, answers, policies)
    groups.push(score)
    addMember(sums, score, inner.weight)
    answered += score.answered
    asked += score.asked
    scored += score.scored
    applicable += score.applicable
    notApplicable += score.notApplicable
  }
  const needed = Math.min(minimum, applicable)
  const { ratio, points, possible, range } = combine(group.aggregation, sums)
  return {
    id: group.id,
    ratio: scored < needed ? null : ratio,
    points,
    possible,
    range,
    answered,
    asked,
    scored,
    notApplicable,
    applicable,
    needed,
    questions,
    groups,
  }
}
