import { beforeEach, describe, expect, it } from 'vitest'
import { useAppStore } from '@/state/app-store'
import {
  duplicateAssessment,
  onThisDevice,
  removeAssessment,
  startAssessment,
} from '@/state/assessment-commands'
import { renameStoredAssessment } from '@/state/rename-stored-assessment'
import { createSession } from '@/state/session'
import { loadAssessment, saveAssessment } from '@/storage/assessments'
import { saveCoatOfArms, saveReportSettings } from '@/storage/report-settings'
import { loadSnapshots, saveSnapshot } from '@/storage/snapshots'
import { anAnswer, anAssessment, aSnapshot } from '../builders/assessment'
import { aDatabase, contentOf, rowCount, storeAnswer } from '../builders/database'

const NOON = '2026-11-24T12:00:00.000Z'

const aSession = async () => createSession(await aDatabase(), 'kept', () => new Date(NOON))

const lastNotice = () => useAppStore.getState().notices.at(-1)

beforeEach(() => {
  useAppStore.setState({ notices: [] })
})

describe('startAssessment', () => {
  it('keeps an empty assessment with what the user decided', async () => {
    const session = await aSession()

    const id = await startAssessment(session, {
      questionnaire: { id: 'town-check', version: '1.0.0' },
      path: 'full',
      name: 'Autumn',
      municipality: 'Musterstadt',
    })

    expect(await loadAssessment(session.database, id)).toEqual({
      ...onThisDevice(anAssessment({ id, name: 'Autumn' })),
      createdAt: NOON,
      updatedAt: NOON,
    })
  })
})

describe('duplicateAssessment', () => {
  const original = {
    ...onThisDevice(anAssessment({ answers: { a: anAnswer('yes') }, priorities: { a: 'high' } })),
    place: 'group',
    savedToFileAt: NOON,
  }

  it('copies everything under a new id and name, and has not been saved to a file', async () => {
    const session = await aSession()
    await saveAssessment(session.database, original)

    const id = await duplicateAssessment(session, original.id, 'Copy')

    expect(id).not.toBe(original.id)
    expect(await loadAssessment(session.database, id ?? '')).toEqual({
      ...original,
      id,
      name: 'Copy',
      savedToFileAt: null,
      createdAt: NOON,
      updatedAt: NOON,
    })
  })

  it('makes a copy that stands on its own', async () => {
    const session = await aSession()
    await saveAssessment(session.database, original)
    const id = (await duplicateAssessment(session, original.id, 'Copy')) ?? ''

    await storeAnswer(session.database, id, 'a', anAnswer('no'), NOON)
    expect(await loadAssessment(session.database, original.id)).toEqual(original)

    await removeAssessment(session, original.id)
    expect((await loadAssessment(session.database, id))?.answers).toEqual({ a: anAnswer('no') })
  })

  it('takes the snapshots along, so that the copy has something to compare with', async () => {
    const session = await aSession()
    await saveAssessment(session.database, original)
    await saveSnapshot(session.database, original.id, aSnapshot())

    const id = (await duplicateAssessment(session, original.id, 'Copy')) ?? ''

    const [copied] = await loadSnapshots(session.database, id)
    expect(copied).toEqual({ ...aSnapshot(), id: copied?.id })
    expect(copied?.id).not.toBe('snapshot-1')
    expect(await loadSnapshots(session.database, original.id)).toEqual([aSnapshot()])
  })

  it('copies nothing where there is nothing', async () => {
    const session = await aSession()

    expect(await duplicateAssessment(session, 'gone', 'Copy')).toBeNull()
    expect(await rowCount(session.database)).toBe(0)
  })

  it('makes an assessment of its own of a part: the copy cannot be handed back', async () => {
    const session = await aSession()
    const part = { dimensionIds: ['group'], recipient: 'IT' }
    await saveAssessment(session.database, { ...original, part })

    const id = (await duplicateAssessment(session, original.id, 'Copy')) ?? ''

    const copy = await loadAssessment(session.database, id)
    expect(copy?.part).toBeNull()
    expect(copy?.answers).toEqual(original.answers)
    expect((await loadAssessment(session.database, original.id))?.part).toEqual(part)
  })
})

describe('renameStoredAssessment', () => {
  it('changes the names and when it was last changed, nothing else', async () => {
    const session = await aSession()
    const before = onThisDevice(anAssessment({ answers: { a: anAnswer('yes') } }))
    await saveAssessment(session.database, before)

    await renameStoredAssessment(session, before.id, 'Spring', 'Neustadt')

    expect(await loadAssessment(session.database, before.id)).toEqual({
      ...before,
      name: 'Spring',
      municipality: 'Neustadt',
      updatedAt: NOON,
      respondentId: expect.any(String) as string,
    })
  })
})

describe('removeAssessment', () => {
  const assessment = onThisDevice(
    anAssessment({
      profile: { country: 'DE' },
      answers: { a: anAnswer('yes', { note: { text: 'n', language: 'en' } }) },
    }),
  )

  it('brings everything back when undone', async () => {
    const session = await aSession()
    await saveAssessment(session.database, assessment)
    await saveSnapshot(session.database, assessment.id, aSnapshot())
    await saveReportSettings(session.database, assessment.id, { preparedBy: 'Digital office' })
    const picture = { name: 'arms.png', bytes: Uint8Array.of(1, 2, 3) }
    await saveCoatOfArms(session.database, assessment.id, picture)
    const before = await contentOf(session.database)

    await removeAssessment(session, assessment.id)
    expect(lastNotice()).toMatchObject({
      code: 'assessmentDeleted',
      facts: { name: 'Autumn 2026' },
    })
    await lastNotice()?.undo?.()

    expect(await contentOf(session.database)).toEqual(before)
    expect(lastNotice()?.code).toBe('assessmentRestored')
  })

  it('leaves nothing in the database, before and after the message is dismissed', async () => {
    const session = await aSession()
    await saveAssessment(session.database, assessment)

    await removeAssessment(session, assessment.id)
    expect(await rowCount(session.database)).toBe(0)

    useAppStore.getState().dismissNotice(lastNotice()?.id ?? 0)
    expect(useAppStore.getState().notices).toEqual([])
    expect(await rowCount(session.database)).toBe(0)
  })

  it('says nothing about what is not there', async () => {
    await removeAssessment(await aSession(), 'gone')

    expect(useAppStore.getState().notices).toEqual([])
  })
})
