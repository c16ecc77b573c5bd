// @vitest-environment jsdom
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { useAppStore } from '@/state/app-store'
import { removeAssessment } from '@/state/assessment-commands'
import { hasDraft, keepDraft } from '@/state/drafts'
import { createSession, type Session } from '@/state/session'
import { undoChange } from '@/state/undo-commands'
import { deleteAssessment, loadWholeAssessment } from '@/storage/whole-assessment'
import type { Database } from '@/storage/database'
import { aDatabase, refuseAnswers } from '../builders/database'
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
  return { database, id: row.id, session: createSession(database) }
}

async function open({ assessmentStore }: Session, id: string): Promise<void> {
  assessmentStore.getState().openAssessment(id)
  await vi.waitFor(() => {
    expect(assessmentStore.getState().assessment?.id).toBe(id)
  })
}

/** By table of the raw database, past Dexie and past our own code, how often its rows say that. */
async function mentions({ name }: Database, text: string): Promise<Record<string, number>> {
  const { tables } = await readDump(name)
  const counts = Object.entries(tables).map(
    ([table, { rows }]) => [table, JSON.stringify(rows).split(text).length - 1] as const,
  )
  return Object.fromEntries(counts.filter(([, count]) => count > 0))
}

function noticeWithUndo() {
  const notice = useAppStore.getState().notices.find(({ undo }) => undo !== null)
  if (notice?.undo == null) throw new Error('Nothing was offered')
  return { id: notice.id, undo: notice.undo }
}

/** Frees all memory that nothing holds any more; Node offers that only to those who ask for it. */
function collectGarbage(): void {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  collect()
}

/** Follows what is read of an assessment's history, without holding it; tells how much is still held. */
function followEntries({ journal }: Database, id: string): () => Promise<number> {
  const read: WeakRef<object>[] = []
  journal.hook('reading', (row) => {
    if (row.assessmentId === id && row.kind === 'answer' && row.after !== null) {
      read.push(new WeakRef(row.after))
    }
    return row
  })
  return async () => {
    // What was looked at is held until the program has come to rest.
    await new Promise((resolve) => setImmediate(resolve))
    collectGarbage()
    return read.filter((entry) => entry.deref() !== undefined).length
  }
}

beforeEach(() => {
  useAppStore.setState({ notices: [] })
})

describe('a deleted assessment', () => {
  it('leaves nothing in any table: no history, no names, no merges', async () => {
    const { database, id, session } = await aFullDevice()
    const everywhere = ['answers', 'assessments', 'coatsOfArms', 'journal', 'merges']
    expect(Object.keys(await mentions(database, id))).toEqual(expect.arrayContaining(everywhere))
    expect(await mentions(database, '"name":"Ada"')).toEqual({ respondents: 1 })
    expect(await mentions(database, 'from-ben.json')).toEqual({ merges: 1 })

    await removeAssessment(session, id)

    // The last backup does hold it; that it does is known by the number alone.
    expect(await mentions(database, id)).toEqual({ backups: 1 })
    expect(await mentions(database, '"name":"Ada"')).toEqual({})
    expect(await mentions(database, 'from-ben.json')).toEqual({})
  })

  it('takes along what was open, unsaved and begun', async () => {
    const { database, id, session } = await aFullDevice()
    const state = () => session.assessmentStore.getState()
    await open(session, id)
    const repair = refuseAnswers(database)
    await state().writeNote('digital-strategy', 'Never saved', 'en')
    repair()
    keepDraft(`${id} plan`, { what: 'Begun' })
    expect(state().unwrittenIds()).toEqual([id])

    await removeAssessment(session, id)

    expect(state().assessment ?? null).toBeNull()
    expect(state().unwrittenIds()).toEqual([])
    expect(hasDraft(`${id} plan`)).toBe(false)
  })

  it('leaves nothing in memory either once its message is gone', async () => {
    const { database, id, session } = await aFullDevice()
    await open(session, id)
    const countHeld = followEntries(database, id)
    await removeAssessment(session, id)
    // The message's "undo" holds the only copy.
    expect(await countHeld()).toBeGreaterThan(20)

    useAppStore.getState().dismissNotice(noticeWithUndo().id)

    await vi.waitFor(
      async () => {
        expect(await countHeld()).toBe(0)
      },
      { timeout: 10_000 },
    )
  })

  it('comes back whole: history, names, merges, and what can be taken back', async () => {
    const { database, id, session } = await aFullDevice()
    const whole = await loadWholeAssessment(database, id)
    await removeAssessment(session, id)

    await noticeWithUndo().undo()

    expect(await loadWholeAssessment(database, id)).toEqual(whole)
    await open(session, id)
    // The scenario ends with an action that was added and taken back.
    expect(await undoChange(session, 'redo')).toMatchObject({
      kind: 'done',
      entry: { kind: 'action', after: { what: 'Write a strategy' } },
    })
    expect(session.assessmentStore.getState().undoable).toEqual({ undo: true, redo: false })
  })
})
