import { useEffect, useId, useState } from 'react'
import { limitsOf, type NumberLimits } from '@/domain/assessment/number-fault'
import type { NumberQuestion, PercentageQuestion } from '@/domain/questionnaire/questionnaire'
import { useFormat } from '../parts/use-format'
import type { AnsweringWords } from './answering-words'
import { faultSentence } from './fault-sentence'
import type { InputProps } from './input-props'
import { createLater } from './later'
import { entryText, readEntry, type WrongEntry } from './number-entry'
import './number-input.css'

type Props = InputProps<NumberQuestion | PercentageQuestion>

/** A number or percentage, with its unit and the numbers that fit. */
export function NumberInput(props: Props) {
  const { question, words, lang, t } = props
  const { language } = useFormat()
  const id = useId()
  const limits = limitsOf(question)
  const field = useNumberField(props, limits, language)
  const hints = hintsOf(limits, language, t)
  const hasUnit = question.kind === 'percentage' || words?.unit != null
  const described = [
    hasUnit ? `${id}-unit` : null,
    hints.length > 0 ? `${id}-hint` : null,
    field.fault === null ? null : `${id}-error`,
  ].filter((part) => part !== null)
  return (
    <div className="field">
      <label htmlFor={id}>{t('question.text')}</label>
      {hints.length === 0 ? null : (
        <span className="hint number" id={`${id}-hint`}>
          {hints.join(' ')}
        </span>
      )}
      {field.fault === null ? null : (
        <p className="field-error" id={`${id}-error`} role="alert">
          {faultSentence(field.fault, field.text, language, t)}{' '}
          {field.stored === null
            ? t('number.notSaved')
            : t('number.stillSaved', { saved: entryText(field.stored, language) })}
        </p>
      )}
      <div className="number-entry">
        <input
          id={id}
          type="text"
          inputMode="decimal"
          autoComplete="off"
          className="number"
          aria-invalid={field.fault !== null}
          aria-describedby={described.length === 0 ? undefined : described.join(' ')}
          value={field.text}
          onChange={({ target }) => {
            field.write(target.value)
          }}
          onBlur={field.leave}
        />
        {hasUnit ? (
          <span id={`${id}-unit`} lang={question.kind === 'percentage' ? undefined : lang}>
            {question.kind === 'percentage' ? t('number.percent') : words?.unit}
          </span>
        ) : null}
      </div>
    </div>
  )
}

interface Field {
  /** What stands in the field. */
  readonly text: string
  /** null: it is right, or still being written. */
  readonly fault: WrongEntry['fault'] | null
  readonly stored: number | null
  write: (text: string) => void
  leave: () => void
}

/** Until then, "1" is on its way to "12" and no answer yet. */
const PAUSE_MS = 800

/**
 * The text in the field and the number that is stored. What is typed stays as it is until the user
 * pauses or leaves the field; then a number that fits is stored, and anything else is told.
 */
function useNumberField(
  { question, value, onAnswer, onClear }: Props,
  limits: NumberLimits,
  language: string,
): Field {
  const stored = value?.kind === 'number' ? value.number : null
  const [draft, setDraft] = useState<string | null>(null)
  const [isTyping, setIsTyping] = useState(false)
  const [isInField, setIsInField] = useState(false)
  const [later] = useState(() => createLater(PAUSE_MS))
  useEffect(() => later.now, [later])

  // Cleared, or answered otherwise, while something wrong stood here.
  const said = stored ?? value?.kind ?? null
  const [lastSaid, setLastSaid] = useState(said)
  if (said !== lastSaid) {
    setLastSaid(said)
    if (!isInField) setDraft(null)
  }

  // A percentage may carry its sign.
  const read = (text: string) =>
    readEntry(limits, question.kind === 'percentage' ? text.replace(/\s*%\s*$/, '') : text)
  const entry = draft === null ? null : read(draft)

  function settle(text: string): void {
    setIsTyping(false)
    const written = read(text)
    if (written.kind === 'number') onAnswer({ kind: 'number', number: written.number })
    if (written.kind === 'empty' && stored !== null) onClear()
  }

  return {
    text: draft ?? (stored === null ? '' : entryText(stored, language)),
    fault: !isTyping && entry?.kind === 'wrong' ? entry.fault : null,
    stored,
    write: (text) => {
      setDraft(text)
      setIsTyping(true)
      setIsInField(true)
      later.plan(() => {
        settle(text)
      })
    },
    leave: () => {
      later.now()
      setIsInField(false)
      if (entry?.kind !== 'wrong') setDraft(null)
    },
  }
}

function hintsOf(
  { isWhole, ...ends }: NumberLimits,
  language: string,
  t: AnsweringWords,
): readonly string[] {
  const from = ends.from === null ? null : entryText(ends.from, language)
  const to = ends.to === null ? null : entryText(ends.to, language)
  const whole = isWhole ? [t('number.whole')] : []
  if (from !== null && to !== null) return [t('number.between', { from, to }), ...whole]
  if (from !== null) return [t('number.from', { from }), ...whole]
  return to === null ? whole : [t('number.to', { to }), ...whole]
}
