import type { ListedAssessment, HowFar } from '@/state/assessment-list'
import { paths } from '../paths'

/** Where "carry on" leads: the remembered place, or the profile while nothing is answered. */
export function carryOnPath(
  { id, place, part }: Pick<ListedAssessment, 'id' | 'place' | 'part'>,
  howFar: HowFar | undefined,
): string {
  const dimensionId = howFar === undefined ? (place ?? part?.dimensionIds[0]) : howFar.dimensionId
  return dimensionId == null ? paths.profile(id) : paths.dimension(id, dimensionId)
}
