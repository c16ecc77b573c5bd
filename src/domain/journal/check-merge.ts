import type { Problem } from '../problem'
import { referenceName } from '../assessment/assessment'
import type { RecordedAssessment } from './recorded-assessment'
import { checkJournal } from './check-journal'
import { findContradictions, uniteJournals } from './unite-journals'

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
  const contradictions = findContradictions(own.journal, other.journal)
  if (contradictions.length > 0) {
    return contradictions.map(({ entryId: id }) => ({
      code: 'contradictoryEntry',
      path: 'journal',
      id,
    }))
  }
  return checkJournal(uniteJournals(own.journal, other.journal))
}
