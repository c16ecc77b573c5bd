import type { Change } from '@/domain/journal/journal-entry'
import type { Questionnaire } from '@/domain/questionnaire/questionnaire'
import { questionsInGroup } from '@/domain/questionnaire/walk-questionnaire'

/** The dimension of the question that a change is about; null: it is about something else. */
export function dimensionOf({ groups }: Questionnaire, change: Change): string | null {
  const questionId = questionOf(change)
  const dimension = groups.find((group) =>
    questionsInGroup(group).some(({ id }) => id === questionId),
  )
  return dimension?.id ?? null
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
