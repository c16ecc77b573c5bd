import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, it, vi } from 'vitest'
import { isEmptyAnswer } from '@/domain/assessment/answer'
import { contentOfJournal } from '@/domain/journal/content-of-journal'
import { standingsOf } from '@/domain/journal/standing'
import { parseAssessmentFile } from '@/parse/parse-assessment'
import { writeAssessment } from '@/parse/write-assessment'
import { newestVersion } from '@/parse/parse-file'
import { standingRow } from '@/storage/assessment-rows'
import { loadAssessment, loadAssessments } from '@/storage/assessments'
import { type Database, SCHEMA_VERSION } from '@/storage/database'
import { loadJournal } from '@/storage/journal'
import { openDatabase } from '@/storage/open-database'
import type { AnswerRow, AssessmentRow } from '@/storage/rows'
import { aDatabase, contentOf } from '../builders/database'
import { inRepository } from '../builders/shipped-files'
import { readDump, type StoredDump, writeDump } from '../builders/stored-dump'
import { storeSomethingOfEverything } from '../builders/stored-scenario'
import { readFixtures } from '../parse/fixtures'

/** Writes the fixtures of the newest schema and file version where there are none. */
const WRITES = process.env['WRITE_FIXTURES'] === '1'
const HOW = 'Make it: WRITE_FIXTURES=1 npx vitest run tests/storage/stored-fixtures.test.ts'

const schemas = Array.from({ length: SCHEMA_VERSION }, (_, index) => index + 1)
const pathOf = (schema: number): string =>
  inRepository(`tests/fixtures/stored/schema-${String(schema)}.json`)
const shippedFile = (version: number): string =>
  inRepository(`tests/fixtures/assessments/shipped/version-${String(version)}.json`)

const dumpOf = (schema: number) => JSON.parse(readFileSync(pathOf(schema), 'utf8')) as StoredDump

const rowsIn = ({ tables }: StoredDump, table: string): readonly unknown[] =>
  tables[table]?.rows ?? []

async function openFixture(schema: number): Promise<Database> {
  const name = `fixture-${String(schema)}-${String(Math.random())}`
  await writeDump({ name, dump: dumpOf(schema) })
  const opened = await openDatabase(() => undefined, name)
  if ('code' in opened || opened.durability !== 'kept') throw new Error('not opened')
  return opened.database
}

it.runIf(WRITES)('makes the fixtures that are missing', async () => {
  const database = await aDatabase()
  const file = await storeSomethingOfEverything(database)
  database.close()
  const dump = await readDump(database.name)
  if (!existsSync(pathOf(SCHEMA_VERSION))) {
    writeFileSync(pathOf(SCHEMA_VERSION), `${JSON.stringify(dump, null, 2)}\n`)
  }
  const path = shippedFile(newestVersion('assessment'))
  if (!existsSync(path)) writeFileSync(path, file)
})

describe('what an earlier version of the app stored', () => {
  it.each(schemas)('has a fixture of schema %i', (schema) => {
    expect(existsSync(pathOf(schema)), HOW).toBe(true)
  })

  it.each(schemas)('opens as it was, from schema %i', async (schema) => {
    const dump = dumpOf(schema)

    const database = await openFixture(schema)

    expect(await loadAssessments(database)).toHaveLength(rowsIn(dump, 'assessments').length)
    for (const row of rowsIn(dump, 'assessments') as AssessmentRow[]) {
      const answers = (rowsIn(dump, 'answers') as AnswerRow[])
        .filter(({ assessmentId, answer }) => assessmentId === row.id && !isEmptyAnswer(answer))
        .map(({ questionId, answer }) => [questionId, answer])
      const { standings: _standings, updatedAt: _updatedAt, ...fields } = row
      const stored = await loadAssessment(database, row.id)
      expect(stored).toMatchObject(fields)
      expect(stored?.answers).toEqual(Object.fromEntries(answers))
    }
    const content = await contentOf(database)
    for (const table of ['questionnaires', 'packs', 'snapshots', 'reportSettings', 'backups']) {
      expect(content[table], table).toEqual(rowsIn(dump, table))
    }
    expect(content['coatsOfArms']).toHaveLength(rowsIn(dump, 'coatsOfArms').length)
    for (const table of ['journal', 'respondents', 'merges']) {
      // Counters begin anywhere.
      const rows = rowsIn(dump, table).map((row) => ({ ...(row as object), sequence: undefined }))
      expect(content[table], table).toEqual(expect.arrayContaining(rows))
    }
    database.close()
  })

  it.each(schemas)('has a history that comes to what it says, from schema %i', async (schema) => {
    const database = await openFixture(schema)

    for (const stored of await loadAssessments(database)) {
      const standings = standingsOf(await loadJournal(database, stored.id))
      const { name, municipality, profile, answers, priorities, actions } = stored
      expect(contentOfJournal(standings.values(), stored)).toEqual({
        name,
        municipality,
        profile,
        answers,
        priorities,
        actions,
      })
      const rows = await database.answers.where({ assessmentId: stored.id }).toArray()
      for (const {
        assessmentId: _id,
        questionId,
        answer: _answer,
        updatedAt: _at,
        ...row
      } of rows) {
        const standing = standings.get(`answer/${questionId}`)
        if (standing === undefined) throw new Error(`No history of ${questionId}`)
        expect(row).toEqual(standingRow(standing))
      }
    }
    database.close()
  })
})

describe('the fixture of the newest schema', () => {
  it('has something in every table', () => {
    const dump = dumpOf(SCHEMA_VERSION)

    const empty = Object.keys(dump.tables).filter((table) => rowsIn(dump, table).length === 0)
    expect(empty).toEqual([])
  })

  it('has a merge, a difference that is open, and one that is settled with dissent', () => {
    const dump = dumpOf(SCHEMA_VERSION)
    const rows = rowsIn(dump, 'answers') as AnswerRow[]

    expect(rowsIn(dump, 'merges')).toMatchObject([{ fileNames: ['from-ben.json'] }])
    expect(rows.filter(({ isConflict }) => isConflict)).toHaveLength(1)
    expect(rows.filter(({ hasDissent }) => hasDissent)).toHaveLength(1)
  })
})

describe('an upgrade that breaks off', () => {
  it.each([1, 2])('leaves the old schema %i whole, and the next start finishes', async (schema) => {
    const dump = dumpOf(schema)
    const name = `broken-off-${String(schema)}`
    await writeDump({ name, dump })
    const before = await readDump(name)
    const put = Reflect.get(IDBObjectStore.prototype, 'put') as (
      ...words: unknown[]
    ) => IDBRequest<IDBValidKey>
    const puts = vi.spyOn(IDBObjectStore.prototype, 'put')
    puts.mockImplementation(function (this: IDBObjectStore, ...words) {
      if (puts.mock.calls.length > 5) throw new DOMException('No room', 'QuotaExceededError')
      return Reflect.apply(put, this, words)
    })

    const refused = await openDatabase(() => undefined, name)
    expect(puts.mock.calls.length).toBeGreaterThan(5)
    puts.mockRestore()

    expect(refused).toEqual({ code: 'unopened' })
    expect(await readDump(name)).toEqual(before)
    const opened = await openDatabase(() => undefined, name)
    if ('code' in opened) throw new Error('refused')
    expect(await loadAssessments(opened.database)).toHaveLength(rowsIn(dump, 'assessments').length)
    expect(await opened.database.journal.count()).toBeGreaterThan(0)
    opened.database.close()
  })
})

describe('a file that an earlier version of the app wrote', () => {
  const versions = Array.from({ length: newestVersion('assessment') }, (_, index) => index + 1)

  it.each(versions)('has a fixture of version %i', (version) => {
    expect(existsSync(shippedFile(version)), HOW).toBe(true)
  })

  it.each(readFixtures('assessments/shipped'))('still says what it said: $name', ({ text }) => {
    const said = JSON.parse(text) as Record<string, unknown>

    const parsed = parseAssessmentFile(said)

    if (!parsed.ok) throw new Error(JSON.stringify(parsed.failure))
    const { assessment, ...beside } = parsed.value
    expect(writeAssessment(assessment, beside)).toBe(text)
    expect(Object.keys(assessment.answers)).toEqual(
      expect.arrayContaining(Object.keys(said['answers'] as object)),
    )
  })
})
