import { type ReactNode, useId } from 'react'

interface Props {
  readonly label: string
  readonly hint?: string
  /** What is wrong with the entry, and what to do; null: nothing. */
  readonly error?: string | null
  children: (field: FieldAttributes) => ReactNode
}

/** What ties a control to its label, hint and error. */
interface FieldAttributes {
  readonly id: string
  readonly 'aria-describedby': string | undefined
  readonly 'aria-invalid': boolean
}

/** A control with its label above it. */
export function FormField({ label, hint, error = null, children }: Props) {
  const id = useId()
  const described = [
    ...(hint === undefined ? [] : [`${id}-hint`]),
    ...(error === null ? [] : [`${id}-error`]),
  ]
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {hint === undefined ? null : (
        <span id={`${id}-hint`} className="hint">
          {hint}
        </span>
      )}
      {error === null ? null : (
        <span id={`${id}-error`} className="field-error">
          {error}
        </span>
      )}
      {children({
        id,
        'aria-describedby': described.length === 0 ? undefined : described.join(' '),
        'aria-invalid': error !== null,
      })}
    </div>
  )
}
