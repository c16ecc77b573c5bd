import { Dexie } from 'dexie'
import { type Database, DATABASE_NAME } from './database'
import { openDatabase } from './open-database'

const SCRATCH_NAME = `${DATABASE_NAME}-scratch`

let running: Promise<unknown> = Promise.resolve()

/** Does work with an empty database that is gone afterwards, also where the work fails; one after the other. */
export function withScratchDatabase<Value>(
  work: (scratch: Database) => Promise<Value>,
): Promise<Value> {
  const inTurn = () => withLock(() => withEmptyDatabase(work))
  const done = running.then(inTurn, inTurn)
  running = done
  return done
}

/** Another tab may be at it, too. */
async function withLock<Value>(work: () => Promise<Value>): Promise<Value> {
  // Older browsers, plain http and programs without a window have none, whatever the types say.
  const { locks } =
    (globalThis as { readonly navigator?: { readonly locks?: LockManager } }).navigator ?? {}
  return locks === undefined ? work() : locks.request(SCRATCH_NAME, work)
}

async function withEmptyDatabase<Value>(
  work: (scratch: Database) => Promise<Value>,
): Promise<Value> {
  // A page that was closed in the middle may have left one behind.
  await Dexie.delete(SCRATCH_NAME).catch(() => {
    // Where the browser refuses storage there is nothing to delete, and the work is done in memory.
  })
  const opened = await openDatabase(() => undefined, SCRATCH_NAME)
  if ('code' in opened) throw new Error('A database that was deleted is still there')
  try {
    return await work(opened.database)
  } finally {
    await opened.database.delete({ disableAutoOpen: true })
  }
}
