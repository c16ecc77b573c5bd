import type { Change } from '@/domain/journal/journal-entry'
import { dimensionOfQuestion } from '@/domain/questionnaire/dimension-of-question'
import type { Questionnaire } from '@/domain/questionnaire/questionnaire'

/** The dimension of the question that a change is about; null: it is about something else. */
export function dimensionOf(
  { groups }: Pick<Questionnaire, 'groups'>,
  change: Change,
): string | null {
  const questionId = questionOf(change)
  return questionId === null ? null : dimensionOfQuestion(groups, questionId)
}

function questionOf(change: Change): string | null {
  switch (change.kind) {
    case 'answer':
    case 'priority':
      return change.subjectId
    case 'action':
      return (change.after ?? change.before)?.questionId ?? null
    case 'profile':
    case 'naming':
      return null
  }
}
