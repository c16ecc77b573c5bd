import { type Answer, isEmptyAnswer } from '@/domain/assessment/answer'
import type { Assessment } from '@/domain/assessment/assessment'
import { announceChange, followChanges } from './change-channel'
import type { Database } from './database'
import type { AnswerRow, AssessmentRow } from './rows'

/** An assessment as this device holds it. */
export interface StoredAssessment extends Assessment {
  readonly place: AssessmentRow['place']
  readonly savedToFileAt: AssessmentRow['savedToFileAt']
  readonly benchmark: AssessmentRow['benchmark']
}

/** Everything but answers, which change one by one. */
export type AssessmentChange = Partial<Omit<AssessmentRow, 'id' | 'createdAt'>>

/** All assessments, last changed first. */
export async function loadAssessments(database: Database): Promise<readonly StoredAssessment[]> {
  return database.transaction('r', database.assessments, database.answers, async () => {
    const rows = await database.assessments.toArray()
    const answers = groupByAssessment(await database.answers.toArray())
    const assessments = rows.map((row) => joinRows(row, answers.get(row.id) ?? []))
    return assessments.toSorted((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1))
  })
}

function groupByAssessment(answers: readonly AnswerRow[]): ReadonlyMap<string, AnswerRow[]> {
  const groups = new Map<string, AnswerRow[]>()
  for (const answer of answers) {
    const group = groups.get(answer.assessmentId)
    if (group === undefined) groups.set(answer.assessmentId, [answer])
    else group.push(answer)
  }
  return groups
}

/** One assessment, or null when there is none of that id. */
export async function loadAssessment(
  database: Database,
  id: string,
): Promise<StoredAssessment | null> {
  return database.transaction('r', database.assessments, database.answers, async () => {
    const row = await database.assessments.get(id)
    if (row === undefined) return null
    return joinRows(row, await database.answers.where({ assessmentId: id }).toArray())
  })
}

function joinRows(row: AssessmentRow, answers: readonly AnswerRow[]): StoredAssessment {
  const updatedAt = answers.reduce(
    (latest, answer) => (answer.updatedAt > latest ? answer.updatedAt : latest),
    row.updatedAt,
  )
  return {
    ...row,
    answers: Object.fromEntries(answers.map(({ questionId, answer }) => [questionId, answer])),
    updatedAt,
  }
}

/**
 * Calls back with the assessment now and after every change from another tab.
 *
 * Changes of this tab are not read back: whoever makes them knows them, and a live query over the
 * answers would make every click wait for a reading it does not need.
 */
export function watchAssessment(
  database: Database,
  id: string,
  onChange: (assessment: StoredAssessment | null) => void,
  onError: (error: unknown) => void,
): () => void {
  let isFollowing = true
  const load = () => {
    loadAssessment(database, id).then(
      (assessment) => {
        // A reading that was under way when the user went elsewhere must not bring them back.
        if (isFollowing) onChange(assessment)
      },
      (error: unknown) => {
        if (isFollowing) onError(error)
      },
    )
  }
  const stop = followChanges(database.name, id, load)
  load()
  return () => {
    isFollowing = false
    stop()
  }
}

/** Writes one answer; the promise resolves once it is durable. An empty answer leaves no row. */
export async function saveAnswer(
  database: Database,
  assessmentId: string,
  questionId: string,
  answer: Answer,
  updatedAt: string,
): Promise<void> {
  if (!isEmptyAnswer(answer)) {
    await database.answers.put({ assessmentId, questionId, answer, updatedAt })
  } else {
    await database.transaction('rw', database.assessments, database.answers, async () => {
      await database.answers.delete([assessmentId, questionId])
      await database.assessments.update(assessmentId, { updatedAt })
    })
  }
  announceChange(database.name, assessmentId)
}

/** Writes what changed of an assessment besides its answers; resolves once it is durable. */
export async function saveAssessmentChange(
  database: Database,
  id: string,
  change: AssessmentChange,
): Promise<void> {
  await database.assessments.update(id, change)
  announceChange(database.name, id)
}

/** Writes an assessment with its answers; one of the same id is replaced with all its answers. */
export async function saveAssessment(
  database: Database,
  assessment: StoredAssessment,
): Promise<void> {
  await database.transaction('rw', database.assessments, database.answers, () =>
    putAssessment(database, assessment),
  )
  announceChange(database.name, assessment.id)
}

/** As a part of a transaction that writes more than this; whoever began it announces the change. */
export async function putAssessment(
  database: Database,
  { answers, ...row }: StoredAssessment,
): Promise<void> {
  await database.answers.where({ assessmentId: row.id }).delete()
  await database.assessments.put(row)
  await database.answers.bulkPut(
    Object.entries(answers).map(([questionId, answer]) => ({
      assessmentId: row.id,
      questionId,
      answer,
      updatedAt: row.updatedAt,
    })),
  )
}
