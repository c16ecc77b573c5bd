/** Something that is done once the user pauses, and never forgotten. */
export interface Later {
  /** Does it after the pause; in place of what was still to be done. */
  plan: (write: () => void) => void
  /** Does now what is still to be done. */
  now: () => void
}

/** Waits that many milliseconds, or until the page is left or hidden. */
export function createLater(pauseMs: number): Later {
  let planned: { readonly write: () => void; readonly timer: number } | null = null

  function drop(): void {
    if (planned === null) return
    window.clearTimeout(planned.timer)
    window.removeEventListener('pagehide', now)
    planned = null
  }

  function now(): void {
    const write = planned?.write
    drop()
    write?.()
  }

  return {
    plan: (write) => {
      drop()
      planned = { write, timer: window.setTimeout(now, pauseMs) }
      window.addEventListener('pagehide', now)
    },
    now,
  }
}
