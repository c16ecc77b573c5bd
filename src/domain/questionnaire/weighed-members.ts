import { isScored } from './is-scored'
import type { Question } from './question'
import type { Aggregation, Group } from './questionnaire'
import { questionsInGroup } from './walk-questionnaire'

/** What a group, or the whole, is made of. */
interface Members {
  readonly aggregation: Aggregation
  readonly questions: readonly Question[]
  readonly groups: readonly Group[]
}

/** Whether an aggregation asks for the weights of the questions, or groups, that it holds. */
export function weighs(aggregation: Aggregation, kind: 'question' | 'group'): boolean {
  switch (aggregation) {
    case 'mean':
    case 'sumOfLevels':
      return true
    case 'meanOfQuestions':
      return kind === 'question'
    case 'sum':
    case 'minimum':
    case 'subtract':
    case 'stopAtFirstNegative':
      return false
  }
}

/** What makes the score of a group, with its weights: a mean of questions reaches into inner groups. */
export const weighedMembers = ({
  aggregation,
  questions,
  groups,
}: Members): readonly { readonly id: string; readonly weight: number }[] =>
  aggregation === 'meanOfQuestions'
    ? [...questions, ...groups.flatMap(questionsInGroup)].filter(isScored)
    : [...questions.filter(isScored), ...groups]
