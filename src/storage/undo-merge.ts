import { isSame } from '@/domain/assessment/gather-answers'
import { groupBy } from '@/domain/group-by'
import { type JournalEntry, subjectOf } from '@/domain/journal/journal-entry'
import type { HandedOutPart } from '@/domain/journal/recorded-assessment'
import { type Respondent, uniteRespondents } from '@/domain/journal/respondent'
import { inOrder } from '@/domain/journal/unite-journals'
import { uniteParts } from '@/domain/journal/unite-parts'
import { announceChange } from './change-channel'
import { noteRemoval } from './count-changes'
import type { Database } from './database'
import { restateSubjects } from './restate-subjects'
import type { AssessmentRow, JournalRow, MergeRow, RespondentRow, SnapshotRow } from './rows'
import { tablesOf } from './whole-assessment'

/** The merges of an assessment, the last one first. */
export async function loadMerges(
  database: Database,
  assessmentId: string,
): Promise<readonly MergeRow[]> {
  const rows = await database.merges.where({ assessmentId }).toArray()
  return rows.toSorted((a, b) => (a.mergedAt < b.mergedAt ? 1 : -1))
}

/**
 * Takes a merge out again as if it had never happened, and with it what settled the differences it made.
 * What was changed here since, knowing what the merge brought, stays as it is; the answer is of how many
 * subjects. null: there is no such merge any more.
 */
export async function undoMerge(
  database: Database,
  mergeId: string,
  /** ISO timestamp. */
  at: string,
): Promise<number | null> {
  const { merges, assessments } = database
  const undone = await database.transaction(
    'rw',
    [...tablesOf(database), database.backups],
    async () => {
      const merge = await merges.get(mergeId)
      const row = merge === undefined ? undefined : await assessments.get(merge.assessmentId)
      if (merge === undefined || row === undefined) return null
      const all = await merges.where({ assessmentId: row.id }).toArray()
      const others = all.filter(({ id }) => id !== mergeId)
      await merges.delete(mergeId)
      await merges.bulkPut(others.map((other) => withoutStatesOf(other, mergeId)))
      const kept = await takeOutEntries(database, row, merge, others, at)
      await takeOutBeside(database, row, merge, others)
      return { assessmentId: row.id, kept }
    },
  )
  if (undone === null) return null
  announceChange(database.name, undone.assessmentId)
  return undone.kept
}

/** Undoing the other merge must not bring back what this one had brought. */
const withoutStatesOf = (merge: MergeRow, mergeId: string): MergeRow => ({
  ...merge,
  before: {
    ...merge.before,
    entries: merge.before.entries.filter(({ was }) => was.origin !== mergeId),
  },
})

/** Returns how many subjects had to stay. */
async function takeOutEntries(
  database: Database,
  row: AssessmentRow,
  merge: MergeRow,
  others: readonly MergeRow[],
  at: string,
): Promise<number> {
  const { journal } = database
  const rows = await journal.where({ assessmentId: row.id }).toArray()
  const elsewhere = new Map(others.flatMap(({ id, entryIds }) => entryIds.map((one) => [one, id])))
  const before = new Map(merge.before.entries.map((state) => [state.was.id, state]))
  const staying: JournalRow[] = []
  const leaving: JournalRow[] = []
  const restored: JournalRow[] = []
  const restated: JournalEntry[] = []
  let kept = 0
  for (const entries of groupBy(rows, subjectOf).values()) {
    const brought = entries.filter(({ origin }) => origin === merge.id)
    const shared = brought.filter(({ id }) => elsewhere.has(id))
    staying.push(...shared.map((entry) => ({ ...entry, origin: elsewhere.get(entry.id) ?? '' })))
    const own = brought.filter(({ id }) => !elsewhere.has(id))
    const changed = entries.filter(({ id }) => before.has(id) && !elsewhere.has(id))
    if (own.length + changed.length === 0) continue
    const gone = whatGoes(entries, own)
    const isWorkedOn = changed.some(({ id, take }) => before.get(id)?.take !== take)
    if (gone === null || isWorkedOn) {
      kept += 1
      staying.push(...own.map((entry) => ({ ...entry, origin: 'file' })))
      continue
    }
    leaving.push(...entries.filter(({ id }) => gone.has(id)))
    restored.push(...changed.map((entry) => ({ ...entry, ...before.get(entry.id)?.was })))
    restated.push(...own, ...changed)
  }
  await journal.bulkDelete(sequencesOf(leaving))
  await journal.bulkPut([...staying, ...restored])
  const oldest = sequencesOf([...leaving, ...restored]).toSorted((a, b) => a - b)[0] ?? 0
  if (!row.isExample) await noteRemoval(database, oldest)
  await restateSubjects(
    database,
    { ...row, part: partWithout(merge, others, row.part) },
    restated,
    at,
  )
  return kept
}

const sequencesOf = (rows: readonly JournalRow[]): number[] =>
  rows.flatMap(({ sequence }) => sequence ?? [])

/**
 * The entries of one subject that leave with a merge: what it brought, and what settled a difference
 * with it. null: something else was changed since and rests on what it brought, so that nothing can leave.
 */
function whatGoes(
  entries: readonly JournalRow[],
  brought: readonly JournalRow[],
): ReadonlySet<string> | null {
  const gone = new Set(brought.map(({ id }) => id))
  for (const entry of entries.toSorted(inOrder)) {
    if (gone.has(entry.id) || !entry.parents.some((id) => gone.has(id))) continue
    if (entry.origin !== 'here' || !isSettling(entry, gone)) return null
    gone.add(entry.id)
  }
  return gone
}

const isSettling = ({ reason, of }: JournalEntry, gone: ReadonlySet<string>): boolean =>
  reason === 'resolution' ||
  ((reason === 'undo' || reason === 'redo') && of !== null && gone.has(of))

/** Snapshots and people that came with the merge and that nothing else needs. */
async function takeOutBeside(
  database: Database,
  row: AssessmentRow,
  merge: MergeRow,
  others: readonly MergeRow[],
): Promise<void> {
  const { snapshots, respondents, journal } = database
  const elsewhere = new Set(others.flatMap(({ snapshotIds }) => snapshotIds))
  const leaving = merge.snapshotIds.filter((id) => !elsewhere.has(id))
  // An id says nothing of whose the snapshot is.
  const isOwn = ({ assessmentId }: SnapshotRow) => assessmentId === row.id
  await snapshots.where('id').anyOf(leaving).filter(isOwn).delete()
  const entries = await journal.where({ assessmentId: row.id }).toArray()
  const named = new Set(entries.map(({ by }) => by))
  const brought = new Set([...merge.respondentIds, ...merge.before.respondents.map(({ id }) => id)])
  for (const here of await respondents.where({ assessmentId: row.id }).toArray()) {
    // Whoever answers on this device may have said more about themselves since.
    if (!brought.has(here.id) || here.id === row.respondentId) continue
    const left = withoutMerge(here, merge, others)
    if (left !== undefined) await respondents.put({ ...left, assessmentId: row.id })
    else if (!named.has(here.id)) await respondents.delete([row.id, here.id])
  }
}

/** What is known of somebody without a merge: from this device and from the other merges; undefined: nothing. */
function withoutMerge(
  { assessmentId: _assessmentId, ...here }: RespondentRow,
  merge: MergeRow,
  others: readonly MergeRow[],
): Respondent | undefined {
  const known = merge.before.respondents.filter(({ id }) => id === here.id)
  const elsewhere = others.map((other) => saidOf(here, other))
  const [united] = uniteRespondents(known, saidOf(here, merge), ...elsewhere)
  // It was changed here since.
  if (!isSame(united, here)) return here
  return uniteRespondents(known, ...elsewhere)[0]
}

function saidOf(here: Respondent, { said, respondentIds }: MergeRow): readonly Respondent[] {
  if (said === undefined) return respondentIds.includes(here.id) ? [here] : []
  return said.respondents.filter(({ id }) => id === here.id)
}

/** What this device was asked to answer, without a merge. */
function partWithout(
  merge: MergeRow,
  others: readonly MergeRow[],
  now: HandedOutPart | null,
): HandedOutPart | null {
  const parts = others.map(({ said }) => said?.parts)
  // A merge that does not tell may be why it is what it is now.
  if (parts.includes(undefined)) return now
  return uniteParts(
    merge.before.part,
    parts.flatMap((some) => some ?? []),
  )
}
