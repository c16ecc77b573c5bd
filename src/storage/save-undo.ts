import { type Answer, EMPTY_ANSWER } from '@/domain/assessment/answer'
import { type FieldChange, withFieldChange } from '@/domain/journal/field-change'
import { type JournalEntry, subjectOf } from '@/domain/journal/journal-entry'
import { type Standing, standingOf, standingsOf } from '@/domain/journal/standing'
import { ownHead, type UndoStack, undoStackOf } from '@/domain/journal/undo-stack'
import { redoingEntries, undoingEntries } from '@/domain/journal/undoing-entries'
import { standingRow } from './assessment-rows'
import { announceChange } from './change-channel'
import type { Database } from './database'
import type { EntryTools } from './entry-tools'
import { loadJournal } from './journal'
import type { AssessmentRow, OwnedEntry } from './rows'

export type UndoDirection = keyof UndoStack

/** What was taken back or brought back, and what could be next. */
export interface SavedUndo {
  /** null: nothing was left to take back or bring back. */
  readonly entry: JournalEntry | null
  readonly stack: UndoStack
}

const NOTHING: UndoStack = { undo: null, redo: null }

/** What whoever answers on this device could take back or bring back. */
export async function loadUndoStack(database: Database, assessmentId: string): Promise<UndoStack> {
  const { assessments, journal } = database
  return database.transaction('r', assessments, journal, async () => {
    const row = await assessments.get(assessmentId)
    return row === undefined ? NOTHING : stackOf(await loadJournal(database, assessmentId), row)
  })
}

/**
 * Takes back the last change of whoever answers on this device, or brings it back, and writes the history
 * beside it; resolves once all is durable.
 */
export async function saveUndo(
  database: Database,
  assessmentId: string,
  direction: UndoDirection,
  { at, newId }: EntryTools,
): Promise<SavedUndo> {
  const { assessments, answers, journal } = database
  const saved = await database.transaction('rw', assessments, answers, journal, async () => {
    const row = await assessments.get(assessmentId)
    if (row === undefined) return { entry: null, stack: NOTHING }
    const known = await loadJournal(database, assessmentId)
    const stack = stackOf(known, row)
    const entry = stack[direction]
    if (entry === null) return { entry, stack }
    const standing = standingsOf(known).get(subjectOf(entry))
    const head = headOf(entry, standing, ownEntries(known, row.respondentId))
    const written = (direction === 'undo' ? undoingEntries : redoingEntries)({
      entry,
      ...head,
      byId: new Map(known.map((one) => [one.id, one])),
      writing: { id: newId(), nextId: newId, at, by: row.respondentId },
    })
    const owned = written.map((one): OwnedEntry => ({ ...one, origin: 'here' }))
    await journal.bulkAdd(owned.map((one) => ({ ...one, assessmentId })))
    const replaced = new Set(written.flatMap(({ parents }) => parents))
    const kept = head.standing.heads.filter(({ id }) => !replaced.has(id))
    await writeStanding(database, row, standingOf([...kept, ...written]), at)
    return { entry, stack: stackOf([...known, ...owned], row) }
  })
  if (saved.entry !== null) announceChange(database.name, assessmentId)
  return saved
}

const stackOf = (journal: readonly OwnedEntry[], { respondentId }: AssessmentRow): UndoStack =>
  undoStackOf(ownEntries(journal, respondentId), standingsOf(journal))

/** Sides that are restated when a settlement is taken back belong to whoever takes it back. */
function ownEntries(journal: readonly OwnedEntry[], by: string | null): readonly OwnedEntry[] {
  const ids = new Set<string>()
  return journal.filter((entry) => {
    const isOwn = entry.by === by || (entry.of !== null && ids.has(entry.of))
    if (entry.origin !== 'here' || !isOwn) return false
    ids.add(entry.id)
    return true
  })
}

function headOf(
  { reason }: JournalEntry,
  standing: Standing | undefined,
  made: readonly JournalEntry[],
): { readonly head: JournalEntry; readonly standing: Standing } {
  const own = new Set(made.map(({ id }) => id))
  // The sides of a difference that is to be settled again are several.
  const head = ownHead(standing, own) ?? (reason === 'resolution' ? standing?.heads[0] : undefined)
  if (head === undefined || standing === undefined) {
    throw new Error('What can be undone has lost its standing entry')
  }
  return { head, standing }
}

async function writeStanding(
  { assessments, answers }: Database,
  row: AssessmentRow,
  standing: Standing,
  updatedAt: string,
): Promise<void> {
  const [leading] = standing.heads
  if (leading === undefined) throw new Error('A standing without an entry')
  if (leading.kind === 'answer') {
    const answer: Answer = leading.after ?? EMPTY_ANSWER
    const { subjectId: questionId } = leading
    const key = { assessmentId: row.id, questionId }
    await answers.put({ ...key, answer, updatedAt, ...standingRow(standing) })
    return
  }
  const { kind, subjectId, after } = leading
  await assessments.put({
    ...withFieldChange(row, { kind, subjectId, after } as FieldChange),
    updatedAt,
    standings: { ...row.standings, [subjectOf(leading)]: standingRow(standing) },
  })
}
