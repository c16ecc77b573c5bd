import type { Answer } from '@/domain/assessment/answer'
import { Database } from '@/storage/database'
import { saveAnswerChange } from '@/storage/save-change'

let count = 0

/** An open, empty database that no other test uses. */
export async function aDatabase(): Promise<Database> {
  count += 1
  const database = new Database(`test-${String(count)}-${String(Math.random())}`)
  await database.open()
  return database
}

let entries = 0

/** Stores an answer as somebody at another screen would, whatever stood there before. */
export async function storeAnswer(
  database: Database,
  assessmentId: string,
  questionId: string,
  answer: Answer,
  at: string,
): Promise<void> {
  entries += 1
  const writing = { id: `entry-${String(entries)}`, at, by: null }
  await saveAnswerChange(database, assessmentId, questionId, () => answer, writing)
}

/** Lets another tab of the browser change an assessment, and tell the others as it would. */
export async function changeInAnotherTab(
  { name }: Database,
  assessmentId: string,
  change: (database: Database) => Promise<void>,
): Promise<void> {
  const other = new Database(name)
  await other.open()
  await change(other)
  other.close()
  // A channel of its own, because a tab does not hear itself.
  const channel = new BroadcastChannel(name)
  channel.postMessage(assessmentId)
  channel.close()
}

/** Every row of every table in order, to see that nothing was changed; counters begin anywhere. */
export async function contentOf(database: Database): Promise<Record<string, unknown[]>> {
  const tables = await Promise.all(
    database.tables.map(async (table) => {
      const rows: readonly object[] = await table.toArray()
      return [table.name, rows.map((row) => ({ ...row, sequence: undefined }))] as const
    }),
  )
  return Object.fromEntries(tables)
}

/** How many rows there are in all tables. */
export async function rowCount(database: Database): Promise<number> {
  return Object.values(await contentOf(database)).flat().length
}

/** Makes the device refuse to keep answers, as a full disk does; returns what repairs it. */
export function refuseAnswers({ answers }: Database, errorName = 'QuotaExceededError'): () => void {
  const refuse = (): never => {
    throw new DOMException('No room', errorName)
  }
  answers.hook('creating', refuse)
  answers.hook('updating', refuse)
  return () => {
    answers.hook('creating').unsubscribe(refuse)
    answers.hook('updating').unsubscribe(refuse)
  }
}
