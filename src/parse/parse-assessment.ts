import { type Answer, type Answers, isEmptyAnswer } from '@/domain/assessment/answer'
import type { Assessment } from '@/domain/assessment/assessment'
import type { Snapshot } from '@/domain/assessment/snapshot'
import { checkJournal } from '@/domain/journal/check-journal'
import type { JournalEntry } from '@/domain/journal/journal-entry'
import type { RecordedAssessment } from '@/domain/journal/recorded-assessment'
import type { Problem } from '@/domain/problem'
import { fail, ok, type Result } from '@/domain/result'
import { checkLinks, encodeLinks, encodeLinksOf } from './answer-links'
import { assessmentFileSchema } from './assessment-schema'
import { completeJournal } from './complete-journal'
import { parseFile } from './parse-file'

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
  answer === null ? null : encodeLinksOf(answer)

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

function checkActionIds({ actions }: Pick<Assessment, 'actions'>): readonly Problem[] {
  const seen = new Set<string>()
  return actions.flatMap(({ id }, index): readonly Problem[] => {
    if (seen.has(id)) return [{ code: 'duplicateId', path: `actions.${String(index)}`, id }]
    seen.add(id)
    return []
  })
}
