import { answerSubject, type JournalEntry } from '@/domain/journal/journal-entry'
import type { Writing } from '@/domain/journal/next-entry'
import { settlingEntry, type Settlement } from '@/domain/journal/settle-conflict'
import { standingOf, standingsOf } from '@/domain/journal/standing'
import { undoingEntries } from '@/domain/journal/undoing-entries'
import { announceChange } from './change-channel'
import type { Database } from './database'
import type { EntryTools } from './entry-tools'
import { loadJournal } from './journal'
import { restateSubjects } from './restate-subjects'
import type { AssessmentRow, JournalRow, OwnedEntry, StandingRow } from './rows'

/** What people say about one subject side by side. */
export interface Difference {
  /** By `subjectOf`. */
  readonly subject: string
  /** The leading one first; at least two. */
  readonly heads: readonly OwnedEntry[]
}

/** What was settled with dissent kept on record. */
export interface Dissent {
  /** By `subjectOf`. */
  readonly subject: string
  readonly settled: OwnedEntry
  readonly dissenting: readonly OwnedEntry[]
}

/** The open differences of an assessment, by subject. */
export async function loadDifferences(
  database: Database,
  assessmentId: string,
): Promise<readonly Difference[]> {
  const { assessments, answers, journal } = database
  return database.transaction('r', assessments, answers, journal, async () => {
    const open = await standingsWhere(database, assessmentId, ({ isConflict }) => isConflict)
    const differences = open.map(async ([subject, { heads }]) => ({
      subject,
      heads: await entriesOf(database, assessmentId, heads),
    }))
    return Promise.all(differences)
  })
}

/** The dissent that is kept on record, by subject. */
export async function loadDissents(
  database: Database,
  assessmentId: string,
): Promise<readonly Dissent[]> {
  const { assessments, answers, journal } = database
  return database.transaction('r', assessments, answers, journal, async () => {
    const kept = await standingsWhere(
      database,
      assessmentId,
      ({ hasDissent, isConflict }) => hasDissent === true && !isConflict,
    )
    const dissents = kept.map(async ([subject, { heads }]): Promise<readonly Dissent[]> => {
      const [settled] = await entriesOf(database, assessmentId, heads)
      if (settled === undefined) return []
      const dissenting = await entriesOf(database, assessmentId, settled.dissent)
      return [{ subject, settled, dissenting }]
    })
    return (await Promise.all(dissents)).flat()
  })
}

async function standingsWhere(
  { assessments, answers }: Database,
  assessmentId: string,
  isMeant: (standing: StandingRow) => boolean,
): Promise<readonly (readonly [subject: string, StandingRow])[]> {
  const row = await assessments.get(assessmentId)
  const rows = await answers.where({ assessmentId }).toArray()
  const standings = [
    ...Object.entries(row?.standings ?? {}),
    ...rows.map((answer) => [answerSubject(answer.questionId), answer] as const),
  ]
  return standings.filter(([, standing]) => isMeant(standing))
}

/** In the order of the ids. */
async function entriesOf(
  { journal }: Database,
  assessmentId: string,
  ids: readonly string[],
): Promise<readonly OwnedEntry[]> {
  const rows = await journal
    .where('[assessmentId+id]')
    .anyOf(ids.map((id) => [assessmentId, id]))
    .toArray()
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

/** How one difference is to be settled. */
export interface Settling {
  readonly difference: Difference
  readonly settlement: Settlement
  readonly writing: Writing
}

/**
 * Settles differences, all in one; returns the ids of the entries that do. One that has changed since it
 * was looked at is left open.
 */
export async function settleDifferences(
  database: Database,
  assessmentId: string,
  settlings: readonly Settling[],
): Promise<readonly string[]> {
  const { assessments, answers, journal } = database
  const settled = await database.transaction('rw', assessments, answers, journal, async () => {
    const row = await assessments.get(assessmentId)
    if (row === undefined) return []
    const entries: JournalEntry[] = []
    for (const { difference, settlement, writing } of settlings) {
      const { subject, heads } = difference
      if (!(await stillStand(database, row, subject, heads))) continue
      entries.push(settlingEntry(standingOf(heads), settlement, writing))
    }
    await journal.bulkAdd(
      entries.map((entry): JournalRow => ({ ...entry, assessmentId, origin: 'here' })),
    )
    await restateSubjects(database, row, entries, settlings[0]?.writing.at ?? row.updatedAt)
    return entries.map(({ id }) => id)
  })
  announceChange(database.name, assessmentId)
  return settled
}

async function stillStand(
  { answers }: Database,
  { id, standings }: AssessmentRow,
  subject: string,
  heads: Difference['heads'],
): Promise<boolean> {
  const [leading] = heads
  const standing =
    leading?.kind === 'answer' ? await answers.get([id, leading.subjectId]) : standings[subject]
  const stands = new Set(standing?.heads)
  return stands.size === heads.length && heads.every((head) => stands.has(head.id))
}

/**
 * Takes settlements of this device back, so that what they settled is open again; returns of how many.
 * One that something else rests on stays. Each side says once more what it said, as an undo on the page
 * does: a settlement that was only deleted would come back from every file that it is in, and a copy that
 * has it would never learn that it holds no more.
 */
export async function reopenDifferences(
  database: Database,
  assessmentId: string,
  entryIds: readonly string[],
  { at, newId }: EntryTools,
): Promise<number> {
  const { assessments, answers, journal } = database
  const reopened = await database.transaction('rw', assessments, answers, journal, async () => {
    const row = await assessments.get(assessmentId)
    if (row === undefined) return 0
    const known = await loadJournal(database, assessmentId)
    const byId = new Map(known.map((entry) => [entry.id, entry]))
    const standings = standingsOf(known)
    const wanted = new Set(entryIds)
    const settlements = [...standings.values()].flatMap((standing) =>
      standing.heads
        .filter(({ id, reason }) => wanted.has(id) && reason === 'resolution')
        .map((entry) => ({ entry, head: entry, standing })),
    )
    const written = settlements.flatMap((turn) =>
      undoingEntries({
        ...turn,
        byId,
        writing: { id: newId(), nextId: newId, at, by: row.respondentId },
      }),
    )
    await journal.bulkAdd(
      written.map((entry): JournalRow => ({ ...entry, assessmentId, origin: 'here' })),
    )
    await restateSubjects(database, row, written, at)
    return settlements.length
  })
  announceChange(database.name, assessmentId)
  return reopened
}
