import { type ReactNode, useId } from 'react'
import './choice-card.css'

interface Props {
  readonly name: string
  readonly title: string
  readonly isChosen: boolean
  readonly lang: string | undefined
  /** What there is to know before choosing. */
  readonly children: ReactNode
  onChoose: () => void
}

/** A radio button with room for a description; the whole card chooses. */
export function ChoiceCard({ name, title, isChosen, lang, children, onChoose }: Props) {
  const id = useId()
  return (
    <label className="choice-card">
      <input
        type="radio"
        name={name}
        checked={isChosen}
        aria-labelledby={`${id}-title`}
        aria-describedby={`${id}-about`}
        onChange={onChoose}
      />
      <span>
        <span id={`${id}-title`} className="choice-title" lang={lang}>
          {title}
        </span>
        <span id={`${id}-about`}>{children}</span>
      </span>
    </label>
  )
}
