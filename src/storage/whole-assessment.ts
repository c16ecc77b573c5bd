import type { Snapshot } from '@/domain/assessment/snapshot'
import { loadAssessment, putAssessment, type StoredAssessment } from './assessments'
import { announceChange } from './change-channel'
import type { Database } from './database'
import { type CoatOfArms, loadCoatOfArms, loadReportSettings } from './report-settings'
import type { ReportDecisions } from './rows'
import { addSnapshot, loadSnapshots } from './snapshots'

/** An assessment and everything that is stored beside it. */
export interface WholeAssessment {
  readonly assessment: StoredAssessment
  readonly snapshots: readonly Snapshot[]
  readonly reportSettings: Partial<ReportDecisions>
  readonly coatOfArms: CoatOfArms | null
}

/** What belongs to an assessment lies in these tables. */
const tablesOf = ({ assessments, answers, snapshots, reportSettings, coatsOfArms }: Database) => [
  assessments,
  answers,
  snapshots,
  reportSettings,
  coatsOfArms,
]

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
      reportSettings: await loadReportSettings(database, id),
      coatOfArms: await loadCoatOfArms(database, id),
    }
  })
}

/**
 * Writes all of it or, where the device refuses, nothing. An assessment of the same id is replaced with
 * its answers; its snapshots stay, and so does what was decided about its report where nothing is given.
 */
export async function saveWholeAssessment(
  database: Database,
  {
    assessment,
    snapshots,
    reportSettings = {},
    coatOfArms = null,
  }: Pick<WholeAssessment, 'assessment' | 'snapshots'> & Partial<WholeAssessment>,
): Promise<void> {
  const { id } = assessment
  await database.transaction('rw', tablesOf(database), async () => {
    await putAssessment(database, assessment)
    for (const snapshot of snapshots) await addSnapshot(database, id, snapshot)
    if (Object.keys(reportSettings).length > 0) {
      await database.reportSettings.put({ ...reportSettings, assessmentId: id })
    }
    if (coatOfArms !== null) await database.coatsOfArms.put({ ...coatOfArms, assessmentId: id })
  })
  announceChange(database.name, id)
}

/** Removes an assessment and everything that belongs to it. */
export async function deleteAssessment(database: Database, id: string): Promise<void> {
  await database.transaction('rw', tablesOf(database), async () => {
    await database.answers.where({ assessmentId: id }).delete()
    await database.snapshots.where({ assessmentId: id }).delete()
    await database.reportSettings.delete(id)
    await database.coatsOfArms.delete(id)
    await database.assessments.delete(id)
  })
  announceChange(database.name, id)
}

/**
 * Removes what belongs to an assessment that is gone: another tab may have written an answer while it
 * was deleted here. Checking on every click instead would make each answer wait for a reading.
 */
export async function sweepOrphans(database: Database): Promise<void> {
  const { assessments, answers, snapshots, reportSettings, coatsOfArms } = database
  await database.transaction('rw', tablesOf(database), async () => {
    const known = await assessments.toCollection().primaryKeys()
    for (const table of [answers, snapshots, reportSettings, coatsOfArms]) {
      await table.where('assessmentId').noneOf(known).delete()
    }
  })
}
