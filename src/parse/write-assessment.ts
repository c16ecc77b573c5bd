import type { Assessment } from '@/domain/assessment/assessment'
import type { Snapshot } from '@/domain/assessment/snapshot'
import type { JournalEntry } from '@/domain/journal/journal-entry'
import type { RecordedAssessment } from '@/domain/journal/recorded-assessment'
import { everyoneIn, type Respondent, uniteRespondents } from '@/domain/journal/respondent'
import { uniteJournals } from '@/domain/journal/unite-journals'
import { isPlainJournal } from './complete-journal'
import { FORMAT_VERSION, newestVersion } from './parse-file'
import { sortKeys } from './sort-keys'

/** What lies beside an assessment in its file. */
export type Beside = Partial<Omit<RecordedAssessment, 'assessment'>>

/**
 * The text of an assessment file. Keys are written in a fixed order, so that the same assessment
 * always makes the same bytes and a file brought back and saved again is identical.
 */
export const writeAssessment = (assessment: Assessment, beside: Beside = {}): string =>
  `${JSON.stringify(assessmentFile(assessment, beside), null, 2)}\n`

/**
 * The content of an assessment file. One without a history is written as version 1, for programs that know
 * none: what its journal would say follows from its answers.
 */
function assessmentFile(
  assessment: Assessment,
  { snapshots = [], journal = [], respondents = [], part = null }: Beside = {},
): object {
  const hasHistory = !isPlainJournal(journal) || respondents.length > 0 || part !== null
  return {
    format: 'assessment',
    formatVersion: hasHistory ? newestVersion('assessment') : FORMAT_VERSION,
    ...fieldsInOrder(assessment),
    ...(snapshots.length === 0 ? {} : { snapshots: snapshots.map(snapshotInOrder) }),
    ...(hasHistory ? historyInOrder(journal, respondents, part) : {}),
  }
}

const historyInOrder = (
  journal: RecordedAssessment['journal'],
  respondents: RecordedAssessment['respondents'],
  part: RecordedAssessment['part'],
) => ({
  ...(part === null ? {} : { part: sortKeys(part) }),
  respondents: uniteRespondents(everyoneIn(journal, respondents)).map(respondentInOrder),
  journal: uniteJournals(journal).map(entryInOrder),
})

const respondentInOrder = ({ id, name, role, revision }: Respondent) => ({
  id,
  name,
  role,
  revision,
})

/** What most entries have none of is left out. */
const entryInOrder = (entry: JournalEntry) => ({
  kind: entry.kind,
  subjectId: entry.subjectId,
  id: entry.id,
  ...(entry.parents.length === 0 ? {} : { parents: entry.parents }),
  revision: entry.revision,
  ...(entry.take === 0 ? {} : { take: entry.take }),
  ...(entry.reason === 'change' ? {} : { reason: entry.reason }),
  ...(entry.of === null ? {} : { of: entry.of }),
  ...(entry.dissent.length === 0 ? {} : { dissent: entry.dissent }),
  ...(entry.at === null ? {} : { at: entry.at }),
  ...(entry.by === null ? {} : { by: entry.by }),
  before: sortKeys(entry.before),
  after: sortKeys(entry.after),
})

const snapshotInOrder = ({ id, takenAt, hash, engine, assessment }: Snapshot) => ({
  id,
  takenAt,
  hash,
  engine,
  assessment: fieldsInOrder(assessment),
})

const fieldsInOrder = (assessment: Assessment) => ({
  id: assessment.id,
  name: assessment.name,
  municipality: assessment.municipality,
  questionnaire: {
    id: assessment.questionnaire.id,
    version: assessment.questionnaire.version,
  },
  path: assessment.path,
  profile: sortKeys(assessment.profile),
  answers: sortKeys(assessment.answers),
  priorities: sortKeys(assessment.priorities),
  actions: sortKeys(assessment.actions),
  isExample: assessment.isExample,
  createdAt: assessment.createdAt,
  updatedAt: assessment.updatedAt,
})
