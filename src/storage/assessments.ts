import { Dexie } from 'dexie'
import type { Assessment } from '@/domain/assessment/assessment'
import { groupBy } from '@/domain/group-by'
import { completeJournal } from '@/parse/complete-journal'
import {
  answersOf,
  assessmentRows,
  conflictsOf,
  type DeviceFields,
  dissentsOf,
} from './assessment-rows'
import { announceChange, followChanges } from './change-channel'
import type { Database } from './database'
import type { AnswerRow, AssessmentRow, OwnedEntry } from './rows'

/** An assessment as this device holds it. */
export interface StoredAssessment extends Assessment, DeviceFields {
  /** The subjects about which people say different things and that nobody has settled (`subjectOf`). */
  readonly conflicts: readonly string[]
  /** The subjects that were settled with dissent kept on record (`subjectOf`). */
  readonly dissents: readonly string[]
}

/** What a list says of an assessment, which takes none of its answers. */
export interface ListedAssessment extends Omit<
  StoredAssessment,
  'answers' | 'conflicts' | 'dissents'
> {
  /** Whether any question was ever answered. */
  readonly isBegun: boolean
}

/** All assessments without their answers, last changed first. */
export async function listAssessments(database: Database): Promise<readonly ListedAssessment[]> {
  const { assessments, answers } = database
  return database.transaction('r', assessments, answers, async () => {
    const rows = await assessments.toArray()
    const listed = rows.map(async ({ standings: _standings, ...row }) => {
      const last = await answers
        .where('[assessmentId+updatedAt]')
        .between([row.id, Dexie.minKey], [row.id, Dexie.maxKey])
        .last()
      return {
        ...row,
        updatedAt: later(row.updatedAt, last?.updatedAt),
        isBegun: last !== undefined,
      }
    })
    return lastChangedFirst(await Promise.all(listed))
  })
}

const later = (one: string, other = ''): string => (other > one ? other : one)

const lastChangedFirst = <Changed extends { readonly updatedAt: string }>(
  assessments: readonly Changed[],
): readonly Changed[] => assessments.toSorted((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1))

/** All assessments, last changed first. */
export async function loadAssessments(database: Database): Promise<readonly StoredAssessment[]> {
  return database.transaction('r', database.assessments, database.answers, async () => {
    const rows = await database.assessments.toArray()
    const answers = groupBy(await database.answers.toArray(), ({ assessmentId }) => assessmentId)
    return lastChangedFirst(rows.map((row) => joinRows(row, answers.get(row.id) ?? [])))
  })
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
    (latest, answer) => later(latest, answer.updatedAt),
    row.updatedAt,
  )
  const { standings: _standings, ...fields } = row
  return {
    ...fields,
    answers: answersOf(answers),
    conflicts: conflictsOf(row, answers),
    dissents: dissentsOf(row, answers),
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

/** Writes what only this device knows of an assessment; resolves once it is durable. */
export async function saveDeviceFields(
  database: Database,
  id: string,
  fields: Partial<DeviceFields>,
): Promise<void> {
  await database.assessments.update(id, fields)
  announceChange(database.name, id)
}

/**
 * Writes an assessment with its answers; one of the same id is replaced with all its answers. Its history
 * begins with what it says.
 */
export async function saveAssessment(
  database: Database,
  assessment: StoredAssessment,
): Promise<void> {
  const { assessments, answers, journal } = database
  await database.transaction('rw', assessments, answers, journal, () =>
    putAssessment(database, assessment),
  )
  announceChange(database.name, assessment.id)
}

/** As a part of a transaction that writes more than this; whoever began it announces the change. */
export async function putAssessment(
  database: Database,
  { conflicts: _conflicts, dissents: _dissents, ...assessment }: StoredAssessment,
  journal: readonly OwnedEntry[] = beginningOf(assessment),
): Promise<void> {
  await database.answers.where({ assessmentId: assessment.id }).delete()
  await database.journal.where({ assessmentId: assessment.id }).delete()
  const rows = assessmentRows(assessment, journal)
  await database.assessments.put(rows.assessment)
  await database.answers.bulkPut(rows.answers)
  await database.journal.bulkAdd(rows.journal)
}

/** The history of an assessment that has none yet. */
const beginningOf = (assessment: Assessment): readonly OwnedEntry[] =>
  completeJournal(assessment).map((entry) => ({ ...entry, origin: 'file' }))
