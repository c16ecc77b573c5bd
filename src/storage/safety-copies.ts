import { Dexie, type Table } from 'dexie'
import { assessmentTables, rowsOf } from './assessment-tables'
import { type Database, DATABASE_NAME } from './database'
import { openDatabase } from './open-database'
import type { PackRow, QuestionnaireRow } from './rows'
import { loadWholeAssessment, saveWholeAssessment, type WholeAssessment } from './whole-assessment'

/** One database for each assessment, so that two windows with two assessments never meet. */
const NAME_START = `${DATABASE_NAME}-file-`

/** The ids of the assessments that this browser keeps a safety copy of. */
export async function safetyCopyIds(): Promise<readonly string[]> {
  const names = await Dexie.getDatabaseNames()
  return names
    .flatMap((name) => (name.startsWith(NAME_START) ? [name.slice(NAME_START.length)] : []))
    .toSorted()
}

export type CopyRefusal =
  /** A newer version of the app has written it; this one must not touch it. */
  | 'newer'
  /** The browser refuses, or what is there is no assessment. */
  | 'unreadable'

/** An assessment with everything that it needs to be opened. */
export interface SafetyCopy extends WholeAssessment {
  /** The user's own, as loaded. */
  readonly questionnaires: readonly QuestionnaireRow[]
  readonly packs: readonly PackRow[]
}

/** What lies in a safety copy, as it is; other pages may have written there, so whoever uses it checks it. */
export function readSafetyCopy(id: string): Promise<SafetyCopy | CopyRefusal> {
  const read = withSafetyCopy(id, async (copy) => {
    const whole = await loadWholeAssessment(copy, id)
    if (whole === null) return 'unreadable'
    const questionnaires = await copy.questionnaires.toArray()
    return { ...whole, questionnaires, packs: await copy.packs.toArray() }
  })
  // Whatever is wrong with it, there is no assessment to be had from it.
  return read.catch(() => 'unreadable' as const)
}

/** Takes what was read of a safety copy, and checked, over into the database that is worked with. */
export async function takeOverSafetyCopy(database: Database, copy: SafetyCopy): Promise<void> {
  await saveWholeAssessment(database, copy)
  await database.questionnaires.bulkPut(copy.questionnaires)
  await database.packs.bulkPut(copy.packs)
}

/**
 * Writes these tables of an assessment into its safety copy, all or nothing; resolves once that is durable.
 * The answer says why it could not be.
 */
export async function writeSafetyCopy(
  database: Database,
  id: string,
  tables: ReadonlySet<string> | 'all',
): Promise<CopyRefusal | null> {
  return withSafetyCopy(id, async (copy) => {
    await copyRows(database, copy, id, tables)
    return null
  })
}

export async function deleteSafetyCopy(id: string): Promise<void> {
  await Dexie.delete(NAME_START + id)
}

/** Open only while it is used, so that another window can delete it. */
async function withSafetyCopy<Value>(
  id: string,
  use: (copy: Database) => Promise<Value>,
): Promise<Value | CopyRefusal> {
  const opened = await openDatabase(() => undefined, NAME_START + id)
  if ('code' in opened) return opened.code === 'newer' ? 'newer' : 'unreadable'
  try {
    return opened.durability === 'kept' ? await use(opened.database) : 'unreadable'
  } finally {
    opened.database.close()
  }
}

async function copyRows(
  from: Database,
  to: Database,
  id: string,
  chosen: ReadonlySet<string> | 'all',
): Promise<void> {
  const names = assessmentTables(from)
    .map(({ name }) => name)
    .filter((name) => chosen === 'all' || chosen.has(name))
  const tables = await from.transaction('r', names, () =>
    Promise.all(names.map(async (name) => ({ name, rows: await rowsIn(from.table(name), id) }))),
  )
  const beside = names.includes('assessments') ? await rowsBeside(from, id) : []
  const targets = [...names, ...beside.map(({ name }) => name)]
  await to.transaction('rw', targets, async () => {
    for (const name of names) await rowsOf(to.table(name), id).delete()
    for (const { name, rows } of [...tables, ...beside]) await to.table(name).bulkPut(rows)
  })
}

/** In order, and without the numbers that a database gives: the other one counts for itself. */
async function rowsIn(table: Table<unknown, unknown>, id: string): Promise<readonly unknown[]> {
  const { auto = false, keyPath } = table.schema.primKey
  if (!auto || typeof keyPath !== 'string') return rowsOf(table, id).toArray()
  const rows = (await rowsOf(table, id).sortBy(keyPath)) as readonly object[]
  return rows.map((row) =>
    Object.fromEntries(Object.entries(row).filter(([field]) => field !== keyPath)),
  )
}

/** The user's own questionnaire and packs that the assessment uses: without them it could not be opened. */
async function rowsBeside(database: Database, id: string) {
  const assessment = await database.assessments.get(id)
  if (assessment === undefined) return []
  const { id: questionnaireId, version: questionnaireVersion } = assessment.questionnaire
  return [
    {
      name: database.questionnaires.name,
      rows: await database.questionnaires
        .where({ id: questionnaireId, version: questionnaireVersion })
        .toArray(),
    },
    {
      name: database.packs.name,
      rows: await database.packs.where({ questionnaireId, questionnaireVersion }).toArray(),
    },
  ]
}
