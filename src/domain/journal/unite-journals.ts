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

/** Entries of one id and one take that say different things. */
export function findContradictions(
  journal: readonly JournalEntry[],
  other: readonly JournalEntry[],
): readonly Contradiction[] {
  const known = new Map(journal.map((entry) => [entry.id, entry]))
  return other.flatMap((entry) => {
    const own = known.get(entry.id)
    const isContrary = own?.take === entry.take && !isSame(own, entry)
    return isContrary ? [{ entryId: entry.id }] : []
  })
}
