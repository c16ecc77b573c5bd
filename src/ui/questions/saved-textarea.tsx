import { useState } from 'react'

interface Props {
  readonly id: string
  readonly value: string
  readonly rows: number
  /** Language of what is written here. */
  readonly lang?: string | undefined
  readonly describedBy?: string
  readonly isRequired?: boolean
  onWrite: (text: string) => void
}

/**
 * A text that is saved while it is written. What the user is typing stays in the field until they
 * leave it, so that nothing read back from the device can take a letter away.
 */
export function SavedTextarea({ id, value, rows, lang, describedBy, isRequired, onWrite }: Props) {
  const [draft, setDraft] = useState<string | null>(null)
  return (
    <textarea
      id={id}
      rows={rows}
      lang={lang}
      aria-describedby={describedBy}
      aria-required={isRequired}
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
