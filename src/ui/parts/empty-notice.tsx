import type { ReactNode } from 'react'

interface Props {
  readonly title: string
  readonly hint: string
  /** The one action that fills the emptiness. */
  readonly children?: ReactNode
}

/** Says what will be here, and offers what fills it. */
export function EmptyNotice({ title, hint, children }: Props) {
  return (
    <div className="banner">
      <p>
        <strong>{title}</strong>
      </p>
      <p>{hint}</p>
      {children === undefined ? null : <div className="actions">{children}</div>}
    </div>
  )
}
