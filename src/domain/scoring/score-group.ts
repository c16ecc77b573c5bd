import type { Answers } from '../assessment/answer'
import { isAnswered } from '../assessment/progress'
import type { Group, Policies } from '../questionnaire/questionnaire'
import { combineScores, type Member } from './combine-scores'
import type { GroupScore } from './score'
import { scoreQuestion } from './score-question'

/**
 * Scores a group from its questions and inner groups, by the group's aggregation.
 *
 * `needed` is how many scored answers the group needs before it has a score; with fewer, the score
 * is null and only the range is told. Inner groups need none: the rule is about dimensions.
 */
export function scoreGroup(
  group: Group,
  answers: Answers,
  policies: Policies,
  needed = 0,
): GroupScore {
  const questions = group.questions.map((question) =>
    scoreQuestion(question, answers[question.id], policies),
  )
  const groups = group.groups.map((inner) => scoreGroup(inner, answers, policies))
  const members: Member[] = []
  let answered = 0
  let asked = group.questions.length
  let scored = 0
  group.questions.forEach((question, index) => {
    const score = questions[index]
    if (score === undefined) return
    members.push({ ...score, weight: question.kind === 'choice' ? question.weight : 0 })
    if (!isAnswered(answers[question.id])) return
    answered += 1
    if (score.status === 'counted') scored += 1
  })
  groups.forEach((inner, index) => {
    members.push({ ...inner, weight: group.groups[index]?.weight ?? 0 })
    answered += inner.answered
    asked += inner.asked
    scored += inner.scored
  })
  const combined = combineScores(group.aggregation, members)
  const score = scored < needed ? { ...combined, ratio: null } : combined
  return { ...score, id: group.id, questions, groups, answered, asked, scored, needed }
}
