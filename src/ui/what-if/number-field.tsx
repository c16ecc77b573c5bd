import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { NumberLimits } from '@/domain/assessment/number-fault'
import { useFormat } from '../parts/use-format'
import { faultSentence } from '../questions/fault-sentence'
import { entryText, keysFor, type NumberEntry } from '../questions/number-entry'

interface Props {
  readonly label: string
  readonly language: string | undefined
  /** The number in effect; null: none. */
  readonly value: number | null
  readonly limits: NumberLimits
  /** Reads what was written, within these limits. */
  read: (text: string) => NumberEntry
  /** What goes with the number, such as its unit. */
  readonly hint: string | null
  /** Called with numbers that fit; null: the field was emptied. */
  onChange: (number: number | null) => void
}

/**
 * A number that takes effect while it is written. What does not fit changes nothing, and once the
 * user leaves the field it is told why.
 */
export function NumberField({ label, language, value, limits, read, hint, onChange }: Props) {
  const { t } = useTranslation('answering')
  const format = useFormat()
  const id = useId()
  const [draft, setDraft] = useState<string | null>(null)
  const [isTyping, setIsTyping] = useState(false)
  const entry = draft === null ? null : read(draft)
  const wrong = !isTyping && entry?.kind === 'wrong' ? entry : null

  // Undone elsewhere while something wrong stood here.
  const [lastValue, setLastValue] = useState(value)
  if (value !== lastValue) {
    setLastValue(value)
    if (!isTyping) setDraft(null)
  }

  function write(text: string): void {
    setDraft(text)
    setIsTyping(true)
    const written = read(text)
    if (written.kind !== 'wrong') onChange(written.kind === 'number' ? written.number : null)
  }

  const described = [
    hint === null ? null : `${id}-hint`,
    wrong === null ? null : `${id}-fault`,
  ].filter((part) => part !== null)
  return (
    <div className="what-if-field">
      <label htmlFor={id} lang={language}>
        {label}
      </label>
      <div>
        <input
          id={id}
          type="text"
          inputMode={keysFor(limits)}
          autoComplete="off"
          className="number"
          value={draft ?? (value === null ? '' : entryText(value, format.language))}
          aria-invalid={wrong !== null}
          aria-describedby={described.length === 0 ? undefined : described.join(' ')}
          onChange={({ target }) => {
            write(target.value)
          }}
          onBlur={() => {
            setIsTyping(false)
            if (entry?.kind !== 'wrong') setDraft(null)
          }}
        />
        {hint === null ? null : (
          <span id={`${id}-hint`} className="small muted number">
            {hint}
          </span>
        )}
        {wrong === null ? null : (
          <span id={`${id}-fault`} className="small field-error" role="alert">
            {faultSentence(wrong, format.language, t)}
          </span>
        )}
      </div>
    </div>
  )
}
