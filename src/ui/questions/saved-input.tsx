import { useState } from 'react'

interface Props {
  readonly id: string
  readonly value: string
  onWrite: (text: string) => void
}

/** One line of text that is saved while it is written; see `SavedTextarea`. */
export function SavedInput({ id, value, onWrite }: Props) {
  const [draft, setDraft] = useState<string | null>(null)
  return (
    <input
      id={id}
      type="text"
      autoComplete="off"
      value={draft ?? value}
      onChange={({ target }) => {
        setDraft(target.value)
        onWrite(target.value)
      }}
      onBlur={() => {
        setDraft(null)
      }}
    />
  )
}
