import { useLiveQuery } from 'dexie-react-hooks'
import { groupsOfPart } from '@/domain/journal/groups-of-part'
import type { Group, Questionnaire } from '@/domain/questionnaire/questionnaire'
import { askedGroups } from '@/domain/questionnaire/conditions'
import { pathOf } from '@/domain/questionnaire/walk-questionnaire'
import { loadAssessment, type StoredAssessment } from '@/storage/assessments'
import { loadDefinition } from '@/storage/catalogue'
import type { Session } from './session'

/**
 * The dimension to carry on in: where the user last was, else the first one. null: the profile
 * comes first, because nothing is answered yet. A part that was handed out has no profile.
 */
export function placeToCarryOn(
  questionnaire: Questionnaire,
  assessment: StoredAssessment,
): string | null {
  const { path, place, answers, part } = assessment
  const isUntouched = place === null && Object.keys(answers).length === 0
  if (isUntouched && part === null) return null
  const known = pathOf(questionnaire, path)
  return known === null
    ? null
    : lastDimension(groupsOfPart(askedGroups(questionnaire, known, assessment), part), place)
}

/** The dimension where the user last was, else the first; null where there is none at all. */
export function lastDimension(
  dimensions: readonly Group[],
  place: StoredAssessment['place'],
): string | null {
  const last = dimensions.find(({ id }) => id === place)
  return (last ?? dimensions[0])?.id ?? null
}

/** The same for an assessment of which only the id is known. */
export async function loadPlaceToCarryOn(
  { database }: Session,
  id: string,
): Promise<string | null> {
  const assessment = await loadAssessment(database, id)
  if (assessment === null) return null
  const questionnaire = await loadDefinition(database, assessment.questionnaire)
  return questionnaire === null ? null : placeToCarryOn(questionnaire, assessment)
}

/** Undefined while loading. */
export const usePlaceToCarryOn = (session: Session, id: string): string | null | undefined =>
  useLiveQuery(() => loadPlaceToCarryOn(session, id), [session, id])
