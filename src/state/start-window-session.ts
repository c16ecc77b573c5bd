import { openInMemory } from '@/storage/open-database'
import { followConsent } from '@/storage/safety-copy-consent'
import { createSession, type Session } from './session'
import { startWindowKeeping, wouldLoseSomething } from './window-keeping'

/** The single file's session: everything is in this window, and the saved file is what counts. */
export async function startWindowSession(): Promise<Session> {
  const { database } = await openInMemory()
  const keeping = await startWindowKeeping(database)
  const { safetyCopies } = keeping
  addEventListener('beforeunload', (event) => {
    if (wouldLoseSomething(keeping)) event.preventDefault()
  })
  document.addEventListener('visibilitychange', () => {
    // The last moment that browsers promise before a window is closed.
    if (document.visibilityState === 'hidden') void safetyCopies.getState().settle()
  })
  followConsent(() => void safetyCopies.getState().reviewConsent())
  return createSession(database, 'temporary', undefined, keeping)
}
