import { useId } from 'react'

interface Props {
  /** Shared by the choices of one fieldset. */
  readonly name: string
  readonly label: string
  /** What choosing it means; null: the label says it all. */
  readonly hint: string | null
  readonly isChosen: boolean
  onChoose: () => void
}

/** A radio button with what choosing it means. */
export function DataChoice({ name, label, hint, isChosen, onChoose }: Props) {
  const hintId = useId()
  return (
    <div>
      <label className="data-check">
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
        <p id={hintId} className="hint data-choice-hint">
          {hint}
        </p>
      )}
    </div>
  )
}
