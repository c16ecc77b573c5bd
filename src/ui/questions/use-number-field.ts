import { useEffect, useState } from 'react'
import { dropDraft, keepDraft, loadDraft } from '@/state/drafts'
import type { NumberQuestion, PercentageQuestion } from '@/domain/questionnaire/question'
import type { InputProps } from './input-props'
import { createLater } from './later'
import { entryOf, entryText, type WrongEntry } from './number-entry'

export interface NumberField {
  /** What stands in the field. */
  readonly text: string
  /** null: it is right, or still being written. */
  readonly wrong: WrongEntry | null
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
export function useNumberField(
  { question, place, value, onAnswer, onClear }: InputProps<NumberQuestion | PercentageQuestion>,
  language: string,
): NumberField {
  const stored = value?.kind === 'number' ? value.number : null
  const [draft, setDraft] = useState(() => refusedAt(place))
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

  const entry = draft === null ? null : entryOf(question, draft)
  const wrong = entry?.kind === 'wrong' ? entry : null
  useKeptRefused(place, wrong === null ? null : draft)

  function settle(text: string): void {
    setIsTyping(false)
    const written = entryOf(question, text)
    if (written.kind === 'number') onAnswer({ kind: 'number', number: written.number })
    if (written.kind === 'empty' && stored !== null) onClear()
  }

  return {
    text: draft ?? (stored === null ? '' : entryText(stored, language)),
    wrong: isTyping ? null : wrong,
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
      if (wrong === null) setDraft(null)
    },
  }
}

/** What was refused here before another page was looked at; null: nothing. */
const refusedAt = (place: string | null): string | null =>
  place === null ? null : ((loadDraft(place) as string | undefined) ?? null)

/** Keeps a text while it is refused, because it is stored nowhere else; null: none is. */
function useKeptRefused(place: string | null, text: string | null): void {
  useEffect(() => {
    if (place === null) return
    if (text === null) dropDraft(place)
    else keepDraft(place, text)
  }, [place, text])
}
