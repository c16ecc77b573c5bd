import type { Database } from './database'
import type { ReportSettingsRow } from './rows'

/** What was last decided about the report; null: nothing yet. */
export async function loadReportSettings(
  database: Database,
  assessmentId: string,
): Promise<ReportSettingsRow | null> {
  return (await database.reportSettings.get(assessmentId)) ?? null
}

export async function saveReportSettings(
  database: Database,
  settings: ReportSettingsRow,
): Promise<void> {
  await database.reportSettings.put(settings)
}
