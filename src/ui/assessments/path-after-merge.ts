import { loadPlaceToCarryOn } from '@/state/place-to-carry-on'
import type { Session } from '@/state/session'
import { hasDifferences } from '@/state/difference-commands'
import { paths } from '../paths'

/** Where to go once files were brought together: to what differs, else to the questions. */
export async function pathAfterMerge(session: Session, assessmentId: string): Promise<string> {
  if (await hasDifferences(session, assessmentId)) return paths.differences(assessmentId)
  const place = await loadPlaceToCarryOn(session, assessmentId)
  return place === null ? paths.profile(assessmentId) : paths.dimension(assessmentId, place)
}
