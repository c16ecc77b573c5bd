import type { Table } from 'dexie'
import type { Snapshot } from '@/domain/assessment/snapshot'
import type { RecordedAssessment } from '@/domain/journal/recorded-assessment'
import type { Respondent } from '@/domain/journal/respondent'
import { completeJournal } from '@/parse/complete-journal'
import { assessmentTables } from './assessment-tables'
import { loadAssessment, putAssessment, type StoredAssessment } from './assessments'
import { announceChange } from './change-channel'
import { noteRemoval } from './count-changes'
import type { Database } from './database'
import { loadJournal } from './journal'
import { type CoatOfArms, loadCoatOfArms, loadReportSettings } from './report-settings'
import { loadRespondents } from './respondents'
import type { MergeRow, OwnedEntry, ReportDecisions } from './rows'
import { addSnapshot, loadSnapshots, withFreeSnapshotIds } from './snapshots'

/** An assessment and everything that is stored beside it. */
export interface WholeAssessment {
  readonly assessment: StoredAssessment
  readonly snapshots: readonly Snapshot[]
  /** In the order in which this device came to know it. */
  readonly journal: readonly OwnedEntry[]
  readonly respondents: readonly Respondent[]
  readonly merges: readonly MergeRow[]
  readonly reportSettings: Partial<ReportDecisions>
  readonly coatOfArms: CoatOfArms | null
}

const tablesBeside = (database: Database): readonly Table[] =>
  assessmentTables(database).filter(({ name }) => name !== database.assessments.name)

/** Everything that a transaction about a whole assessment reads or writes. */
export const tablesOf = (database: Database): Table[] => [...assessmentTables(database)]

/** Everything as it is at one moment, or null when there is no assessment of that id. */
export async function loadWholeAssessment(
  database: Database,
  id: string,
): Promise<WholeAssessment | null> {
  return database.transaction('r', tablesOf(database), async () => {
    const assessment = await loadAssessment(database, id)
    if (assessment === null) return null
    return {
      assessment,
      snapshots: await loadSnapshots(database, id),
      journal: await loadJournal(database, id),
      respondents: await loadRespondents(database, id),
      merges: await database.merges.where({ assessmentId: id }).toArray(),
      reportSettings: await loadReportSettings(database, id),
      coatOfArms: await loadCoatOfArms(database, id),
    }
  })
}

/**
 * Writes all of it or, where the device refuses, nothing. An assessment of the same id is replaced with
 * its answers and their history; its snapshots stay, and so does what was decided about its report where
 * nothing is given. Without a journal, the history begins with what the assessment says.
 */
export async function saveWholeAssessment(
  database: Database,
  {
    assessment,
    snapshots,
    journal = [],
    respondents = [],
    merges = [],
    reportSettings = {},
    coatOfArms = null,
  }: Pick<WholeAssessment, 'assessment' | 'snapshots'> & Partial<WholeAssessment>,
): Promise<void> {
  const assessmentId = assessment.id
  await database.transaction('rw', tablesOf(database), async () => {
    await putAssessment(database, assessment, owned(completeJournal(assessment, journal)))
    await database.respondents.where({ assessmentId }).delete()
    await database.respondents.bulkPut(respondents.map((one) => ({ ...one, assessmentId })))
    await database.merges.where({ assessmentId }).delete()
    await database.merges.bulkPut(merges)
    for (const snapshot of await withFreeSnapshotIds(database, assessmentId, snapshots)) {
      await addSnapshot(database, assessmentId, snapshot)
    }
    if (Object.keys(reportSettings).length > 0) {
      await database.reportSettings.put({ ...reportSettings, assessmentId })
    }
    if (coatOfArms !== null) await database.coatsOfArms.put({ ...coatOfArms, assessmentId })
  })
  announceChange(database.name, assessmentId)
}

/** Entries as this device keeps them; those that no device has made yet came with the assessment. */
export const owned = (
  journal: readonly (RecordedAssessment['journal'][number] & { readonly origin?: string })[],
): readonly OwnedEntry[] => journal.map((entry) => ({ ...entry, origin: entry.origin ?? 'file' }))

/** Removes an assessment and everything that belongs to it. */
export async function deleteAssessment(database: Database, id: string): Promise<void> {
  await database.transaction('rw', [...tablesOf(database), database.backups], async () => {
    const row = await database.assessments.get(id)
    if (row !== undefined && !row.isExample) {
      const [oldest = 0] = await database.journal.where({ assessmentId: id }).primaryKeys()
      await noteRemoval(database, oldest)
    }
    for (const table of tablesBeside(database)) await table.where({ assessmentId: id }).delete()
    await database.assessments.delete(id)
  })
  announceChange(database.name, id)
}

/**
 * Removes what belongs to an assessment that is gone: another tab may have written an answer while it
 * was deleted here. Checking on every click instead would make each answer wait for a reading. It goes from
 * assessment to assessment, so that a long history costs no more than a short one.
 */
export async function sweepOrphans(database: Database): Promise<void> {
  for (const table of tablesBeside(database)) {
    // One after the other, so that an answer that is given meanwhile need not wait for all.
    await database.transaction('rw', database.assessments, table, async () => {
      const known = new Set(await database.assessments.toCollection().primaryKeys())
      const owners = (await table.orderBy('assessmentId').uniqueKeys()) as readonly string[]
      const gone = owners.filter((assessmentId) => !known.has(assessmentId))
      for (const assessmentId of gone) await table.where({ assessmentId }).delete()
    })
  }
}
