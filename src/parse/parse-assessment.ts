import { type Answer, type Answers, type Evidence, isEmptyAnswer } from '@/domain/assessment/answer'
import type { Assessment } from '@/domain/assessment/assessment'
import type { Snapshot } from '@/domain/assessment/snapshot'
import { checkJournal } from '@/domain/journal/check-journal'
import type { JournalEntry } from '@/domain/journal/journal-entry'
import type { RecordedAssessment } from '@/domain/journal/recorded-assessment'
import { everyoneIn, type Respondent, uniteRespondents } from '@/domain/journal/respondent'
import { uniteJournals } from '@/domain/journal/unite-journals'
import type { Problem } from '@/domain/problem'
import { fail, ok, type Result } from '@/domain/result'
import { assessmentFileSchema } from './assessment-schema'
import { completeJournal, isPlainJournal } from './complete-journal'
import { FORMAT_VERSION, newestVersion, parseFile } from './parse-file'
import { parseLink } from './parse-link'
import { sortKeys } from './sort-keys'

/**
 * The door for an assessment file. Whether its answers fit the questionnaire it names is a second
 * question, asked by `check-record.ts` of whoever has that questionnaire.
 */
export function parseAssessmentFile(
  input: unknown,
): Result<RecordedAssessment, readonly Problem[]> {
  const file = parseFile(input, 'assessment', assessmentFileSchema, (content) => [
    ...checkContent(content, ''),
    ...checkSnapshots(content),
    ...checkHistory(content),
  ])
  if (!file.ok) return file
  const {
    format: _format,
    formatVersion: _formatVersion,
    snapshots,
    journal,
    respondents,
    part,
    ...assessment
  } = file.value
  const said = { ...assessment, answers: withoutEmpty(encodeLinks(assessment.answers)) }
  const completed = completeJournal(said, journal.map(withEncodedLinksInside))
  const forged = checkAdded(completed, journal)
  if (forged.length > 0) return fail(forged)
  return ok({
    assessment: said,
    snapshots: snapshots.map((snapshot) => ({
      ...snapshot,
      assessment: withEncodedLinks(snapshot.assessment),
    })),
    journal: completed,
    respondents,
    part,
  })
}

/** The same for those who need the assessment as it is now. */
export function parseAssessment(input: unknown): Result<Assessment, readonly Problem[]> {
  const file = parseAssessmentFile(input)
  return file.ok ? ok(file.value.assessment) : file
}

const withEncodedLinks = (assessment: Assessment): Assessment => ({
  ...assessment,
  answers: encodeLinks(assessment.answers),
})

/** An answer that says nothing is none, and is stored as none. */
const withoutEmpty = (answers: Answers): Answers =>
  Object.fromEntries(Object.entries(answers).filter(([, answer]) => !isEmptyAnswer(answer)))

/**
 * The id of an entry that completing adds follows from what it says. A file that has it for another entry
 * was changed by hand.
 */
function checkAdded(
  completed: readonly JournalEntry[],
  journal: readonly JournalEntry[],
): readonly Problem[] {
  const added = new Set(completed.slice(journal.length).map(({ id }) => id))
  return journal.flatMap(({ id }, index): readonly Problem[] =>
    added.has(id) ? [{ code: 'brokenHistory', path: `journal.${String(index)}`, id }] : [],
  )
}

function checkContent(assessment: Assessment, path: string): readonly Problem[] {
  return [...checkLinks(assessment.answers), ...checkActionIds(assessment)].map((problem) => ({
    ...problem,
    path: `${path}${problem.path}`,
  }))
}

type WithHistory = Pick<RecordedAssessment, 'journal' | 'respondents'>

function checkHistory({ journal, respondents }: WithHistory): readonly Problem[] {
  const known = new Set<string>()
  const twice = respondents.flatMap(({ id }, index): readonly Problem[] => {
    if (known.has(id)) return [{ code: 'duplicateId', path: `respondents.${String(index)}`, id }]
    known.add(id)
    return []
  })
  const strangers = journal.flatMap(({ by }, index): readonly Problem[] =>
    by === null || known.has(by)
      ? []
      : [{ code: 'unknownRespondent', path: `journal.${String(index)}.by`, id: by }],
  )
  const links = journal.flatMap((entry, index) =>
    answersIn(entry).flatMap((answer) =>
      checkLinks({ [entry.subjectId]: answer }).map((problem) => ({
        ...problem,
        path: `journal.${String(index)}.${problem.path}`,
      })),
    ),
  )
  return [...twice, ...strangers, ...checkJournal(journal), ...links]
}

const answersIn = (entry: JournalEntry): readonly Answer[] =>
  entry.kind === 'answer' ? [entry.before, entry.after].filter((answer) => answer !== null) : []

const withEncodedLinksInside = (entry: JournalEntry): JournalEntry =>
  entry.kind === 'answer'
    ? { ...entry, before: withLinks(entry.before), after: withLinks(entry.after) }
    : entry

const withLinks = (answer: Answer | null): Answer | null =>
  answer === null ? null : { ...answer, evidence: answer.evidence.map(encodeLink) }

function checkSnapshots({
  snapshots,
}: {
  readonly snapshots: readonly Snapshot[]
}): readonly Problem[] {
  const seen = new Set<string>()
  return snapshots.flatMap(({ id, assessment }, index): readonly Problem[] => {
    const path = `snapshots.${String(index)}`
    const isTwice = seen.has(id)
    seen.add(id)
    return [
      ...(isTwice ? [{ code: 'duplicateId' as const, path, id }] : []),
      ...checkContent(assessment, `${path}.assessment.`),
    ]
  })
}

export function checkLinks(answers: Answers): readonly Problem[] {
  return Object.entries(answers).flatMap(([id, { evidence }]) =>
    evidence.flatMap(({ link }, index) => {
      const parsed = parseLink(link, `answers.${id}.evidence.${String(index)}.link`)
      return parsed.ok ? [] : parsed.failure
    }),
  )
}

/** Checked answers with their links percent-encoded, so that whoever draws them need not know how. */
export function encodeLinks(answers: Answers): Answers {
  return Object.fromEntries(
    Object.entries(answers).map(([id, answer]) => [
      id,
      { ...answer, evidence: answer.evidence.map(encodeLink) },
    ]),
  )
}

function encodeLink({ title, link }: Evidence): Evidence {
  const parsed = parseLink(link)
  return { title, link: parsed.ok ? parsed.value : link }
}

function checkActionIds({ actions }: Pick<Assessment, 'actions'>): readonly Problem[] {
  const seen = new Set<string>()
  return actions.flatMap(({ id }, index): readonly Problem[] => {
    if (seen.has(id)) return [{ code: 'duplicateId', path: `actions.${String(index)}`, id }]
    seen.add(id)
    return []
  })
}

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
