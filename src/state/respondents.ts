import { useLiveQuery } from 'dexie-react-hooks'
import type { Respondent } from '@/domain/journal/respondent'
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
  { database, assessmentStore }: Session,
  assessmentId: string,
  respondent: Omit<Respondent, 'revision'>,
): Promise<void> {
  await attempt(() => saveRespondent(database, assessmentId, respondent))
  await assessmentStore.getState().reload()
}
