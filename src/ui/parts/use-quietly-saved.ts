import { useEffect, useState } from 'react'
import { JOINING_WINDOW } from '@/domain/journal/next-entry'
import type { Session } from '@/state/session'

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
        }, JOINING_WINDOW)
      } else setIsQuiet(false)
    })
    return () => {
      unsubscribe()
      stop()
    }
  }, [assessmentStore])
  return isQuiet
}
