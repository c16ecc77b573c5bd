import { useLiveQuery } from 'dexie-react-hooks'
import type { Assessment } from '@/domain/assessment/assessment'
import {
  type CoatOfArms,
  loadCoatOfArms,
  loadReportSettings,
  saveCoatOfArms,
  saveReportSettings,
} from '@/storage/report-settings'
import type { ReportDecisions } from '@/storage/rows'
import { attempt } from './attempt'
import type { Session } from './session'

/** What was last decided about the report of an assessment; kept on this device only. */
export interface ReportSettings extends ReportDecisions {
  readonly coatOfArms: CoatOfArms | null
}

const UNDECIDED: ReportDecisions = {
  municipality: null,
  preparedBy: '',
  language: null,
  hasNotes: true,
  hasEvidence: true,
  hasAnnex: true,
  hasBenchmark: true,
  hasRatings: false,
}

/** undefined while loading. */
export function useReportSettings(
  { database }: Session,
  assessmentId: string,
): ReportSettings | undefined {
  const decided = useLiveQuery(
    () => loadReportSettings(database, assessmentId),
    [database, assessmentId],
  )
  // Apart, so that a word that is typed does not read the picture again.
  const coatOfArms = useLiveQuery(
    () => loadCoatOfArms(database, assessmentId),
    [database, assessmentId],
  )
  if (decided === undefined || coatOfArms === undefined) return undefined
  return { ...UNDECIDED, ...decided, coatOfArms }
}

/** What the title page says instead of the assessment's municipality; null: nothing else. */
export const otherMunicipality = (
  { municipality }: Pick<Assessment, 'municipality'>,
  typed: string | null,
): string | null =>
  typed === null || typed.trim() === '' || typed.trim() === municipality ? null : typed.trim()

/** Keeps what has been changed for the next report; where the device refuses, it holds for this visit. */
export async function keepReportSettings(
  { database }: Session,
  assessment: Pick<Assessment, 'id' | 'municipality'>,
  { coatOfArms, ...changed }: Partial<ReportSettings>,
): Promise<void> {
  const { id } = assessment
  await attempt(async () => {
    if (coatOfArms !== undefined) await saveCoatOfArms(database, id, coatOfArms)
    if (Object.keys(changed).length === 0) return
    const decided =
      changed.municipality === undefined
        ? changed
        : { ...changed, municipality: otherMunicipality(assessment, changed.municipality) }
    await saveReportSettings(database, id, decided)
  })
}
