import { describe, expect, it } from 'vitest'
import { onThisDevice } from '@/state/assessment-commands'
import { saveAssessment } from '@/storage/assessments'
import { saveBackupRecord } from '@/storage/backup-records'
import { followStoredChanges } from '@/storage/follow-stored-changes'
import { anAnswer, anAssessment } from '../builders/assessment'
import { aDatabase, storeAnswer } from '../builders/database'

const NOON = '2026-11-24T12:00:00.000Z'

describe('followStoredChanges', () => {
  it('tells of every change of the data until it is ended', async () => {
    const database = await aDatabase()
    let count = 0
    const stop = followStoredChanges(database, () => {
      count += 1
    })

    await saveAssessment(database, onThisDevice(anAssessment()))
    await storeAnswer(database, 'assessment-1', 'a', anAnswer('yes'), NOON)
    const told = count
    stop()
    await storeAnswer(database, 'assessment-1', 'a', anAnswer('no'), NOON)

    expect(told).toBe(2)
    expect(count).toBe(2)
  })

  it('tells neither of another database nor of what is remembered of backups', async () => {
    const [database, other] = [await aDatabase(), await aDatabase()]
    let count = 0
    const stop = followStoredChanges(database, () => {
      count += 1
    })

    await saveAssessment(other, onThisDevice(anAssessment()))
    await saveBackupRecord(database, {
      id: 'last',
      fileName: 'backup.json',
      at: NOON,
      assessmentIds: [],
      newest: null,
      isEncrypted: false,
    })
    stop()

    expect(count).toBe(0)
  })
})
