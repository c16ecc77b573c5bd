/** Something that is done once the user pauses, and never forgotten. */
export interface Later {
  /** Does it after the pause; in place of what was still to be done. */
  plan: (write: () => void) => void
  /** Does now what is still to be done. */
  now: () => void
}

/** The first comes while the page can still ask the user to stay; phones may send neither. */
const LEAVING = ['beforeunload', 'pagehide'] as const

/** Waits that many milliseconds, or until the page is left or hidden. */
export function createLater(pauseMs: number): Later {
  let planned: { readonly write: () => void; readonly timer: number } | null = null

  function drop(): void {
    if (planned === null) return
    window.clearTimeout(planned.timer)
    for (const leaving of LEAVING) window.removeEventListener(leaving, now)
    document.removeEventListener('visibilitychange', nowIfHidden)
    planned = null
  }

  function now(): void {
    const write = planned?.write
    drop()
    write?.()
  }

  function nowIfHidden(): void {
    if (document.visibilityState === 'hidden') now()
  }

  return {
    plan: (write) => {
      drop()
      planned = { write, timer: window.setTimeout(now, pauseMs) }
      for (const leaving of LEAVING) window.addEventListener(leaving, now)
      document.addEventListener('visibilitychange', nowIfHidden)
    },
    now,
  }
}
