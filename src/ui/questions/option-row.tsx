import { useId } from 'react'

interface Props {
  /** The radio group. */
  readonly name: string
  readonly label: string
  readonly description: string | null
  readonly isChosen: boolean
  readonly lang: string | undefined
  onChoose: () => void
}

/** One radio button; the whole row is its label, so that a thumb cannot miss it. */
export function OptionRow({ name, label, description, isChosen, lang, onChoose }: Props) {
  const id = useId()
  return (
    <label className="option" lang={lang}>
      <input
        type="radio"
        name={name}
        checked={isChosen}
        aria-labelledby={`${id}-label`}
        aria-describedby={description === null ? undefined : `${id}-description`}
        onChange={onChoose}
      />
      <span>
        <span id={`${id}-label`} className="option-label">
          {label}
        </span>
        {description === null ? null : (
          <span id={`${id}-description`} className="option-description">
            {description}
          </span>
        )}
      </span>
    </label>
  )
}
