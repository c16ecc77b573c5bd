import type { Change } from '@/domain/journal/journal-entry'
import type { QuestionnaireText } from '@/domain/questionnaire/questionnaire-text'

/** How what was changed is called: the question, the profile field, the action, the assessment. */
export function subjectName(
  change: Change,
  text: Pick<QuestionnaireText, 'questions' | 'profile'>,
): string {
  switch (change.kind) {
    case 'answer':
    case 'priority':
      return text.questions[change.subjectId]?.title ?? change.subjectId
    case 'profile':
      return text.profile[change.subjectId]?.title ?? change.subjectId
    case 'action':
      return (change.after ?? change.before)?.what ?? change.subjectId
    case 'naming':
      return (change.after ?? change.before)?.name ?? change.subjectId
  }
}
