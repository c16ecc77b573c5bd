import { type ReactNode, useId } from 'react'

interface Props {
  /** Shared by the choices of one fieldset. */
  readonly name: string
  readonly label: ReactNode
  readonly hint: ReactNode
  readonly isChosen: boolean
  onChoose: () => void
}

/** A radio button with a sentence on what choosing it means. */
export function Choice({ name, label, hint, isChosen, onChoose }: Props) {
  const hintId = useId()
  return (
    <div className="report-choice">
      <label>
        <input
          type="radio"
          name={name}
          checked={isChosen}
          aria-describedby={hintId}
          onChange={onChoose}
        />
        <span>{label}</span>
      </label>
      <p id={hintId} className="muted small">
        {hint}
      </p>
    </div>
  )
}
