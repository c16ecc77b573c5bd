import type { Answer } from '../assessment/answer'
import { isSame } from '../assessment/gather-answers'
import type { JournalEntry } from './journal-entry'
import { inOrder } from './unite-journals'

/** What one person said to one question without having seen what the others said. */
export interface Rating {
  readonly respondentId: string
  readonly answer: Answer
  readonly entryId: string
}

/**
 * The ratings of one question, from all entries about it: the last word of each respondent, unless
 * somebody who knew it replaced it. Who corrects an answer replaces it; who answers without knowing it
 * stands beside it, and stays there when the difference is settled.
 */
export function ratingsOf(entries: readonly JournalEntry[]): readonly Rating[] {
  const byId = new Map(entries.map((entry) => [entry.id, entry]))
  const undone = undoneIds(entries)
  const words = entries.filter((entry) => isOwnWord(entry) && !undone.has(entry.id))
  const replaced = new Set<string>()
  for (const entry of words) addAncestors(entry, byId, replaced)
  const last = new Map<string, JournalEntry>()
  for (const entry of words.toSorted(inOrder)) {
    if (entry.by !== null && !replaced.has(entry.id)) last.set(entry.by, entry)
  }
  return [...last.values()]
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .flatMap((entry): readonly Rating[] =>
      entry.kind === 'answer' && entry.by !== null && entry.after !== null
        ? [{ respondentId: entry.by, answer: entry.after, entryId: entry.id }]
        : [],
    )
}

/**
 * Who adds a note to an answer rates nothing, and who comes back to the old choice does not either. Taking a
 * change back is no rating: what stood before it does again, with whoever said it.
 */
const isOwnWord = (entry: JournalEntry): boolean =>
  entry.kind === 'answer' &&
  entry.by !== null &&
  entry.reason === 'change' &&
  !isSame(entry.before?.value ?? null, entry.after?.value ?? null)

/** The entries that were taken back and not brought back again. */
function undoneIds(entries: readonly JournalEntry[]): ReadonlySet<string> {
  const undone = new Set<string>()
  for (const { reason, of } of entries.toSorted(inOrder)) {
    if (of === null) continue
    if (reason === 'undo') undone.add(of)
    else undone.delete(of)
  }
  return undone
}

function addAncestors(
  entry: JournalEntry,
  byId: ReadonlyMap<string, JournalEntry>,
  found: Set<string>,
): void {
  const open = [...entry.parents]
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (found.has(id)) continue
    found.add(id)
    const parent = byId.get(id)
    // Whoever goes on after a settlement answers with what was settled, not with what was put aside.
    if (parent !== undefined && parent.reason !== 'resolution') open.push(...parent.parents)
  }
}
