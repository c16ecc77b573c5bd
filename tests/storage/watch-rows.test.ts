import { describe, expect, it } from 'vitest'
import { onThisDevice } from '@/state/assessment-commands'
import { saveAssessment, saveDeviceFields } from '@/storage/assessments'
import { saveFieldChange } from '@/storage/save-change'
import { saveReportSettings } from '@/storage/report-settings'
import { saveSnapshot } from '@/storage/snapshots'
import { type RowChange, watchRows } from '@/storage/watch-rows'
import { deleteAssessment } from '@/storage/whole-assessment'
import { anAnswer, anAssessment, aSnapshot } from '../builders/assessment'
import { aDatabase, storeAnswer } from '../builders/database'

const ID = 'assessment-1'
const LATER = '2026-11-25T09:00:00.000Z'

/** A database with an assessment, and what is told of it from then on. */
async function aWatchedDatabase() {
  const database = await aDatabase()
  await saveAssessment(database, onThisDevice(anAssessment({ answers: { a: anAnswer('no') } })))
  const told: RowChange[] = []
  watchRows(database, (change) => told.push(change))
  return { database, kinds: () => told.map(({ table, kind }) => `${table} ${kind}`), told }
}

describe('watchRows', () => {
  it('tells an answer, a name and a snapshot as content of the file', async () => {
    const { database, kinds, told } = await aWatchedDatabase()

    await storeAnswer(database, ID, 'a', anAnswer('yes'), LATER)
    await storeAnswer(database, ID, 'b', anAnswer('yes'), LATER)
    await saveFieldChange(
      database,
      ID,
      { kind: 'profile', subjectId: 'country', after: 'DE' },
      { id: 'entry', at: LATER, by: null },
    )
    await saveSnapshot(database, ID, aSnapshot())

    expect(new Set(kinds())).toEqual(
      new Set(['answers content', 'journal content', 'assessments content', 'snapshots content']),
    )
    expect(new Set(told.map(({ assessmentId }) => assessmentId))).toEqual(new Set([ID]))
  })

  it('tells apart what only this device knows, and the saving to a file', async () => {
    const { database, kinds } = await aWatchedDatabase()

    await saveDeviceFields(database, ID, { place: 'd1' })
    await saveReportSettings(database, ID, { preparedBy: 'Office' })
    await saveDeviceFields(database, ID, { savedToFileAt: LATER })

    expect(kinds()).toEqual(['assessments settings', 'reportSettings settings', 'assessments file'])
  })

  it('tells an example as one, and an assessment that is deleted as gone', async () => {
    const { database, kinds } = await aWatchedDatabase()

    await saveAssessment(database, onThisDevice(anAssessment({ id: 'example', isExample: true })))
    await deleteAssessment(database, ID)

    // Before anything else is told of it, and after everything else.
    expect(kinds()[0]).toBe('assessments example')
    expect(kinds().at(-1)).toBe('assessments gone')
  })
})
