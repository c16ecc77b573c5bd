import type { Database } from '@/storage/database'
import { deleteSafetyCopy, safetyCopyIds, writeSafetyCopy } from '@/storage/safety-copies'
import { type CopyLocks, createCopyLocks } from './copy-locks'

/**
 * How it stands with the safety copy of an assessment. `kept`: every change is in it, durably. `elsewhere`:
 * another window has made it, and this one leaves it alone. `declined`: the user has deleted it.
 */
export type CopyState = 'writing' | 'kept' | 'failed' | 'elsewhere' | 'declined'

/** Which tables of an assessment are to be written. */
type Tables = ReadonlySet<string> | 'all'

/** Writes safety copies a moment after the changes, one after the other. */
export interface CopyWriter {
  /** The table has changed; it is written with what else changes in the next moment. */
  add: (id: string, table: string) => void
  /** Writes every assessment as it is. */
  writeEverything: () => Promise<void>
  /** This window goes on with a copy that is there; false: another window does. */
  adopt: (id: string) => Promise<boolean>
  /** Nothing of it is to be written any more. */
  forget: (id: string) => void
  forgetAll: () => void
  /** Writes at once what waits. */
  settle: () => Promise<void>
  /** Does something else with the copies, when nothing is being written. */
  inTurn: (work: () => Promise<void>) => Promise<void>
}

interface Tools {
  readonly database: Database
  /** How long to wait for more changes before they are written. */
  readonly delayMs: number
  /** Asked before each writing. */
  isAllowed: () => boolean
  /** null: the assessment is gone, and its copy with it. */
  onState: (id: string, state: CopyState | null) => void
}

export function createCopyWriter({ database, delayMs, isAllowed, onState }: Tools): CopyWriter {
  const waiting = new Map<string, Tables>()
  const locks = createCopyLocks()
  let timer: ReturnType<typeof setTimeout> | undefined
  let running: Promise<void> = Promise.resolve()

  /** One after the other, so that an older state never lies over a newer one. */
  function inTurn(work: () => Promise<void>): Promise<void> {
    running = running.then(work, work)
    return running
  }

  function settle(): Promise<void> {
    clearTimeout(timer)
    return inTurn(writeWaiting)
  }

  async function writeWaiting(): Promise<void> {
    for (const [id, tables] of [...waiting]) {
      if (!isAllowed()) return
      waiting.delete(id)
      const state = await write(id, tables).catch(() => 'failed' as const)
      // The next change, or the next settling, tries again.
      if (state === 'failed') waiting.set(id, 'all')
      // What was changed meanwhile is still to be written.
      if (state === 'failed' || !waiting.has(id)) onState(id, state)
    }
  }

  async function write(id: string, tables: Tables): Promise<CopyState | null> {
    const isNew = !locks.has(id)
    if (isNew && !(await claim(locks, id))) return 'elsewhere'
    if ((await database.assessments.get(id)) === undefined) {
      await deleteSafetyCopy(id)
      locks.release(id)
      return null
    }
    const refusal = await writeSafetyCopy(database, id, isNew ? 'all' : tables)
    return refusal === null ? 'kept' : 'failed'
  }

  return {
    add: (id, table) => {
      const before = waiting.get(id) ?? []
      waiting.set(id, before === 'all' ? before : new Set([...before, table]))
      clearTimeout(timer)
      timer = setTimeout(() => void settle(), delayMs)
    },
    writeEverything: async () => {
      for (const id of await database.assessments.toCollection().primaryKeys()) {
        waiting.set(id, 'all')
        onState(id, 'writing')
      }
      await settle()
    },
    adopt: locks.take,
    forget: (id) => {
      waiting.delete(id)
      locks.release(id)
    },
    forgetAll: () => {
      waiting.clear()
      locks.releaseAll()
    },
    settle,
    inTurn,
  }
}

/** A copy that another window has made must not be written over: its answers may be newer. */
async function claim(locks: CopyLocks, id: string): Promise<boolean> {
  if (!(await locks.take(id))) return false
  if (!(await safetyCopyIds()).includes(id)) return true
  locks.release(id)
  return false
}
