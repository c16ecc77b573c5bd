import { type RefObject, useEffect, useRef, useState } from 'react'

/** What a drawing is made for until its place has been measured, in CSS pixels. */
const UNMEASURED = 640

interface MeasuredWidth {
  readonly ref: RefObject<HTMLDivElement | null>
  readonly width: number
}

/** The width of an element in CSS pixels, followed as the window changes. */
export function useWidth(): MeasuredWidth {
  const ref = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(UNMEASURED)
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
  return { ref, width }
}
