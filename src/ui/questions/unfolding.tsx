import { type ReactNode, useState } from 'react'

interface Props {
  /** `background`: something to read; `support`: something more to say. */
  readonly look: 'background' | 'support'
  readonly summary: ReactNode
  readonly startsOpen?: boolean
  readonly children: ReactNode
}

/** Part of a question that is drawn only once it is unfolded. */
export function Unfolding({ look, summary, startsOpen = false, children }: Props) {
  const [isOpen, setIsOpen] = useState(startsOpen)
  return (
    <details
      className={look}
      open={isOpen}
      onToggle={({ currentTarget }) => {
        setIsOpen(currentTarget.open)
      }}
    >
      <summary>{summary}</summary>
      {isOpen ? children : null}
    </details>
  )
}

/** Gives the focus back to the summary around something that is about to go. */
export function focusSummary(inside: Element | null): void {
  inside?.closest('details')?.querySelector('summary')?.focus()
}

/** Folds up what is around this, with the focus on its summary. */
export function foldUp(inside: Element | null): void {
  focusSummary(inside)
  const details = inside?.closest('details')
  if (details != null) details.open = false
}
