import { Dexie, type ObservabilitySet } from 'dexie'
import type { Database } from './database'

/**
 * Calls back after every change of what belongs into a backup, whichever tab made it, until the returned
 * function is called. It reads nothing, so no click waits for it.
 */
export function followStoredChanges({ name }: Database, onChange: () => void): () => void {
  const listen = (parts: ObservabilitySet) => {
    const isOurs = Object.keys(parts).some(
      (part) => part.startsWith(`idb://${name}/`) && !part.startsWith(`idb://${name}/backups/`),
    )
    if (isOurs) onChange()
  }
  Dexie.on.storagemutated.subscribe(listen)
  return () => {
    Dexie.on.storagemutated.unsubscribe(listen)
  }
}
