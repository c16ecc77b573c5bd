import { placeToCarryOn } from '@/state/place-to-carry-on'
import type { AssessmentListItem } from '@/state/queries'
import { paths } from '../paths'

/** Where "carry on" leads: the remembered place, or the profile while nothing is answered. */
export function carryOnPath({ assessment, entry }: AssessmentListItem): string {
  const place = entry === null ? null : placeToCarryOn(entry.questionnaire, assessment)
  return place === null ? paths.profile(assessment.id) : paths.dimension(assessment.id, place)
}
