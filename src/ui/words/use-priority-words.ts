import { useTranslation } from 'react-i18next'
import type { Priority } from '@/domain/assessment/assessment'

/** Says how much the next step of a question matters, as where it is chosen; null: ordinary. */
export function usePriorityWords(): (priority: Priority | null) => string {
  const { t } = useTranslation('answering')
  return (priority) => t(`question.priority.${priority ?? 'ordinary'}`)
}
