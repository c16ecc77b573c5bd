import { type ReactNode, useId } from 'react'
import './choice.css'

interface Props {
  /** Shared by the choices of one fieldset. */
  readonly name: string
  readonly label: ReactNode
  /** What choosing it means; null: the label says it all. */
  readonly hint: ReactNode
  readonly isChosen: boolean
  onChoose: () => void
}

/** A radio button with a sentence on what choosing it means. */
export function Choice({ name, label, hint, isChosen, onChoose }: Props) {
  const hintId = useId()
  return (
    <div className="choice">
      <label>
        <input
          type="radio"
          name={name}
          checked={isChosen}
          aria-describedby={hint === null ? undefined : hintId}
          onChange={onChoose}
        />
        <span>{label}</span>
      </label>
      {hint === null ? null : (
        <p id={hintId} className="muted small">
          {hint}
        </p>
      )}
    </div>
  )
}
