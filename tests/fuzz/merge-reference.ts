import { isEmptyAnswer } from '@/domain/assessment/answer'
import { isSame } from '@/domain/assessment/gather-answers'
import { type JournalEntry, subjectOf } from '@/domain/journal/journal-entry'

/** Where one subject stands, by the slow way. */
export interface ReferenceStanding {
  /** null: nothing is said. */
  readonly says: unknown
  readonly isConflict: boolean
}

/**
 * What two histories come to, written from the rules alone: of each entry the state into which more was
 * joined; a last word is one that no other entry replaces, directly or by way of others; the one of the
 * highest revision shows, of equal ones that of the greatest id.
 */
export function referenceStandings(
  ...journals: readonly (readonly JournalEntry[])[]
): ReadonlyMap<string, ReferenceStanding> {
  const entries = new Map<string, JournalEntry>()
  for (const entry of journals.flat()) {
    const known = entries.get(entry.id)
    if (known === undefined || known.take < entry.take) entries.set(entry.id, entry)
  }
  const replaced = new Set<string>()
  for (const entry of entries.values()) addReplaced(entry, entries, replaced)
  const lastWords = new Map<string, JournalEntry[]>()
  for (const entry of entries.values()) {
    if (replaced.has(entry.id)) continue
    const subject = subjectOf(entry)
    lastWords.set(subject, [...(lastWords.get(subject) ?? []), entry])
  }
  return new Map([...lastWords].map(([subject, words]) => [subject, standingOf(words)]))
}

function addReplaced(
  entry: JournalEntry,
  entries: ReadonlyMap<string, JournalEntry>,
  replaced: Set<string>,
): void {
  for (const id of entry.parents) {
    if (replaced.has(id)) continue
    replaced.add(id)
    const parent = entries.get(id)
    if (parent !== undefined) addReplaced(parent, entries, replaced)
  }
}

/** An answer without anything in it says nothing. */
const saidIn = ({ kind, after }: JournalEntry): unknown =>
  kind === 'answer' && after !== null && isEmptyAnswer(after) ? null : after

function standingOf(words: readonly JournalEntry[]): ReferenceStanding {
  let shown = words[0]
  for (const word of words) {
    if (shown === undefined || word.revision > shown.revision) shown = word
    else if (word.revision === shown.revision && word.id > shown.id) shown = word
  }
  return {
    says: shown === undefined ? null : saidIn(shown),
    isConflict: words.some(({ after }) => !isSame(after, shown?.after ?? null)),
  }
}
