import { createSession, type Session } from '@/state/session'
import { startWindowKeeping, type WindowKeeping } from '@/state/window-keeping'
import { deleteSafetyCopy, safetyCopyIds } from '@/storage/safety-copies'
import { aDatabase } from './database'

/** The session of a window of the single file. */
export interface WindowSession extends Session {
  readonly keeping: WindowKeeping
}

/** A window of the single file, as it opens; it writes its safety copies without delay. */
export async function aWindow(): Promise<WindowSession> {
  const database = await aDatabase()
  const keeping = await startWindowKeeping(database, 0)
  return { ...createSession(database, 'temporary', undefined, keeping), keeping }
}

/** What a browser that is new to the app has kept of it. */
export async function forgetEverything(): Promise<void> {
  localStorage.clear()
  for (const id of await safetyCopyIds()) await deleteSafetyCopy(id)
}
