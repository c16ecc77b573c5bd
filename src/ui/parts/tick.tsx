import { type Ref, useId } from 'react'
import './choice.css'

interface Props {
  readonly label: string
  /** Of the label, where it is the questionnaire's and not the app's. */
  readonly lang?: string | undefined
  readonly hint?: string
  readonly isTicked: boolean
  /** It cannot be ticked now; the hint says why. */
  readonly isIdle?: boolean
  readonly inputRef?: Ref<HTMLInputElement>
  onTick: (isTicked: boolean) => void
}

/** A checkbox with a sentence on what ticking it means. */
export function Tick({ label, lang, hint, isTicked, isIdle = false, inputRef, onTick }: Props) {
  const hintId = useId()
  return (
    <div className="choice">
      <label>
        <input
          ref={inputRef}
          type="checkbox"
          disabled={isIdle}
          checked={isTicked}
          aria-describedby={hint === undefined ? undefined : hintId}
          onChange={({ target }) => {
            onTick(target.checked)
          }}
        />
        <span lang={lang}>{label}</span>
      </label>
      {hint === undefined ? null : (
        <p id={hintId} className="muted small">
          {hint}
        </p>
      )}
    </div>
  )
}
