import type { Problem } from '../problem'
import { referenceName } from '../assessment/assessment'
import type { RecordedAssessment } from './recorded-assessment'
import { findContradictions } from './unite-journals'

/** Why two files cannot be brought together; none: they can. */
export function checkMerge(own: RecordedAssessment, other: RecordedAssessment): readonly Problem[] {
  const [a, b] = [own.assessment, other.assessment]
  if (a.id !== b.id) return [{ code: 'otherAssessment', path: 'id', id: b.id }]
  const [reference, expected] = [referenceName(b.questionnaire), referenceName(a.questionnaire)]
  if (reference !== expected || a.path !== b.path) {
    return [
      {
        code: 'otherRuler',
        path: 'questionnaire',
        reference: `${reference} (${b.path})`,
        expected: `${expected} (${a.path})`,
      },
    ]
  }
  return findContradictions(own.journal, other.journal).map(({ entryId }) => ({
    code: 'contradictoryEntry',
    path: 'journal',
    id: entryId,
  }))
}
