import { EMPTY_ANSWER } from '@/domain/assessment/answer'
import { type FieldChange, withFieldChange } from '@/domain/journal/field-change'
import { type Change, subjectOf } from '@/domain/journal/journal-entry'
import { type Standing, standingsOf } from '@/domain/journal/standing'
import { standingRow } from './assessment-rows'
import type { Database } from './database'
import type { AnswerRow, AssessmentRow, StandingRow } from './rows'

/** What a change is about. */
export type Subject = Pick<Change, 'kind' | 'subjectId'>

/**
 * Brings the stored answers and fields to where the history of some subjects has come to, as a part of a
 * transaction that has changed that history. What has no history any more is gone.
 */
export async function restateSubjects(
  database: Database,
  row: AssessmentRow,
  subjects: readonly Subject[],
  /** ISO timestamp. */
  at: string,
): Promise<void> {
  const { assessments, answers, journal } = database
  const touched = new Map(subjects.map((subject) => [subjectOf(subject), subject]))
  const entries = await journal.where({ assessmentId: row.id }).toArray()
  const standings = standingsOf(entries.filter((entry) => touched.has(subjectOf(entry))))
  let fields: AssessmentRow = { ...row, updatedAt: at }
  const answered: AnswerRow[] = []
  const gone: [string, string][] = []
  // In a fixed order, so that actions that are new come out in the same one everywhere.
  for (const [key, subject] of [...touched].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const standing = standings.get(key)
    if (subject.kind !== 'answer') fields = restated(fields, key, subject, standing)
    else if (standing === undefined) gone.push([row.id, subject.subjectId])
    else {
      const questionId = subject.subjectId
      answered.push({ assessmentId: row.id, questionId, updatedAt: at, ...answerOf(standing) })
    }
  }
  await answers.bulkDelete(gone)
  await answers.bulkPut(answered)
  await assessments.put(fields)
}

function answerOf(standing: Standing): Pick<AnswerRow, 'answer'> & StandingRow {
  const [leading] = standing.heads
  const said = leading?.kind === 'answer' ? leading.after : null
  return { answer: said ?? EMPTY_ANSWER, ...standingRow(standing) }
}

function restated(
  fields: AssessmentRow,
  key: string,
  { kind, subjectId }: Subject,
  standing: Standing | undefined,
): AssessmentRow {
  const after = standing?.heads[0]?.after ?? null
  const { [key]: _replaced, ...others } = fields.standings
  const standings = standing === undefined ? others : { ...others, [key]: standingRow(standing) }
  // An assessment is always called something: its name has a history as long as it is here.
  const isNamed = kind !== 'naming' || after !== null
  const changed = isNamed
    ? withFieldChange(fields, { kind, subjectId, after } as FieldChange)
    : fields
  return { ...changed, standings }
}
