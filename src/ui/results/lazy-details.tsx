import { type ReactNode, useState } from 'react'

interface Props {
  readonly className?: string
  readonly summary: ReactNode
  /** What the summary says in full, where its words alone do not tell which one it is. */
  readonly label?: string
  /** Drawn once it is first opened: a page may hold hundreds. */
  children: () => ReactNode
}

/** A native disclosure whose content is made when it is first asked for. */
export function LazyDetails({ className, summary, label, children }: Props) {
  const [wasOpened, setWasOpened] = useState(false)
  return (
    <details
      className={className}
      onToggle={({ currentTarget }) => {
        if (currentTarget.open) setWasOpened(true)
      }}
    >
      <summary aria-label={label}>{summary}</summary>
      {wasOpened ? children() : null}
    </details>
  )
}
