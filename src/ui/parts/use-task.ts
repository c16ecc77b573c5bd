import { useCallback, useState } from 'react'

interface Task {
  readonly isWorking: boolean
  /** Starts the work; it is the same function at every drawing. */
  run: (work: () => Promise<void>) => void
}

/**
 * Work that takes a while. A bug in it is thrown again while drawing, so that it reaches the crash page
 * and not only the console. No transition: that would hold back every link until the work is done.
 */
export function useTask(): Task {
  const [running, setRunning] = useState(0)
  const [bug, setBug] = useState<Error | null>(null)
  if (bug !== null) throw bug
  const run = useCallback((work: () => Promise<void>) => {
    setRunning((count) => count + 1)
    work()
      .catch((error: unknown) => {
        setBug(error instanceof Error ? error : new Error(String(error)))
      })
      .finally(() => {
        setRunning((count) => count - 1)
      })
  }, [])
  return { isWorking: running > 0, run }
}
