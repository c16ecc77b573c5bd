import { useId } from 'react'

interface Props {
  readonly label: string
  readonly hint?: string
  readonly isTicked: boolean
  onTick: (isTicked: boolean) => void
}

/** A checkbox with a sentence on what ticking it means. */
export function Tick({ label, hint, isTicked, onTick }: Props) {
  const hintId = useId()
  return (
    <div className="tick">
      <label>
        <input
          type="checkbox"
          checked={isTicked}
          aria-describedby={hint === undefined ? undefined : hintId}
          onChange={({ target }) => {
            onTick(target.checked)
          }}
        />
        <span>{label}</span>
      </label>
      {hint === undefined ? null : (
        <p id={hintId} className="muted small">
          {hint}
        </p>
      )}
    </div>
  )
}
