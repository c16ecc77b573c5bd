import { type ReactNode, type RefObject, useEffect, useRef, useState } from 'react'

interface Props {
  readonly className: string
  /** What the region is called, or the id of what names it. */
  readonly label?: string
  readonly labelledBy?: string
  readonly children: ReactNode
}

/** What may be larger than its place scrolls inside it, with the keyboard too. */
export function ScrollRegion({ className, label, labelledBy, children }: Props) {
  const ref = useRef<HTMLElement>(null)
  const isScrollable = useIsScrollable(ref)
  return (
    <section
      ref={ref}
      className={className}
      aria-label={label}
      aria-labelledby={labelledBy}
      // WCAG 2.1.1; axe: scrollable-region-focusable.
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- without the focus, Safari's keyboard cannot scroll it
      tabIndex={isScrollable ? 0 : undefined}
    >
      {children}
    </section>
  )
}

/** Whether what is in an element is larger than the element, followed as either changes its size. */
function useIsScrollable(ref: RefObject<HTMLElement | null>): boolean {
  const [isScrollable, setScrollable] = useState(false)
  useEffect(() => {
    const element = ref.current
    if (element === null || typeof ResizeObserver === 'undefined') return
    const observer = new ResizeObserver(() => {
      const { scrollWidth, clientWidth, scrollHeight, clientHeight } = element
      setScrollable(scrollWidth > clientWidth || scrollHeight > clientHeight)
    })
    observer.observe(element)
    return () => {
      observer.disconnect()
    }
  }, [ref])
  return isScrollable
}
