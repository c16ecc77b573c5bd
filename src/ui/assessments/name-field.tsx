import { type RefObject, useId } from 'react'
import './name-field.css'

interface FieldProps {
  readonly label: string
  readonly hint?: string
  readonly value: string
  /** null: nothing is wrong. */
  readonly error: string | null
  readonly inputRef?: RefObject<HTMLInputElement | null>
  onChange: (value: string) => void
  onBlur?: () => void
}

/** A required name: its label, what it is for, and what is wrong with it. */
export function NameField({ label, hint, value, error, inputRef, onChange, onBlur }: FieldProps) {
  const id = useId()
  const described = [
    ...(error === null ? [] : [`${id}-error`]),
    ...(hint === undefined ? [] : [`${id}-hint`]),
  ]
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {hint === undefined ? null : (
        <span className="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {error === null ? null : (
        <p className="field-error" id={`${id}-error`}>
          {error}
        </p>
      )}
      <input
        ref={inputRef}
        id={id}
        type="text"
        required
        autoComplete="off"
        aria-invalid={error !== null}
        aria-describedby={described.length === 0 ? undefined : described.join(' ')}
        value={value}
        onChange={({ target }) => {
          onChange(target.value)
        }}
        onBlur={onBlur}
      />
    </div>
  )
}
