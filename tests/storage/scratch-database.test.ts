import { Dexie } from 'dexie'
import { describe, expect, it } from 'vitest'
import { onThisDevice } from '@/state/assessment-commands'
import { saveAssessment } from '@/storage/assessments'
import { withScratchDatabase } from '@/storage/scratch-database'
import { anAssessment } from '../builders/assessment'
import { rowCount } from '../builders/database'

const names = async () =>
  (await Dexie.getDatabaseNames()).filter((name) => name.endsWith('scratch'))

describe('withScratchDatabase', () => {
  it('begins empty each time and leaves nothing behind', async () => {
    const counts = []
    for (let round = 0; round < 2; round += 1) {
      counts.push(
        await withScratchDatabase(async (scratch) => {
          const before = await rowCount(scratch)
          await saveAssessment(scratch, onThisDevice(anAssessment()))
          return [before, await rowCount(scratch)]
        }),
      )
    }

    expect(counts).toEqual([
      [0, 2],
      [0, 2],
    ])
    expect(await names()).toEqual([])
  })

  it('lets two that begin at once work one after the other', async () => {
    const count = () =>
      withScratchDatabase(async (scratch) => {
        const before = await rowCount(scratch)
        await saveAssessment(scratch, onThisDevice(anAssessment()))
        return [before, await rowCount(scratch)]
      })

    expect(await Promise.all([count(), count()])).toEqual([
      [0, 2],
      [0, 2],
    ])
    expect(await names()).toEqual([])
  })

  it('leaves nothing behind where the work fails', async () => {
    const failing = withScratchDatabase(async (scratch) => {
      await saveAssessment(scratch, onThisDevice(anAssessment()))
      throw new Error('A bug')
    })

    await expect(failing).rejects.toThrow('A bug')
    expect(await names()).toEqual([])
  })
})
