import { useId } from 'react'

interface Props {
  /** `radio`: one of several; `checkbox`: stands by itself. */
  readonly control: 'radio' | 'checkbox'
  /** Shared by all rows of a question. */
  readonly name: string
  readonly label: string
  readonly description: string | null
  readonly isChosen: boolean
  readonly lang: string | undefined
  /** Chosen; with a checkbox, also taken back. */
  onToggle: () => void
}

/** One radio button or checkbox; the whole row is its label, so that a thumb cannot miss it. */
export function OptionRow(props: Props) {
  const { control, name, label, description, isChosen, lang, onToggle } = props
  const id = useId()
  return (
    <label className={isChosen ? 'option option-chosen' : 'option'} lang={lang}>
      <input
        type={control}
        name={name}
        checked={isChosen}
        aria-labelledby={`${id}-label`}
        aria-describedby={description === null ? undefined : `${id}-description`}
        onChange={onToggle}
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
