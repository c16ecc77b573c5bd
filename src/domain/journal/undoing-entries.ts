import type { Change, JournalEntry } from './journal-entry'
import { nextEntry, type Writing } from './next-entry'
import type { Standing } from './standing'

/** What an undo or a redo is written with. */
export interface UndoWriting extends Writing {
  /** For where it takes several entries. */
  readonly nextId: () => string
}

interface Turn {
  /** What is taken back or brought back. */
  readonly entry: JournalEntry
  /** The standing entry that is replaced; others beside it stay. */
  readonly head: JournalEntry
  readonly standing: Standing
  readonly byId: ReadonlyMap<string, JournalEntry>
  readonly writing: UndoWriting
}

/**
 * The entries that take one back. Taking back a settlement opens the difference again: each side says once
 * more what it said, as its own word, after the settlement.
 */
export function undoingEntries({
  entry,
  head,
  standing,
  byId,
  writing,
}: Turn): readonly JournalEntry[] {
  if (head.reason === 'resolution') return restatedSides(entry, head, byId, writing)
  const turn = turnOf(entry, head, entry.before)
  return [nextEntry(turn, replacedBy(head, standing), writing, { reason: 'undo', of: entry.id })]
}

/** The entries that bring one back; a settlement with the dissent that stayed on record. */
export function redoingEntries({
  entry,
  head,
  standing,
  byId,
  writing,
}: Turn): readonly JournalEntry[] {
  const turn = turnOf(entry, head, entry.after)
  if (entry.reason !== 'resolution') {
    return [nextEntry(turn, replacedBy(head, standing), writing, { reason: 'redo', of: entry.id })]
  }
  const { heads } = standing
  const dissent = heads.filter((side) => isDissent(side, byId)).map(({ id }) => id)
  const replaced = { heads: heads.map(({ id }) => id), revision: highest(heads) }
  return [nextEntry(turn, replaced, writing, { reason: 'resolution', of: entry.id, dissent })]
}

const turnOf = ({ kind, subjectId }: JournalEntry, head: JournalEntry, after: Change['after']) =>
  ({ kind, subjectId, before: head.after, after }) as Change

const replacedBy = (head: JournalEntry, { heads }: Standing) => ({
  heads: [head.id],
  revision: highest(heads),
})

const highest = (entries: readonly JournalEntry[]): number =>
  Math.max(...entries.map(({ revision }) => revision))

/** A side that is restated rests on the settlement and on what it says once more. */
function isDissent({ parents }: JournalEntry, byId: ReadonlyMap<string, JournalEntry>): boolean {
  const settlement = parents.map((id) => byId.get(id)).find((one) => one?.reason === 'resolution')
  return parents.some((id) => settlement?.dissent.includes(id) === true)
}

function restatedSides(
  entry: JournalEntry,
  settlement: JournalEntry,
  byId: ReadonlyMap<string, JournalEntry>,
  { nextId, at }: UndoWriting,
): readonly JournalEntry[] {
  const sides = settlement.parents.flatMap((parent) => byId.get(parent) ?? [])
  const lowest = Math.min(...sides.map(({ revision }) => revision))
  // The side that led leads again: of equal revisions the higher id does.
  const ids = sides.map(nextId).toSorted((a, b) => (a < b ? 1 : -1))
  return sides.map(
    (side, index): JournalEntry =>
      ({
        ...side,
        id: ids[index],
        before: settlement.after,
        parents: [settlement.id, side.id],
        revision: settlement.revision + 1 + side.revision - lowest,
        take: 0,
        reason: 'undo',
        of: entry.id,
        dissent: [],
        at,
      }) as JournalEntry,
  )
}
