import type { Transaction } from 'dexie'
import type { Answer } from '@/domain/assessment/answer'
import type { Assessment } from '@/domain/assessment/assessment'
import { completeJournal } from '@/parse/complete-journal'
import { type AssessmentRows, assessmentRows } from '../assessment-rows'
import type { AssessmentRow } from '../rows'

/** An assessment as schemas 1 and 2 held it. */
export interface AssessmentRowBefore extends Omit<Assessment, 'answers'> {
  readonly place: AssessmentRow['place']
  readonly savedToFileAt: AssessmentRow['savedToFileAt']
  readonly benchmark: AssessmentRow['benchmark']
}

export interface AnswerRowBefore {
  readonly assessmentId: string
  readonly questionId: string
  readonly answer: Answer
  readonly updatedAt: string
}

/** What an assessment of schema 2 becomes in schema 3: the same, with a history that begins now. */
function withHistory(
  before: AssessmentRowBefore,
  answersBefore: readonly AnswerRowBefore[],
): AssessmentRows {
  const answers = Object.fromEntries(
    answersBefore.map(({ questionId, answer }) => [questionId, answer]),
  )
  const rows = assessmentRows(
    { ...before, answers, respondentId: null, part: null },
    completeJournal({ ...before, answers }).map((entry) => ({ ...entry, origin: 'file' })),
  )
  const times = new Map(answersBefore.map(({ questionId, updatedAt }) => [questionId, updatedAt]))
  return {
    ...rows,
    answers: rows.answers.map((row) => ({
      ...row,
      updatedAt: times.get(row.questionId) ?? row.updatedAt,
    })),
  }
}

/** Schema 2 → 3, in the one transaction that the browser either finishes or undoes. */
export async function beginHistories(transaction: Transaction): Promise<void> {
  const assessments = transaction.table<AssessmentRowBefore>('assessments')
  const answers = transaction.table<AnswerRowBefore>('answers')
  for (const before of await assessments.toArray()) {
    const rows = withHistory(before, await answers.where({ assessmentId: before.id }).toArray())
    await transaction.table('assessments').put(rows.assessment)
    await transaction.table('answers').bulkPut(rows.answers)
    await transaction.table('journal').bulkAdd(rows.journal)
  }
}
