import { startTransition, useEffect, useState } from 'react'

/** A page in the background is never painted; what follows must not wait for that. */
const LONGEST_WAIT_MS = 250

/**
 * A value that follows a moment later, once what it belongs to is on the screen: the answer is drawn
 * first, and what can be worked out from it does not hold it up.
 */
export function useAfterPaint<Value>(value: Value): Value {
  const [painted, setPainted] = useState(value)
  useEffect(() => {
    if (value === painted) return
    return afterPaint(() => {
      startTransition(() => {
        setPainted(value)
      })
    })
  }, [value, painted])
  return painted
}

/** Returns what calls it off. */
function afterPaint(run: () => void): () => void {
  let timer = setTimeout(run, LONGEST_WAIT_MS)
  const frame = requestAnimationFrame(() => {
    clearTimeout(timer)
    timer = setTimeout(run)
  })
  return () => {
    cancelAnimationFrame(frame)
    clearTimeout(timer)
  }
}
