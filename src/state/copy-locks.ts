import { DATABASE_NAME } from '@/storage/database'
import { holdLock, type Release } from './hold-lock'

/** The safety copies that this window writes; no two windows write the same one. */
export interface CopyLocks {
  has: (id: string) => boolean
  /** False: another window has it. */
  take: (id: string) => Promise<boolean>
  release: (id: string) => void
  releaseAll: () => void
}

export function createCopyLocks(): CopyLocks {
  const held = new Map<string, Release>()

  function release(id: string): void {
    held.get(id)?.()
    held.delete(id)
  }

  return {
    has: (id) => held.has(id),
    take: async (id) => {
      const taken = await holdLock(`${DATABASE_NAME}-file-${id}`)
      if (taken !== null) held.set(id, taken)
      return taken !== null
    },
    release,
    releaseAll: () => {
      for (const id of [...held.keys()]) release(id)
    },
  }
}
