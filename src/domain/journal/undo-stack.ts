import { isSame } from '../assessment/gather-answers'
import { type JournalEntry, subjectOf } from './journal-entry'
import type { Standing } from './standing'

/** What can be taken back and brought back now; null: nothing. */
export interface UndoStack {
  readonly undo: JournalEntry | null
  readonly redo: JournalEntry | null
}

/**
 * Follows the entries made on this device, in the order they were made, and tells what undo and redo would
 * turn to next. An entry that something else has replaced since (another person's answer, a merge) is
 * passed over: undoing takes back one's own last word and nobody else's.
 */
export function undoStackOf(
  made: readonly JournalEntry[],
  standings: ReadonlyMap<string, Standing>,
): UndoStack {
  const done: JournalEntry[] = []
  const undone: JournalEntry[] = []
  for (const entry of made) {
    if (entry.reason === 'undo') move(done, undone, entry.of)
    else if (entry.reason === 'redo') move(undone, done, entry.of)
    else if (entry.reason !== 'baseline' && !isSame(entry.before, entry.after)) {
      done.push(entry)
      undone.length = 0
    }
  }
  const stands = (entry: JournalEntry, value: JournalEntry['after']) => {
    const standing = standings.get(subjectOf(entry))
    return standing?.isConflict === false && isSame(standing.heads[0]?.after ?? null, value)
  }
  return {
    undo: done.findLast((entry) => stands(entry, entry.after)) ?? null,
    redo: undone.findLast((entry) => stands(entry, entry.before)) ?? null,
  }
}

function move(from: JournalEntry[], to: JournalEntry[], id: string | null): void {
  const place = from.findLastIndex((entry) => entry.id === id)
  const [moved] = place < 0 ? [] : from.splice(place, 1)
  if (moved !== undefined) to.push(moved)
}
