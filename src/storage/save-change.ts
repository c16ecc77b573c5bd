import { type Answer, EMPTY_ANSWER, isEmptyAnswer } from '@/domain/assessment/answer'
import { type FieldChange, fieldValue, withFieldChange } from '@/domain/journal/field-change'
import { type Change, subjectOf } from '@/domain/journal/journal-entry'
import { nextEntry, type Writing } from '@/domain/journal/next-entry'
import { announceChange } from './change-channel'
import type { Database } from './database'
import { NOTHING_YET, writeEntry } from './journal'

/**
 * Changes one answer and writes its history beside it; resolves once both are durable.
 *
 * The change is made to what is stored now, so that two tabs that change different parts of one answer
 * both prevail.
 */
export async function saveAnswerChange(
  database: Database,
  assessmentId: string,
  questionId: string,
  change: (answer: Answer) => Answer,
  writing: Writing,
): Promise<void> {
  const { answers, journal } = database
  await database.transaction('rw', answers, journal, async () => {
    const row = await answers.get([assessmentId, questionId])
    const before = row?.answer ?? EMPTY_ANSWER
    const answer = change(before)
    const turn = { before: said(before), after: said(answer) }
    const standing = await writeEntry(database, {
      assessmentId,
      standing: row ?? NOTHING_YET,
      changedAt: row?.updatedAt ?? '',
      writing,
      follow: (replaced) =>
        nextEntry({ kind: 'answer', subjectId: questionId, ...turn }, replaced, writing),
    })
    await answers.put({
      assessmentId,
      questionId,
      answer,
      updatedAt: writing.at,
      heads: standing.heads,
      revision: standing.revision,
      isConflict: standing.isConflict,
    })
  })
  announceChange(database.name, assessmentId)
}

const said = (answer: Answer): Answer | null => (isEmptyAnswer(answer) ? null : answer)

/**
 * Changes one profile field, priority, action or the name, and writes its history beside it; resolves
 * once both are durable. Does nothing where the assessment is gone.
 */
export async function saveFieldChange(
  database: Database,
  assessmentId: string,
  change: FieldChange,
  writing: Writing,
): Promise<void> {
  const { assessments, journal } = database
  await database.transaction('rw', assessments, journal, async () => {
    const row = await assessments.get(assessmentId)
    if (row === undefined) return
    const subject = subjectOf(change)
    const { kind, subjectId, after } = change
    const turn = { kind, subjectId, before: fieldValue(row, change), after } as Change
    const standing = await writeEntry(database, {
      assessmentId,
      standing: row.standings[subject] ?? NOTHING_YET,
      changedAt: row.updatedAt,
      writing,
      follow: (replaced) => nextEntry(turn, replaced, writing),
    })
    await assessments.put({
      ...row,
      ...withFieldChange(row, change),
      updatedAt: writing.at,
      standings: { ...row.standings, [subject]: standing },
    })
  })
  announceChange(database.name, assessmentId)
}
