import { EMPTY_ANSWER, isEmptyAnswer } from '@/domain/assessment/answer'
import type { Assessment } from '@/domain/assessment/assessment'
import { answerSubject } from '@/domain/journal/journal-entry'
import { type Standing, standingsOf } from '@/domain/journal/standing'
import type { AnswerRow, AssessmentRow, JournalRow, OwnedEntry, StandingRow } from './rows'

/** What only this device knows about an assessment. */
export type DeviceFields = Pick<
  AssessmentRow,
  'place' | 'savedToFileAt' | 'benchmark' | 'respondentId' | 'part'
>

/** The rows that one assessment is stored as. */
export interface AssessmentRows {
  readonly assessment: AssessmentRow
  readonly answers: readonly AnswerRow[]
  readonly journal: readonly JournalRow[]
}

/** An assessment and its complete history as rows. */
export function assessmentRows(
  { answers, ...fields }: Assessment & DeviceFields,
  journal: readonly OwnedEntry[],
): AssessmentRows {
  const standings: Record<string, StandingRow> = {}
  const answerRows: AnswerRow[] = []
  for (const [subject, standing] of standingsOf(journal)) {
    const [leading] = standing.heads
    if (leading?.kind !== 'answer') {
      standings[subject] = standingRow(standing)
      continue
    }
    answerRows.push({
      assessmentId: fields.id,
      questionId: leading.subjectId,
      answer: answers[leading.subjectId] ?? EMPTY_ANSWER,
      updatedAt: fields.updatedAt,
      ...standingRow(standing),
    })
  }
  return {
    assessment: { ...fields, standings },
    answers: answerRows,
    journal: journal.map((entry) => ({ ...entry, assessmentId: fields.id })),
  }
}

export const standingRow = ({ heads, isConflict }: Standing): StandingRow => ({
  heads: heads.map(({ id }) => id),
  revision: heads[0]?.revision ?? 0,
  isConflict,
  ...((heads[0]?.dissent.length ?? 0) > 0 ? { hasDissent: true } : {}),
})

/** The answers of an assessment, from its rows; a cleared one is none. */
export const answersOf = (rows: readonly AnswerRow[]): Assessment['answers'] =>
  Object.fromEntries(
    rows.flatMap(({ questionId, answer }) =>
      isEmptyAnswer(answer) ? [] : [[questionId, answer] as const],
    ),
  )

/** The subjects that have an open conflict, by `subjectOf`. */
export const conflictsOf = (row: AssessmentRow, answers: readonly AnswerRow[]): readonly string[] =>
  subjectsWith(row, answers, ({ isConflict }) => isConflict)

/** The subjects of which dissent is kept on record, by `subjectOf`. */
export const dissentsOf = (row: AssessmentRow, answers: readonly AnswerRow[]): readonly string[] =>
  subjectsWith(row, answers, ({ hasDissent = false }) => hasDissent)

const subjectsWith = (
  { standings }: AssessmentRow,
  answers: readonly AnswerRow[],
  isMeant: (standing: StandingRow) => boolean,
): readonly string[] =>
  [
    ...Object.entries(standings).flatMap(([subject, standing]) =>
      isMeant(standing) ? [subject] : [],
    ),
    ...answers.flatMap((row) => (isMeant(row) ? [answerSubject(row.questionId)] : [])),
  ].toSorted()
