import { beforeEach, describe, expect, it } from 'vitest'
import { onThisDevice } from '@/state/assessment-commands'
import { saveAssessment } from '@/storage/assessments'
import { saveBackupRecord } from '@/storage/backup-records'
import type { LastBackupRow } from '@/storage/backup-rows'
import { countChangesSince, newestEntry } from '@/storage/count-changes'
import type { Database } from '@/storage/database'
import { mergeFiles } from '@/storage/merge-files'
import { saveFieldChange } from '@/storage/save-change'
import { saveSnapshot } from '@/storage/snapshots'
import { undoMerge } from '@/storage/undo-merge'
import { deleteAssessment } from '@/storage/whole-assessment'
import { anAnswer, anAssessment, aRecord, aSnapshot } from '../builders/assessment'
import { aDatabase, rowCount, storeAnswer } from '../builders/database'
import { aLaptop } from '../builders/merging'

const AT = '2026-11-25T09:00:00.000Z'
const LATER = '2026-11-25T09:00:01.000Z'

let database: Database
let backup: Pick<LastBackupRow, 'at' | 'newest'>

beforeEach(async () => {
  database = await aDatabase()
  await saveAssessment(
    database,
    onThisDevice(anAssessment({ answers: { a: anAnswer('yes'), b: anAnswer('no') } })),
  )
  backup = await backUp()
})

async function backUp() {
  const mark = { at: AT, newest: await newestEntry(database) }
  const last = { fileName: 'backup.json', assessmentIds: [], isEncrypted: false }
  await saveBackupRecord(database, { id: 'last', ...mark, ...last })
  return mark
}

describe('countChangesSince', () => {
  it('counts nothing that is in the backup', async () => {
    expect(await countChangesSince(database, backup)).toBe(0)
  })

  it('counts everything where there is no backup', async () => {
    expect(await countChangesSince(database, null)).toBe(3)
  })

  it('counts every entry of the history, and every frozen state', async () => {
    await storeAnswer(database, 'assessment-1', 'a', anAnswer('no'), LATER)
    await storeAnswer(database, 'assessment-1', 'a', anAnswer('yes'), LATER)
    await storeAnswer(database, 'assessment-1', 'c', anAnswer('yes'), LATER)
    await saveFieldChange(
      database,
      'assessment-1',
      { kind: 'profile', subjectId: 'country', after: 'DE' },
      { id: 'x', at: LATER, by: null },
    )
    await saveSnapshot(database, 'assessment-1', aSnapshot({ takenAt: LATER }))

    expect(await countChangesSince(database, backup)).toBe(4)
  })

  it('counts an assessment that came later with all its answers, however old they are', async () => {
    const imported = anAssessment({ id: 'imported', answers: { a: anAnswer('yes') } })
    await saveAssessment(database, onThisDevice(imported))

    expect(await countChangesSince(database, backup)).toBe(2)
  })

  it('counts an entry that goes on after the backup was made', async () => {
    await storeAnswer(database, 'assessment-1', 'a', anAnswer('no'), AT)
    const between = { at: AT, newest: await newestEntry(database) }

    await storeAnswer(database, 'assessment-1', 'a', anAnswer('partly'), LATER)

    expect(await countChangesSince(database, between)).toBe(1)
  })

  it('does not ask the clock, which may have been put back', async () => {
    await storeAnswer(database, 'assessment-1', 'a', anAnswer('no'), '2001-01-01T00:00:00.000Z')

    expect(await countChangesSince(database, backup)).toBe(1)
  })

  it('leaves the example out, which comes with the app', async () => {
    const example = anAssessment({ id: 'e', isExample: true, answers: { a: anAnswer('yes') } })
    await saveAssessment(database, onThisDevice(example))

    expect(await countChangesSince(database, backup)).toBe(0)
  })

  it('counts an assessment that the backup still holds and that was deleted', async () => {
    await deleteAssessment(database, 'assessment-1')

    expect(await countChangesSince(database, backup)).toBe(1)
    expect(await countChangesSince(database, await backUp())).toBe(0)
    expect(await countChangesSince(database, null)).toBe(0)
  })

  it('counts no assessment that came and went since, and no example', async () => {
    await saveAssessment(database, onThisDevice(anAssessment({ id: 'new' })))
    await saveAssessment(database, onThisDevice(anAssessment({ id: 'e', isExample: true })))
    const withExample = await backUp()

    await deleteAssessment(database, 'new')
    expect(await countChangesSince(database, backup)).toBe(0)
    await deleteAssessment(database, 'e')
    expect(await countChangesSince(database, withExample)).toBe(1)
  })

  it('keeps no trace of what was deleted where there is no backup', async () => {
    await database.backups.clear()

    await deleteAssessment(database, 'assessment-1')

    expect(await rowCount(database)).toBe(0)
  })

  it('counts a merge that the backup still holds and that was undone', async () => {
    const bob = await aLaptop(
      aRecord(anAssessment({ answers: { a: anAnswer('yes'), b: anAnswer('no') } })),
      'bob',
    )
    await bob.answer('c', anAnswer('yes'))
    const files = [{ name: 'bob.json', record: await bob.file() }]
    const merging = { mergeId: 'merge', mergedAt: LATER }
    await mergeFiles(database, 'assessment-1', files, merging)
    const withMerge = await backUp()
    expect(await countChangesSince(database, withMerge)).toBe(0)

    await undoMerge(database, 'merge', LATER)

    expect(await countChangesSince(database, withMerge)).toBe(1)
    expect(await countChangesSince(database, backup)).toBe(0)
  })
})
