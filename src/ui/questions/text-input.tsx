import { useId } from 'react'
import type { TextQuestion } from '@/domain/questionnaire/question'
import type { InputProps } from './input-props'
import { SavedTextarea } from './saved-textarea'

/** A text of one's own, saved while it is written. */
export function TextInput({ value, t, onAnswer, onClear }: InputProps<TextQuestion>) {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{t('question.text')}</label>
      <SavedTextarea
        id={id}
        rows={4}
        value={value?.kind === 'text' ? value.text : ''}
        onWrite={(written) => {
          if (written === '') onClear()
          else onAnswer({ kind: 'text', text: written })
        }}
      />
    </div>
  )
}
