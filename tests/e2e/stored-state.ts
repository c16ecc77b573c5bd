import type { Page } from '@playwright/test'
import { EMPTY_ANSWER } from '@/domain/assessment/answer'
import { isSame } from '@/domain/assessment/gather-answers'
import { checkJournal } from '@/domain/journal/check-journal'
import { subjectOf } from '@/domain/journal/journal-entry'
import { standingsOf } from '@/domain/journal/standing'
import { standingRow } from '@/storage/assessment-rows'
import type { AnswerRow, AssessmentRow, JournalRow } from '@/storage/rows'
import { readDump, type StoredDump, writeDump } from '../builders/stored-dump'

const NAME = 'lordimas-self-assessment'

/** An address of the app without the app: nothing there opens the database. */
const OUTSIDE = './before-paint.js'

/** What is stored, read past the app while none of it runs. */
export async function readStored(page: Page): Promise<StoredDump> {
  await page.goto(OUTSIDE)
  return page.evaluate(readDump, NAME)
}

/** Puts a database in the place of what is stored. */
export async function writeStored(page: Page, dump: StoredDump): Promise<void> {
  await page.goto(OUTSIDE)
  await page.evaluate(writeDump, { name: NAME, dump })
}

/** What each table held whenever a schema had it. */
interface TableRows {
  readonly assessments: AssessmentRow
  readonly answers: AnswerRow
  readonly journal: JournalRow
}

export const rowsIn = <Table extends keyof TableRows>(
  { tables }: StoredDump,
  table: Table,
): readonly TableRows[Table][] => (tables[table]?.rows ?? []) as readonly TableRows[Table][]

/** Everything half-written: answers without their history, or with another one than they show. */
export function findHalfWritten(dump: StoredDump): readonly string[] {
  const answers = rowsIn(dump, 'answers')
  const journal = new Map<string, JournalRow[]>()
  for (const row of rowsIn(dump, 'journal')) {
    const known = journal.get(row.assessmentId)
    if (known === undefined) journal.set(row.assessmentId, [row])
    else known.push(row)
  }
  const unsound = [...journal].flatMap(([id, rows]) =>
    checkJournal(rows).map(({ code }) => `${id}: ${code}`),
  )
  const standings = new Map([...journal].map(([id, rows]) => [id, standingsOf(rows)] as const))
  const broken = answers.flatMap(({ assessmentId, questionId, answer, ...standing }) => {
    const subject = subjectOf({ kind: 'answer', subjectId: questionId })
    const found = standings.get(assessmentId)?.get(subject)
    if (found === undefined) return [`${assessmentId} ${questionId}: no history`]
    const { heads, revision, isConflict } = standing
    const isShown = isSame(found.heads[0]?.after ?? EMPTY_ANSWER, answer)
    const isStanding = isSame({ heads, revision, isConflict }, standingRow(found))
    return isShown && isStanding ? [] : [`${assessmentId} ${questionId}: another history`]
  })
  const told = new Set(
    answers.map(({ assessmentId, questionId }) => `${assessmentId} ${questionId}`),
  )
  const untold = rowsIn(dump, 'journal').flatMap(({ kind, assessmentId, subjectId }) =>
    kind === 'answer' && !told.has(`${assessmentId} ${subjectId}`)
      ? [`${assessmentId} ${subjectId}: no answer`]
      : [],
  )
  return [...unsound, ...broken, ...untold]
}
