import { type RefObject, useEffect, useRef, useState } from 'react'

interface Scrollable {
  readonly ref: RefObject<HTMLElement | null>
  readonly isScrollable: boolean
}

/** Whether what is in an element is wider than the element, followed as the window changes. */
export function useIsScrollable(): Scrollable {
  const ref = useRef<HTMLElement>(null)
  const [isScrollable, setScrollable] = useState(false)
  useEffect(() => {
    const element = ref.current
    if (element === null || typeof ResizeObserver === 'undefined') return
    const observer = new ResizeObserver(() => {
      setScrollable(element.scrollWidth > element.clientWidth)
    })
    observer.observe(element)
    return () => {
      observer.disconnect()
    }
  }, [])
  return { ref, isScrollable }
}
