import { useEffect, useState } from 'react'
import type { Session } from '@/state/session'

/** Changes that follow each other within this are one burst, as they are one entry of the history. */
const QUIET_MS = 2000

/** True once a burst of changes is saved and nothing has followed; false again from the next change on. */
export function useQuietlySaved({ assessmentStore }: Session): boolean {
  const [isQuiet, setIsQuiet] = useState(false)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | null = null
    const stop = () => {
      if (timer !== null) clearTimeout(timer)
      timer = null
    }
    const unsubscribe = assessmentStore.subscribe(({ saveStatus }, before) => {
      if (saveStatus === before.saveStatus) return
      stop()
      if (saveStatus === 'saved') {
        timer = setTimeout(() => {
          setIsQuiet(true)
        }, QUIET_MS)
      } else setIsQuiet(false)
    })
    return () => {
      unsubscribe()
      stop()
    }
  }, [assessmentStore])
  return isQuiet
}
