import { useLiveQuery } from 'dexie-react-hooks'
import type { Respondent } from '@/domain/journal/respondent'
import { saveDeviceFields } from '@/storage/assessments'
import { loadRespondents, saveRespondent } from '@/storage/respondents'
import { attempt } from './attempt'
import type { Session } from './session'

/** Everybody who is known to have answered; undefined while loading. */
export const useRespondents = (
  { database }: Session,
  assessmentId: string,
): readonly Respondent[] | undefined =>
  useLiveQuery(() => loadRespondents(database, assessmentId), [database, assessmentId])

/** Puts down who answers on this device from now on. */
export async function nameRespondent(
  session: Session,
  assessmentId: string,
  respondent: Omit<Respondent, 'revision'>,
): Promise<void> {
  const isKept = await attempt(() => saveRespondent(session.database, assessmentId, respondent))
  if (isKept) show(session, assessmentId, respondent.id)
}

/** Somebody who has answered before goes on from now on. */
export async function answerAs(
  session: Session,
  assessmentId: string,
  respondentId: string,
): Promise<void> {
  const isKept = await attempt(() =>
    saveDeviceFields(session.database, assessmentId, { respondentId }),
  )
  if (isKept) show(session, assessmentId, respondentId)
}

function show({ assessmentStore }: Session, assessmentId: string, respondentId: string): void {
  const { assessment } = assessmentStore.getState()
  if (assessment?.id !== assessmentId) return
  assessmentStore.setState({ assessment: { ...assessment, respondentId } })
}
