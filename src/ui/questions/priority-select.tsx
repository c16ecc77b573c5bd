import { memo } from 'react'
import { PRIORITIES, type Priority } from '@/domain/assessment/assessment'
import type { AnsweringWords } from './answering-words'

interface Props {
  /** null: ordinary. */
  readonly priority: Priority | null
  readonly t: AnsweringWords
  onChange: (priority: Priority | null) => void
}

const LEVELS = ['high', 'ordinary', 'low'] as const

/** How much the next step of a question matters to the user; ordinary unless they say otherwise. */
export const PrioritySelect = memo(PriorityField)

function PriorityField({ priority, t, onChange }: Props) {
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
