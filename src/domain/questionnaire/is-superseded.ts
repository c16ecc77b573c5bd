import type { QuestionnaireReference } from '../assessment/assessment'
import { compareVersions } from './compare-versions'

/** True where the others hold a newer version of the same questionnaire. */
export const isSuperseded = (
  { id, version }: QuestionnaireReference,
  others: readonly QuestionnaireReference[],
): boolean => others.some((other) => other.id === id && compareVersions(other.version, version) > 0)
