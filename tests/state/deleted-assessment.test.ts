import { describe, expect, it, vi } from 'vitest'
import { useAppStore } from '@/state/app-store'
import { removeAssessment } from '@/state/assessment-commands'
import { createSession } from '@/state/session'
import { undoChange } from '@/state/undo-commands'
import { deleteAssessment, loadWholeAssessment } from '@/storage/whole-assessment'
import type { Database } from '@/storage/database'
import { aDatabase } from '../builders/database'
import { readDump } from '../builders/stored-dump'
import { storeSomethingOfEverything } from '../builders/stored-scenario'

const NAME = 'Autumn 2026'

/** A database with something in every table; one of its assessments is meant. */
async function aFullDevice() {
  const database = await aDatabase()
  await storeSomethingOfEverything(database)
  // The snapshots of its copy tell of it, and stay with the copy.
  const copy = (await database.assessments.toArray()).find(({ name }) => name === 'Copy')
  if (copy !== undefined) await deleteAssessment(database, copy.id)
  const row = (await database.assessments.toArray()).find(({ name }) => name === NAME)
  if (row === undefined) throw new Error('The scenario lost its assessment')
  await database.merges.put({
    id: 'merge-1',
    assessmentId: row.id,
    mergedAt: '2026-11-28T10:00:00.000Z',
    fileNames: ['from-ada.json'],
    outcome: {
      answers: { cameIn: 1, same: 0, differ: 0, older: 0 },
      others: { cameIn: 0, same: 0, differ: 0, older: 0 },
    },
    entryIds: [],
    snapshotIds: [],
    respondentIds: [],
    before: { entries: [], respondents: [], part: null },
  })
  return { database, id: row.id, session: createSession(database) }
}

/** Every row of the raw database, past Dexie and past our own code, as text. */
const everything = async ({ name }: Database): Promise<string> =>
  JSON.stringify(await readDump(name))

describe('a deleted assessment', () => {
  it('leaves nothing in any table: no history, no names, no merges', async () => {
    const { database, id, session } = await aFullDevice()
    const before = await everything(database)
    // Both are in several tables, so that their absence says something.
    expect(before.split(id).length).toBeGreaterThan(40)
    expect(before).toContain('"name":"Ada"')

    await removeAssessment(session, id)

    const after = await everything(database)
    expect(after).not.toContain(id)
    expect(after).not.toContain('"name":"Ada"')
    expect(after).not.toContain('from-ada.json')
  })

  it('leaves nothing in memory either once its message is gone', async () => {
    const { database, id, session } = await aFullDevice()
    await removeAssessment(session, id)
    const [notice] = useAppStore.getState().notices
    if (notice === undefined) throw new Error('Nothing was said')

    useAppStore.getState().dismissNotice(notice.id)

    expect(useAppStore.getState().notices).toEqual([])
    expect(await everything(database)).not.toContain(id)
  })

  it('comes back whole: history, names, merges, and what can be taken back', async () => {
    const { database, id, session } = await aFullDevice()
    const whole = await loadWholeAssessment(database, id)
    await removeAssessment(session, id)
    const [notice] = useAppStore.getState().notices
    if (notice?.undo == null) throw new Error('Nothing was offered')

    await notice.undo()

    expect(await loadWholeAssessment(database, id)).toEqual(whole)
    const state = () => session.assessmentStore.getState()
    state().openAssessment(id)
    await vi.waitFor(() => {
      expect(state().assessment?.id).toBe(id)
    })
    // The scenario ends with an action that was added and taken back.
    expect(await undoChange(session, 'redo')).toMatchObject({
      kind: 'done',
      entry: { kind: 'action', after: { what: 'Write a strategy' } },
    })
    expect(state().undoable).toEqual({ undo: true, redo: false })
  })
})
