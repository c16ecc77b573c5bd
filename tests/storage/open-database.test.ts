import { Dexie } from 'dexie'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { onThisDevice } from '@/state/assessment-commands'
import { loadAssessments, saveAssessment } from '@/storage/assessments'
import { SCHEMA_VERSION } from '@/storage/database'
import { openDatabase } from '@/storage/open-database'
import { anAnswer, anAssessment } from '../builders/assessment'

afterEach(() => {
  vi.restoreAllMocks()
})

const noReplacement = () => {
  throw new Error('Nothing replaces this database')
}

/** A database as a version of the app from the future would leave it. */
async function storeAsNewerApp(name: string): Promise<void> {
  const future = new Dexie(name)
  future.version(SCHEMA_VERSION + 1).stores({ assessments: 'id', riddles: 'id' })
  await future.open()
  await future.table('riddles').add({ id: 'r', answer: 'from the future' })
  future.close()
}

async function readAsNewerApp(name: string): Promise<unknown> {
  const future = await new Dexie(name).open()
  const found = {
    version: future.verno,
    tables: future.tables.map((table) => table.name),
    riddles: await future.table('riddles').toArray(),
  }
  future.close()
  return found
}

/** A database as the first version of the app left it. */
async function storeAsFirstVersion(name: string): Promise<void> {
  const first = new Dexie(name)
  first.version(1).stores({
    assessments: 'id',
    answers: '[assessmentId+questionId], assessmentId',
    questionnaires: '[id+version]',
    packs: '[id+version], [questionnaireId+questionnaireVersion]',
  })
  await first.open()
  const { answers: _answers, ...row } = onThisDevice(anAssessment())
  await first.table('assessments').add(row)
  await first.table('answers').add({
    assessmentId: row.id,
    questionId: 'a',
    answer: anAnswer('yes'),
    updatedAt: row.updatedAt,
  })
  first.close()
}

describe('openDatabase', () => {
  it('keeps what the first version of the app stored', async () => {
    await storeAsFirstVersion('first-version')

    const opened = await openDatabase(noReplacement, 'first-version')

    if ('code' in opened) throw new Error('refused')
    expect(await loadAssessments(opened.database)).toEqual([
      onThisDevice(anAssessment({ answers: { a: anAnswer('yes') } })),
    ])
    expect(await opened.database.snapshots.count()).toBe(0)
    opened.database.close()
  })

  it('keeps what is stored from one visit to the next', async () => {
    const first = await openDatabase(noReplacement, 'two-visits')
    if ('code' in first) throw new Error('refused')
    await saveAssessment(first.database, onThisDevice(anAssessment()))
    first.database.close()

    const second = await openDatabase(noReplacement, 'two-visits')

    expect(second).toMatchObject({ durability: 'kept' })
    if ('code' in second) throw new Error('refused')
    expect(await loadAssessments(second.database)).toEqual([onThisDevice(anAssessment())])
  })

  it('refuses data of a newer app and leaves them as they are', async () => {
    await storeAsNewerApp('newer')
    const before = await readAsNewerApp('newer')

    const opened = await openDatabase(noReplacement, 'newer')

    expect(opened).toEqual({
      code: 'newer',
      found: SCHEMA_VERSION + 1,
      supported: SCHEMA_VERSION,
    })
    expect(await readAsNewerApp('newer')).toEqual(before)
  })

  it('works in memory where the browser refuses storage, and says so', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('Private window', 'SecurityError')
    })

    const opened = await openDatabase(noReplacement, 'private')

    expect(opened).toMatchObject({ durability: 'temporary' })
    if ('code' in opened) throw new Error('refused')
    await saveAssessment(opened.database, onThisDevice(anAssessment()))
    expect(await loadAssessments(opened.database)).toHaveLength(1)
  })

  it('closes for good once a newer app takes the data over', async () => {
    let tellReplaced: () => void = () => undefined
    const replaced = new Promise<void>((resolve) => {
      tellReplaced = resolve
    })
    const opened = await openDatabase(tellReplaced, 'taken-over')
    if ('code' in opened) throw new Error('refused')

    await storeAsNewerApp('taken-over')
    await replaced

    await expect(
      saveAssessment(opened.database, onThisDevice(anAssessment())),
    ).rejects.toMatchObject({ name: 'DatabaseClosedError' })
    expect(opened.database.isOpen()).toBe(false)
  })
})
