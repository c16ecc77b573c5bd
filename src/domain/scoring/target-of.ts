import type { Responses } from '../assessment/assessment'
import { holdsForProfile } from '../questionnaire/conditions'
import type { ScoredQuestion } from '../questionnaire/is-scored'

/** The points aimed at here: the first target that fits the profile; null: there is none. */
export function targetOf(
  { targets }: Pick<ScoredQuestion, 'targets'>,
  profile: Responses['profile'],
): number | null {
  for (const { when, points } of targets) {
    if (when === null || holdsForProfile(when, profile)) return points
  }
  return null
}
