import { subjectOf } from './journal-entry'
import type { RecordedAssessment } from './recorded-assessment'
import { newEntries } from './merge-assessments'

/** How many subjects the first says something of that the second has never heard. */
export function onlyIn(
  one: Pick<RecordedAssessment, 'journal'>,
  other: Pick<RecordedAssessment, 'journal'>,
): number {
  return new Set(newEntries(other.journal, one.journal).map(subjectOf)).size
}
