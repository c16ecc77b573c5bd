import { contentOfJournal } from './content-of-journal'
import type { JournalEntry } from './journal-entry'
import type { RecordedAssessment } from './recorded-assessment'
import { uniteRespondents } from './respondent'
import { standingsOf } from './standing'
import { uniteJournals } from './unite-journals'
import { uniteParts } from './unite-parts'

/**
 * Brings the files of one assessment together: the union of their histories, and what it has come to. What
 * only one side has comes in, equal answers pass, and an answer that another replaced stays replaced.
 * Different ones stand side by side (`standingsOf`) until they are settled; until then the leading one
 * shows. Merging in any order and any number of times gives the same.
 *
 * All must be of one assessment, by the same questionnaire and path (`checkMerge`).
 */
export function mergeAssessments(
  own: RecordedAssessment,
  ...others: readonly RecordedAssessment[]
): RecordedAssessment {
  const all = [own, ...others]
  const journal = uniteJournals(...all.map((one) => one.journal))
  const content = contentOfJournal(standingsOf(journal).values(), own.assessment)
  return {
    assessment: {
      ...own.assessment,
      ...content,
      createdAt: earliest(all.map(({ assessment }) => assessment.createdAt)),
      updatedAt: latest(all.map(({ assessment }) => assessment.updatedAt)),
    },
    snapshots: uniteSnapshots(all),
    journal,
    respondents: uniteRespondents(...all.map(({ respondents }) => respondents)),
    part: uniteParts(
      own.part,
      others.map(({ part }) => part),
    ),
  }
}

/** The entries of a merged journal that one side did not have, or had in an earlier state. */
export function newEntries(
  own: readonly JournalEntry[],
  merged: readonly JournalEntry[],
): readonly JournalEntry[] {
  const takes = new Map(own.map(({ id, take }) => [id, take]))
  return merged.filter(({ id, take }) => (takes.get(id) ?? -1) < take)
}

const earliest = (times: readonly string[]): string => times.toSorted()[0] ?? ''
const latest = (times: readonly string[]): string => times.toSorted().at(-1) ?? ''

function uniteSnapshots(all: readonly RecordedAssessment[]): RecordedAssessment['snapshots'] {
  const united = new Map(
    all.flatMap(({ snapshots }) => snapshots).map((snapshot) => [snapshot.id, snapshot] as const),
  )
  return [...united.values()].toSorted((a, b) =>
    a.takenAt === b.takenAt ? (a.id < b.id ? -1 : 1) : a.takenAt < b.takenAt ? -1 : 1,
  )
}
