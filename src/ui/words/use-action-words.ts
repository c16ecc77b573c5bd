import { useTranslation } from 'react-i18next'
import type { Action } from '@/domain/assessment/action'
import type { QuestionnaireText } from '@/domain/questionnaire/questionnaire-text'
import { useFormat } from '../parts/use-format'

/** In the order in which they are told. */
export const ACTION_FIELDS = [
  'what',
  'ownerRole',
  'due',
  'decision',
  'status',
  'questionId',
] as const satisfies readonly (keyof Action)[]

export type ActionField = (typeof ACTION_FIELDS)[number]

/** Every field of an action in words; null: nothing was said. */
export type ActionWords = Readonly<Record<ActionField, string | null>>

/** Says an action field by field, as the plan does. */
export function useActionWords(
  text: Pick<QuestionnaireText, 'questions'>,
): (action: Action) => ActionWords {
  const { t } = useTranslation('plan')
  const { date } = useFormat()
  return ({ what, ownerRole, due, decision, status, questionId }) => ({
    what: what.trim() || null,
    ownerRole: ownerRole.trim() || null,
    due: due === null ? null : date(due),
    decision: decision.trim() || null,
    status: t(`status.${status}`),
    questionId: questionId === null ? null : (text.questions[questionId]?.title ?? questionId),
  })
}
