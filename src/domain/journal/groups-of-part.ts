import type { Group } from '../questionnaire/questionnaire'
import type { HandedOutPart } from './recorded-assessment'

/** The dimensions that somebody was asked to answer; all of them where nobody was asked for a part. */
export const groupsOfPart = (
  groups: readonly Group[],
  part: HandedOutPart | null,
): readonly Group[] =>
  part === null ? groups : groups.filter(({ id }) => part.dimensionIds.includes(id))
