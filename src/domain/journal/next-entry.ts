import type { Change, EntryReason, JournalEntry } from './journal-entry'

/** What only whoever writes an entry knows. */
export interface Writing {
  readonly id: string
  readonly at: string
  readonly by: string | null
  /** When the history last went into a file: what it holds is changed no more; absent: never. */
  readonly sealedAt?: string
}

/** What a new entry replaces: the ids of the standing entries and the highest of their revisions. */
export interface Replaced {
  readonly heads: readonly string[]
  readonly revision: number
}

interface Circumstances {
  readonly reason?: EntryReason
  readonly of?: string | null
  readonly dissent?: readonly string[]
}

/** The entry that follows on what stands; `heads` is empty where nothing was said yet. */
export function nextEntry(
  change: Change,
  { heads, revision }: Replaced,
  { id, at, by }: Writing,
  { reason = 'change', of = null, dissent = [] }: Circumstances = {},
): JournalEntry {
  return {
    ...change,
    id,
    parents: heads,
    revision: revision + 1,
    take: 0,
    reason,
    of,
    dissent,
    at,
    by,
  }
}

/** Changes to one subject that follow each other within this many milliseconds are one entry. */
export const JOINING_WINDOW = 2000

/** Whether a change at a moment goes on with an entry instead of following it. */
export function isJoined(
  entry: JournalEntry,
  { at, by, sealedAt = '' }: Omit<Writing, 'id'>,
): boolean {
  if (entry.reason !== 'change' || entry.at === null || entry.by !== by) return false
  // Somebody may go on from the file; a later state under the same id would be lost beside that.
  if (entry.at <= sealedAt) return false
  const passed = Date.parse(at) - Date.parse(entry.at)
  return passed >= 0 && passed < JOINING_WINDOW
}

/** The entry with one change more in it. */
export const joinedEntry = (entry: JournalEntry, after: Change['after'], at: string) =>
  ({ ...entry, after, at, take: entry.take + 1 }) as JournalEntry
