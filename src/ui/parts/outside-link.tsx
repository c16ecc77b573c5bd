import type { ReactNode } from 'react'
import { safeLink } from '@/state/safe-link'

interface Props {
  /** From a file or a user; shown as plain text when it is not http, https or mailto. */
  readonly href: string
  readonly children: ReactNode
  /** Language of the text, where it differs from the page's. */
  readonly lang?: string
}

/** The only way out of the app: checked, percent-encoded, in a new tab, telling nobody whence. */
export function OutsideLink({ href, children, lang }: Props) {
  const link = safeLink(href)
  if (link === null) return <span lang={lang}>{children}</span>
  return (
    <a href={link} target="_blank" rel="noopener noreferrer" lang={lang}>
      {children}
    </a>
  )
}
