import type { Problem } from '../problem'
import { type JournalEntry, subjectOf } from './journal-entry'

/**
 * Histories that cannot be: an entry twice, one that rests on what is not there, on another subject or on
 * something later than itself (and so, perhaps, on itself).
 */
export function checkJournal(journal: readonly JournalEntry[]): readonly Problem[] {
  const known = new Map<string, JournalEntry>()
  const problems: Problem[] = []
  journal.forEach((entry, index) => {
    if (known.has(entry.id)) {
      problems.push({ code: 'duplicateId', path: `journal.${String(index)}`, id: entry.id })
    }
    known.set(entry.id, entry)
  })
  journal.forEach((entry, index) => {
    if (!isSound(entry, known)) {
      problems.push({ code: 'brokenHistory', path: `journal.${String(index)}`, id: entry.id })
    }
  })
  return problems
}

function isSound(entry: JournalEntry, known: ReadonlyMap<string, JournalEntry>): boolean {
  const subject = subjectOf(entry)
  const rests = entry.parents.every((id) => {
    const parent = known.get(id)
    return parent !== undefined && subjectOf(parent) === subject && parent.revision < entry.revision
  })
  return rests && entry.dissent.every((id) => entry.parents.includes(id))
}
