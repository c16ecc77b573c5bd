import { type RefObject, useEffect, useRef, useState } from 'react'
import { useIsPaper } from './use-is-paper'

/** What a drawing is made for until its place has been measured, in CSS pixels. */
const UNMEASURED = 640

/** A4 without the margins of `print.css`: nothing can be measured before the page is on paper. */
const ON_PAPER = 656

interface MeasuredWidth {
  readonly ref: RefObject<HTMLDivElement | null>
  readonly width: number
  readonly isPaper: boolean
}

/** The width of an element in CSS pixels, followed as the window changes and set for paper. */
export function useWidth(): MeasuredWidth {
  const ref = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(UNMEASURED)
  const isPaper = useIsPaper()
  useEffect(() => {
    const element = ref.current
    if (element === null || typeof ResizeObserver === 'undefined') return
    const observer = new ResizeObserver(([entry]) => {
      // Hidden, as inside closed details, a place has no width; the last one stays.
      const measured = Math.floor(entry?.contentRect.width ?? 0)
      if (measured > 0) setWidth(measured)
    })
    observer.observe(element)
    return () => {
      observer.disconnect()
    }
  }, [])
  return { ref, width: isPaper ? ON_PAPER : width, isPaper }
}
