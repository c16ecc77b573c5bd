import { type ReactNode, useLayoutEffect, useRef } from 'react'
import './dialog.css'

interface Props {
  readonly title: string
  readonly children: ReactNode
  onClose: () => void
}

/** A native modal dialog: the browser keeps the focus inside and gives it back afterwards. */
export function Dialog({ title, children, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  useLayoutEffect(() => {
    const element = dialog.current
    element?.showModal()
    // Closed before it leaves the page: only then does the browser give the focus back.
    return () => element?.close()
  }, [])
  return (
    <dialog
      ref={dialog}
      className="dialog"
      aria-label={title}
      onClose={({ currentTarget }) => {
        // React's strict mode closes and opens once more, and only the first is heard of.
        if (!currentTarget.open) onClose()
      }}
    >
      <h2>{title}</h2>
      {children}
    </dialog>
  )
}
