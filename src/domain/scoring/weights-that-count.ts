import type { Question } from '../questionnaire/question'
import type { Aggregation, Group } from '../questionnaire/questionnaire'
import { weighedMembers, weighs } from '../questionnaire/weighed-members'

/**
 * The ids of everything whose weight has a say in a score: members of means and of sums of levels,
 * and every scored question beneath a mean of questions. What is weighed against nothing is left out.
 */
export function weightsThatCount(
  aggregation: Aggregation,
  dimensions: readonly Group[],
): ReadonlySet<string> {
  return new Set(idsWithin({ aggregation, questions: [], groups: dimensions }))
}

interface Members {
  readonly aggregation: Aggregation
  readonly questions: readonly Question[]
  readonly groups: readonly Group[]
}

function idsWithin(members: Members): readonly string[] {
  const { aggregation, groups } = members
  const weighed = weighs(aggregation, 'question') ? weighedMembers(members) : []
  const counts = weighed.length > 1 || aggregation === 'sumOfLevels'
  return [...(counts ? weighed.map(({ id }) => id) : []), ...groups.flatMap(idsWithin)]
}
