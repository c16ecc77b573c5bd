/** About a third of a second: by then the sizes of everything in sight are known. */
const FRAMES = 20

const READER_MOVES = ['wheel', 'touchstart', 'pointerdown', 'keydown'] as const

/**
 * Scrolls an element to the top, and again in the next frames: long pages lay out only what is in
 * sight, so where the element lies shows as what is above it gets its size. Stops once the reader
 * moves, or when the returned function is called.
 */
export function bringIntoView(element: Element): () => void {
  let left = FRAMES
  let frame = 0

  function stop(): void {
    cancelAnimationFrame(frame)
    for (const move of READER_MOVES) window.removeEventListener(move, stop)
  }

  function scroll(): void {
    element.scrollIntoView({ block: 'start' })
    left -= 1
    if (left > 0) frame = requestAnimationFrame(scroll)
    else stop()
  }

  for (const move of READER_MOVES) window.addEventListener(move, stop, { passive: true })
  scroll()
  return stop
}
