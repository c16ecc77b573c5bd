import { isSame } from '../assessment/gather-answers'
import { groupBy } from '../group-by'
import { byRevision, type JournalEntry, saidBy, subjectOf } from './journal-entry'

/** Where the history of one subject has come to. */
export interface Standing {
  /** The entries that no other replaces, the leading one first; at least one. */
  readonly heads: readonly JournalEntry[]
  /** The heads say different things, and nobody has settled it yet. */
  readonly isConflict: boolean
}

/** The standing of every subject of a journal, by `subjectOf`. */
export function standingsOf(journal: readonly JournalEntry[]): ReadonlyMap<string, Standing> {
  const replaced = new Set(journal.flatMap(({ parents }) => parents))
  const heads = groupBy(
    journal.filter(({ id }) => !replaced.has(id)),
    subjectOf,
  )
  return new Map([...heads].map(([subject, entries]) => [subject, standingOf(entries)]))
}

/** The standing of one subject, from the entries that no other replaces. */
export function standingOf(heads: readonly JournalEntry[]): Standing {
  const sorted = heads.toSorted(byRevision)
  const [leading] = sorted
  if (leading === undefined) throw new Error('A subject without an entry has no standing')
  return {
    heads: sorted,
    isConflict: sorted.some((entry) => !isSame(saidBy(entry), saidBy(leading))),
  }
}
