import { isSame } from '../assessment/gather-answers'
import { type JournalEntry, subjectOf } from './journal-entry'
import type { Standing } from './standing'

/** What can be taken back and brought back now; null: nothing. */
export interface UndoStack {
  readonly undo: JournalEntry | null
  readonly redo: JournalEntry | null
}

/**
 * Follows the entries that one person made on this device, in the order they were made, and tells what undo
 * and redo would turn to next. An entry that something else has replaced since (another person's answer, a
 * merge) is passed over: undoing takes back one's own last word and nobody else's.
 */
export function undoStackOf(
  made: readonly JournalEntry[],
  standings: ReadonlyMap<string, Standing>,
): UndoStack {
  const done: JournalEntry[] = []
  const undone: JournalEntry[] = []
  for (const entry of made) {
    if (entry.reason === 'undo') move(done, undone, entry.of)
    else if (bringsBack(entry)) move(undone, done, entry.of)
    else if (isTurn(entry)) {
      done.push(entry)
      undone.length = 0
    }
  }
  const own = new Set(made.map(({ id }) => id))
  return {
    undo: done.findLast((entry) => canBeUndone(entry, standings, own)) ?? null,
    redo: undone.findLast((entry) => canBeRedone(entry, standings, own)) ?? null,
  }
}

/** A settlement that was taken back is settled again as one: a resolution `of` the first. */
const bringsBack = ({ reason, of }: JournalEntry): boolean =>
  reason === 'redo' || (reason === 'resolution' && of !== null)

/** Settling a difference changes something even where the answer that was shown stays. */
const isTurn = ({ reason, before, after }: JournalEntry): boolean =>
  reason === 'resolution' || (reason === 'change' && !isSame(before, after))

function move(from: JournalEntry[], to: JournalEntry[], id: string | null): void {
  const place = from.findLastIndex((entry) => entry.id === id)
  const [moved] = place < 0 ? [] : from.splice(place, 1)
  if (moved !== undefined) to.push(moved)
}

function canBeUndone(
  entry: JournalEntry,
  standings: ReadonlyMap<string, Standing>,
  own: ReadonlySet<string>,
): boolean {
  const head = ownHead(standings.get(subjectOf(entry)), own)
  if (head === null || !isSame(head.after, entry.after)) return false
  return (head.reason === 'resolution') === (entry.reason === 'resolution')
}

function canBeRedone(
  entry: JournalEntry,
  standings: ReadonlyMap<string, Standing>,
  own: ReadonlySet<string>,
): boolean {
  const standing = standings.get(subjectOf(entry))
  if (standing === undefined) return false
  if (entry.reason === 'resolution') {
    return standing.heads.every(({ reason, of }) => reason === 'undo' && of === entry.id)
  }
  const head = ownHead(standing, own)
  return head !== null && head.reason !== 'resolution' && isSame(head.after, entry.before)
}

/**
 * The one standing entry that is one's own; null: there is none, or others stand beside it and say the
 * same, so that taking it back would make a difference of what all agree on.
 */
export function ownHead(
  standing: Standing | undefined,
  own: ReadonlySet<string>,
): JournalEntry | null {
  if (standing === undefined) return null
  const [head, second] = standing.heads.filter(({ id }) => own.has(id))
  if (head === undefined || second !== undefined) return null
  return standing.isConflict || standing.heads.length === 1 ? head : null
}
