import type { RecordedAssessment } from '@/domain/journal/recorded-assessment'
import { completeJournal } from '@/parse/complete-journal'
import type { StoredAssessment } from '@/storage/assessments'
import { loadWholeAssessment } from '@/storage/whole-assessment'
import type { Session } from './session'

/** An assessment with its history as a file carries it. */
export interface ReadableRecord extends RecordedAssessment {
  /** False: the device no longer lets snapshots and history be read; the answers come out all the same. */
  readonly isWhole: boolean
}

/** The assessment as it is on the screen, unsaved answers included, with what lies beside it. */
export async function recordOf(
  { database, assessmentStore }: Session,
  stored: StoredAssessment,
): Promise<ReadableRecord> {
  const { layUnwrittenOver, sealHistory } = assessmentStore.getState()
  sealHistory()
  const whole = await loadWholeAssessment(database, stored.id).catch(() => null)
  // Read now, like the history beside it: what the screen holds may be older by another tab's change.
  const assessment = layUnwrittenOver(whole?.assessment ?? stored)
  const journal = completeJournal(assessment, whole?.journal ?? [])
  return {
    assessment,
    snapshots: whole?.snapshots ?? [],
    journal,
    respondents: whole?.respondents ?? [],
    part: assessment.part,
    isWhole: whole !== null,
  }
}
