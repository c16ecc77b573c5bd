import { Dexie } from 'dexie'
import { type Database, DATABASE_NAME } from './database'
import { openDatabase } from './open-database'

const SCRATCH_NAME = `${DATABASE_NAME}-scratch`

/** Does work with an empty database that is gone afterwards, also where the work fails. */
export async function withScratchDatabase<Value>(
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
