import type { Database } from './database'
import type { CoatOfArmsRow, ReportDecisions } from './rows'

export type CoatOfArms = Omit<CoatOfArmsRow, 'assessmentId'>

/** What has been decided about the report so far; empty: nothing yet. */
export async function loadReportSettings(
  database: Database,
  assessmentId: string,
): Promise<Partial<ReportDecisions>> {
  const { assessmentId: _assessmentId, ...decided } =
    (await database.reportSettings.get(assessmentId)) ?? {}
  return decided
}

/** Writes the decisions given and leaves the others as they are, those of another tab included. */
export async function saveReportSettings(
  database: Database,
  assessmentId: string,
  decided: Partial<ReportDecisions>,
): Promise<void> {
  await database.transaction('rw', database.reportSettings, async () => {
    const before = await database.reportSettings.get(assessmentId)
    await database.reportSettings.put({ ...before, ...decided, assessmentId })
  })
}

/** The picture on the title page; null: none was chosen. */
export async function loadCoatOfArms(
  database: Database,
  assessmentId: string,
): Promise<CoatOfArms | null> {
  const row = await database.coatsOfArms.get(assessmentId)
  return row === undefined ? null : { name: row.name, bytes: row.bytes }
}

export async function saveCoatOfArms(
  database: Database,
  assessmentId: string,
  chosen: CoatOfArms | null,
): Promise<void> {
  if (chosen === null) await database.coatsOfArms.delete(assessmentId)
  else await database.coatsOfArms.put({ ...chosen, assessmentId })
}
