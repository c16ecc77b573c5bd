import { checkMerge } from '@/domain/journal/check-merge'
import { mergeAssessments, newEntries } from '@/domain/journal/merge-assessments'
import { type MergeOutcome, mergeOutcome } from '@/domain/journal/merge-outcome'
import type { RecordedAssessment } from '@/domain/journal/recorded-assessment'
import type { Problem } from '@/domain/problem'
import { fail, ok, type Result } from '@/domain/result'
import { announceChange } from './change-channel'
import type { Database } from './database'
import { changedRespondents, mergeRow } from './merge-row'
import { restateSubjects } from './restate-subjects'
import type { AssessmentRow, JournalRow, RespondentRow } from './rows'
import { addSnapshot, withFreeSnapshotIds } from './snapshots'
import { loadWholeAssessment, tablesOf, type WholeAssessment } from './whole-assessment'

/** A file that is to be brought in, read and checked against its questionnaire. */
export interface MergeableFile {
  readonly name: string
  readonly record: RecordedAssessment
}

/** Why a file cannot be brought in. */
export interface RefusedFile {
  readonly name: string
  readonly problems: readonly Problem[]
}

/** One that was read and does not fit. */
export interface UnfitFile extends RefusedFile {
  readonly file: MergeableFile
}

interface Merging {
  readonly mergeId: string
  /** ISO timestamp. */
  readonly mergedAt: string
}

export interface Merged {
  readonly outcome: MergeOutcome
  /** The files said nothing that was not here; nothing was written. */
  readonly isNothingNew: boolean
}

/**
 * Brings files into an assessment of this device, all or none, and puts down what it takes to undo that.
 * null: the assessment is not here any more.
 */
export async function mergeFiles(
  database: Database,
  assessmentId: string,
  files: readonly MergeableFile[],
  merging: Merging,
): Promise<Result<Merged, readonly UnfitFile[]> | null> {
  const result = await database.transaction('rw', tablesOf(database), async () => {
    const whole = await loadWholeAssessment(database, assessmentId)
    const row = await database.assessments.get(assessmentId)
    if (whole === null || row === undefined) return null
    const own = recordOf(whole)
    const refused = refusedOf(own, files)
    if (refused.length > 0) return fail(refused)
    const records = await Promise.all(files.map(({ record }) => fitIn(database, whole, record)))
    const merged = mergeAssessments(own, ...records)
    const outcome = mergeOutcome(own, records, merged)
    if (isSameRecord(own, merged)) return ok({ outcome, isNothingNew: true })
    const { mergeId: id, mergedAt } = merging
    const fileNames = files.map(({ name }) => name)
    await database.merges.put(
      mergeRow(whole, records, merged, { id, mergedAt, fileNames, outcome }),
    )
    await writeMerged(database, row, own, merged, merging)
    return ok({ outcome, isNothingNew: false })
  })
  announceChange(database.name, assessmentId)
  return result
}

/** Where this device has an entry from is no part of what it says. */
const recordOf = ({ assessment, journal, ...beside }: WholeAssessment): RecordedAssessment => ({
  ...beside,
  assessment,
  journal: journal.map(({ origin: _origin, ...entry }) => entry),
  part: assessment.part,
})

/**
 * What a file says, as this device can keep it. Who answers here says themselves what they are called and
 * what they do: a file knows that at best from an earlier day.
 */
const fitIn = async (
  database: Database,
  { assessment: { id: assessmentId, respondentId } }: WholeAssessment,
  record: RecordedAssessment,
): Promise<RecordedAssessment> => ({
  ...record,
  snapshots: await withFreeSnapshotIds(database, assessmentId, record.snapshots),
  respondents: record.respondents.filter(({ id }) => id !== respondentId),
})

/** Each file is checked against what is here together with the files before it. */
function refusedOf(own: RecordedAssessment, files: readonly MergeableFile[]): readonly UnfitFile[] {
  const refused: UnfitFile[] = []
  let joined = own
  for (const file of files) {
    const { name, record } = file
    const problems = checkMerge(joined, record)
    if (problems.length > 0) refused.push({ file, name, problems })
    else joined = mergeAssessments(joined, record)
  }
  return refused
}

function isSameRecord(own: RecordedAssessment, merged: RecordedAssessment): boolean {
  return (
    newEntries(own.journal, merged.journal).length === 0 &&
    merged.snapshots.length === own.snapshots.length &&
    changedRespondents(own.respondents, merged.respondents).length === 0 &&
    samePart(own.part, merged.part)
  )
}

const samePart = (a: RecordedAssessment['part'], b: RecordedAssessment['part']): boolean =>
  a?.dimensionIds.length === b?.dimensionIds.length

async function writeMerged(
  database: Database,
  row: AssessmentRow,
  own: RecordedAssessment,
  merged: RecordedAssessment,
  { mergeId, mergedAt }: Merging,
): Promise<void> {
  const assessmentId = row.id
  const entries = newEntries(own.journal, merged.journal)
  const known = await database.journal
    .where('[assessmentId+id]')
    .anyOf(entries.map(({ id }) => [assessmentId, id]))
    .toArray()
  const knownById = new Map(known.map((entry) => [entry.id, entry]))
  await database.journal.bulkPut(
    entries.map((entry): JournalRow => {
      const before = knownById.get(entry.id)
      if (before === undefined) return { ...entry, assessmentId, origin: mergeId }
      const { sequence, origin } = before
      return { ...entry, assessmentId, origin, ...(sequence === undefined ? {} : { sequence }) }
    }),
  )
  for (const snapshot of merged.snapshots) await addSnapshot(database, assessmentId, snapshot)
  const people = changedRespondents(own.respondents, merged.respondents)
  await database.respondents.bulkPut(people.map((one): RespondentRow => ({ ...one, assessmentId })))
  await restateSubjects(database, { ...row, part: merged.part }, entries, mergedAt)
}
