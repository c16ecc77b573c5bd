import { isSame } from '../assessment/gather-answers'
import type { JournalEntry } from './journal-entry'

/** Two states of one entry that cannot both be true: a file was edited by hand or damaged. */
export interface Contradiction {
  readonly entryId: string
}

/**
 * All entries of several journals, each once and in the order of revisions. Of two states of one entry the
 * one into which more changes were joined holds. Uniting the same journals in any order and any number
 * of times gives the same.
 */
export function uniteJournals(
  ...journals: readonly (readonly JournalEntry[])[]
): readonly JournalEntry[] {
  const united = new Map<string, JournalEntry>()
  for (const entry of journals.flat()) {
    const known = united.get(entry.id)
    if (known === undefined || entry.take > known.take) united.set(entry.id, entry)
  }
  return [...united.values()].toSorted(inOrder)
}

/** Lower revisions first, so that what replaces comes after what it replaces. */
export const inOrder = (a: JournalEntry, b: JournalEntry): number =>
  a.revision - b.revision || (a.id < b.id ? -1 : 1)

/**
 * Entries of one id that say different things: of one take, in anything; of two takes, in what joining a
 * change to an entry leaves alone.
 */
export function findContradictions(
  journal: readonly JournalEntry[],
  other: readonly JournalEntry[],
): readonly Contradiction[] {
  const known = new Map(journal.map((entry) => [entry.id, entry]))
  return other.flatMap((entry) => {
    const own = known.get(entry.id)
    return own === undefined || agree(own, entry) ? [] : [{ entryId: entry.id }]
  })
}

const agree = (a: JournalEntry, b: JournalEntry): boolean =>
  a.take === b.take ? isSame(a, b) : isSame(whatStays(a), whatStays(b))

const whatStays = ({ after: _after, at: _at, take: _take, ...stays }: JournalEntry) => stays
