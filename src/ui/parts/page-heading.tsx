import { type ReactNode, useEffect, useEffectEvent, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'react-router'

interface Props {
  readonly children: ReactNode
  /** For the browser's tab where the heading is more than text. */
  readonly title?: string
}

/** The heading of a page: takes the focus when the user comes from another page, and names the tab. */
export function PageHeading({ children, title }: Props) {
  const { t } = useTranslation()
  const { key, pathname } = useLocation()
  const heading = useRef<HTMLHeadingElement>(null)
  const name = title ?? (typeof children === 'string' ? children : '')

  useEffect(() => {
    document.title = name === '' ? t('frame.name') : `${name} – ${t('frame.name')}`
  }, [name, t])

  const takeFocus = useEffectEvent(() => {
    // "default" is the first page of a visit: there the browser's own start of reading is right.
    if (key === 'default') return
    heading.current?.focus({ preventScroll: true })
    window.scrollTo(0, 0)
  })

  // Not at every key: that changes too when a question of the same page is addressed, which takes the
  // focus itself.
  useEffect(() => {
    takeFocus()
  }, [pathname])

  return (
    <h1 ref={heading} tabIndex={-1}>
      {children}
    </h1>
  )
}
