import type { Policies } from './policies'
import type { Question } from './question'
import type { Questionnaire } from './questionnaire'

/** The rules for one question: its own, and those of the questionnaire where it has none. */
export function policiesOf(
  { policies }: Pick<Questionnaire, 'policies'>,
  question: Question,
): Policies {
  for (const _own in question.policies) return { ...policies, ...question.policies }
  // Most questions have none, and scoring asks for every one of them.
  return policies
}
