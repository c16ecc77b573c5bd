import { Dexie } from 'dexie'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { onThisDevice } from '@/state/assessment-commands'
import { loadAssessments, saveAssessment } from '@/storage/assessments'
import { openDatabase } from '@/storage/open-database'
import { anAssessment } from '../builders/assessment'

afterEach(() => {
  vi.restoreAllMocks()
})

const noReplacement = () => {
  throw new Error('Nothing replaces this database')
}

/** A database as a version of the app from the future would leave it. */
async function storeAsNewerApp(name: string): Promise<void> {
  const future = new Dexie(name)
  future.version(2).stores({ assessments: 'id', riddles: 'id' })
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

describe('openDatabase', () => {
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

    expect(opened).toEqual({ code: 'newer', found: 2, supported: 1 })
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
