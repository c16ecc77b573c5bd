import { Database, DATABASE_NAME, SCHEMA_VERSION } from './database'

export interface OpenedDatabase {
  readonly database: Database
  /** `temporary`: this browser stores nothing, everything is gone when the page closes. */
  readonly durability: 'kept' | 'temporary'
}

export type DatabaseRefusal =
  /** A newer version of the app has stored data here; this one must not touch it. */
  | { readonly code: 'newer'; readonly found: number; readonly supported: number }
  /** There are data, but the browser cannot open them now, such as without room to upgrade them. */
  | { readonly code: 'unopened' }

/** Dexie multiplies its version numbers by ten on their way into IndexedDB. */
const DEXIE_FACTOR = 10

/**
 * Opens the database, and falls back to one in memory where the browser refuses storage (private
 * windows, group policies), so that the app still scores and exports.
 *
 * `onReplaced` is called when a newer version of the app takes the database over in another tab;
 * this tab's connection is then closed for good, because writing old rows into a new schema would
 * damage them.
 */
export async function openDatabase(
  onReplaced: () => void,
  name = DATABASE_NAME,
): Promise<OpenedDatabase | DatabaseRefusal> {
  const found = await storedVersion(name)
  if (found !== null && found > SCHEMA_VERSION) {
    return { code: 'newer', found, supported: SCHEMA_VERSION }
  }
  const database = new Database(name)
  const isOpen = await database.open().then(
    () => true,
    // Whatever the browser's reason, the answer is the same.
    () => false,
  )
  // An empty list in place of what is stored would look as if all were lost.
  if (!isOpen) return found !== null && found > 0 ? { code: 'unopened' } : openInMemory(name)
  database.on('versionchange', ({ newVersion }) => {
    // Dexie's own handler runs after this one and would leave the door open for a reopening.
    setTimeout(() => {
      database.close({ disableAutoOpen: true })
      // Without a new version everything is being deleted; the next write will say what that means.
      if (newVersion !== null) onReplaced()
    })
  })
  return { database, durability: 'kept' }
}

/**
 * The schema version of what is stored, 0 for nothing, null where the browser refuses to say.
 *
 * Asked before Dexie opens the database: Dexie would open a newer one without complaint and add the
 * tables it misses there.
 */
function storedVersion(name: string): Promise<number | null> {
  return new Promise((resolve) => {
    const answer = (version: number | null) => {
      resolve(version)
    }
    try {
      const request = indexedDB.open(name)
      let isNew = false
      request.onupgradeneeded = () => {
        // There is nothing yet, and asking must not create it.
        isNew = true
        request.transaction?.abort()
      }
      request.onsuccess = () => {
        const { version } = request.result
        request.result.close()
        answer(Math.floor(version / DEXIE_FACTOR))
      }
      request.onerror = () => {
        answer(isNew ? 0 : null)
      }
    } catch {
      // Private windows and group policies refuse even asking; opening will say the same.
      answer(null)
    }
  })
}

/** A database that is gone with the page. */
export async function openInMemory(name = DATABASE_NAME): Promise<OpenedDatabase> {
  const { IDBFactory, IDBKeyRange } = await import('fake-indexeddb')
  const database = new Database(name, { indexedDB: new IDBFactory(), IDBKeyRange })
  await database.open()
  return { database, durability: 'temporary' }
}
