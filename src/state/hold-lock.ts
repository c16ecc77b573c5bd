/** Lets go of a lock. */
export type Release = () => void

/**
 * Takes a lock that no other window of the app has, until it is released or the window closes; null:
 * another window has it. Where the browser has no locks, every window may go ahead.
 */
export function holdLock(name: string): Promise<Release | null> {
  // Older browsers and plain http have none, whatever the type says.
  const { locks } = navigator as { readonly locks?: LockManager }
  return new Promise((resolve) => {
    const withoutLock = () => {
      resolve(() => undefined)
    }
    if (locks === undefined) {
      withoutLock()
      return
    }
    locks
      .request(name, { ifAvailable: true }, (lock) => {
        if (lock === null) {
          resolve(null)
          return undefined
        }
        return new Promise<void>((release) => {
          resolve(release)
        })
      })
      .catch(withoutLock)
  })
}
