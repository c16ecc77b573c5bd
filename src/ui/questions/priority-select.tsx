import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { PRIORITIES, type Priority } from '@/domain/assessment/assessment'

interface Props {
  /** null: ordinary. */
  readonly priority: Priority | null
  onChange: (priority: Priority | null) => void
}

const LEVELS = ['high', 'ordinary', 'low'] as const

/** How much the next step of a question matters to the user; ordinary unless they say otherwise. */
export const PrioritySelect = memo(PriorityField)

function PriorityField({ priority, onChange }: Props) {
  const { t } = useTranslation('answering')
  return (
    <label className="priority small">
      <span>{t('question.priority.label')}</span>
      <select
        value={priority ?? 'ordinary'}
        onChange={({ target }) => {
          onChange(PRIORITIES.find((known) => known === target.value) ?? null)
        }}
      >
        {LEVELS.map((name) => (
          <option key={name} value={name}>
            {t(`question.priority.${name}`)}
          </option>
        ))}
      </select>
    </label>
  )
}
