import { isSame } from '@/domain/assessment/gather-answers'
import { changesFromNothing, type JournalledContent } from '@/domain/journal/content-of-journal'
import { type Change, type JournalEntry, saidBy, subjectOf } from '@/domain/journal/journal-entry'
import { type Standing, standingsOf } from '@/domain/journal/standing'
import { canonicalHash } from './canonical-hash'

/** Hexadecimal digits of the hash in an id; chance does not meet twice in so many. */
const ID_DIGITS = 32

/**
 * A journal that comes to what the assessment says: where it does not tell of something that is there
 * (answers older than the journal, a file edited by hand), an entry is added that does. Its id follows from
 * what it says, so that two laptops that complete the same file add the same entry, and an old answer that
 * nobody has changed is never a difference between them.
 */
export function completeJournal(
  content: JournalledContent,
  journal: readonly JournalEntry[] = [],
): readonly JournalEntry[] {
  const standings = standingsOf(journal)
  const said = new Map(changesFromNothing(content).map((change) => [subjectOf(change), change]))
  const untold = [...said.values()].flatMap((change) => {
    const standing = standings.get(subjectOf(change))
    return isSame(standing?.heads[0]?.after ?? null, change.after)
      ? []
      : [baselineEntry(change, standing)]
  })
  const gone = [...standings].flatMap(([subject, standing]) => {
    const [leading] = standing.heads
    if (leading === undefined || saidBy(leading) === null || said.has(subject)) return []
    return [baselineEntry({ ...leading, after: null }, standing)]
  })
  return [...journal, ...untold, ...gone]
}

function baselineEntry(
  { kind, subjectId, after }: Change,
  standing: Standing | undefined,
): JournalEntry {
  const { heads = [], isConflict = false } = standing ?? {}
  // What stands against others is one side of the difference, which stays open.
  const parents = (isConflict ? heads.slice(0, 1) : heads).map(({ id }) => id)
  const hash = canonicalHash({ kind, subjectId, after, parents: parents.toSorted() })
  const change = { kind, subjectId, before: heads[0]?.after ?? null, after } as Change
  return {
    ...change,
    id: `baseline-${hash.slice(0, ID_DIGITS)}`,
    parents,
    revision: heads[0] === undefined ? 0 : heads[0].revision + 1,
    take: 0,
    reason: 'baseline',
    of: null,
    dissent: [],
    at: null,
    by: null,
  }
}

/** Whether a journal says nothing that `completeJournal` would not add by itself: one old answer to each question. */
export const isPlainJournal = (journal: readonly JournalEntry[]): boolean =>
  journal.every(({ reason, parents }) => reason === 'baseline' && parents.length === 0) &&
  new Set(journal.map(subjectOf)).size === journal.length
