import { describe, expect, it } from 'vitest'
import { addAction, changeAction, removeAction } from '@/state/action-commands'
import { useAppStore } from '@/state/app-store'
import { onThisDevice } from '@/state/assessment-commands'
import { createSession, type Session } from '@/state/session'
import { loadAssessment, saveAssessment } from '@/storage/assessments'
import { anAction, anAssessment } from '../builders/assessment'
import { aDatabase } from '../builders/database'

const plan = ['one', 'two', 'three'].map((id) => anAction({ id }))

/** A database with the plan in "town" and nothing in "city"; "town" is open. */
async function openTown(): Promise<Session> {
  const database = await aDatabase()
  await saveAssessment(database, onThisDevice(anAssessment({ id: 'town', actions: plan })))
  await saveAssessment(database, onThisDevice(anAssessment({ id: 'city' })))
  const session = createSession(database, 'kept', () => new Date('2027-01-01T00:00:00.000Z'))
  await open(session, 'town')
  return session
}

async function open({ assessmentStore }: Session, id: string): Promise<void> {
  assessmentStore.getState().openAssessment(id)
  await expect.poll(() => assessmentStore.getState().assessment?.id).toBe(id)
}

const storedPlan = async ({ database }: Session, id: string) =>
  (await loadAssessment(database, id))?.actions.map((action) => action.id)

const undo = async () => useAppStore.getState().notices[0]?.undo?.()

describe('addAction', () => {
  it('keeps the new action last, under an id of its own', async () => {
    const session = await openTown()
    const { id: _id, ...draft } = anAction({ what: 'New' })

    const id = await addAction(session, draft)

    expect(await storedPlan(session, 'town')).toEqual(['one', 'two', 'three', id])
  })
})

describe('changeAction', () => {
  it('replaces the action of that id and no other', async () => {
    const session = await openTown()

    await changeAction(session, anAction({ id: 'two', what: 'Changed' }))

    const stored = await loadAssessment(session.database, 'town')
    expect(stored?.actions).toEqual([plan[0], anAction({ id: 'two', what: 'Changed' }), plan[2]])
  })
})

describe('removeAction', () => {
  it('removes at once and puts back to its place on undo', async () => {
    const session = await openTown()

    await removeAction(session, 'two')

    expect(await storedPlan(session, 'town')).toEqual(['one', 'three'])
    await undo()
    expect(await storedPlan(session, 'town')).toEqual(['one', 'two', 'three'])
  })

  it('is undone in its own assessment after the user has gone to another', async () => {
    const session = await openTown()
    await removeAction(session, 'two')
    await open(session, 'city')

    await undo()

    expect(await storedPlan(session, 'town')).toEqual(['one', 'two', 'three'])
    expect(await storedPlan(session, 'city')).toEqual([])
  })
})
