/** One thing to write; a newer change of the same key replaces one that is not written yet. */
export interface PendingChange {
  readonly key: string
  write: () => Promise<void>
}

export type SaveStatus = 'saved' | 'saving' | 'failed'

export interface SaveQueue {
  /** Resolves once nothing is left to write, or writing has failed and said so. */
  add: (change: PendingChange) => Promise<void>
  /** Tries again everything that could not be written. */
  retry: () => Promise<void>
  /** Drops what is not written yet and whose key begins like this; there is nothing to keep it for. */
  forget: (keyStart: string) => void
}

/**
 * Writes changes one after the other and never forgets one that failed.
 *
 * `onStatus` hears "saved" only when nothing is left to write. After a failure the changes stay
 * queued, and the next change, or a retry, tries them all again.
 */
export function createSaveQueue(onStatus: (status: SaveStatus, error: unknown) => void): SaveQueue {
  const pending = new Map<string, PendingChange>()
  let running: Promise<void> | null = null

  async function writeAll(): Promise<void> {
    for (let next = first(pending); next !== null; next = first(pending)) {
      try {
        await next.write()
      } catch (error) {
        running = null
        onStatus('failed', error)
        return
      }
      if (pending.get(next.key) === next) pending.delete(next.key)
    }
    running = null
    onStatus('saved', null)
  }

  async function run(): Promise<void> {
    running ??= writeAll()
    await running
  }

  return {
    add: async (change) => {
      pending.set(change.key, change)
      // The write is on its way before the screen is told: drawing must not delay it.
      const written = run()
      onStatus('saving', null)
      await written
    },
    retry: async () => {
      if (pending.size === 0) {
        onStatus('saved', null)
        return
      }
      onStatus('saving', null)
      await run()
    },
    forget: (keyStart) => {
      for (const key of [...pending.keys()]) {
        if (key.startsWith(keyStart)) pending.delete(key)
      }
      if (pending.size === 0 && running === null) onStatus('saved', null)
    },
  }
}

function first(pending: ReadonlyMap<string, PendingChange>): PendingChange | null {
  return pending.values().next().value ?? null
}
