import { Dexie } from 'dexie'
import { describe, expect, it, vi } from 'vitest'
import { canonicalHash } from '@/parse/canonical-hash'
import { onThisDevice } from '@/state/assessment-commands'
import { deleteAssessment } from '@/storage/whole-assessment'
import { saveCoatOfArms } from '@/storage/report-settings'
import { tryBackup } from '@/state/try-backup'
import type { Session } from '@/state/session'
import { saveAssessment } from '@/storage/assessments'
import { anAnswer, anAssessment } from '../builders/assessment'
import { contentOf, storeAnswer } from '../builders/database'
import type { JsonObject } from '../builders/files'
import { backupOf, openedBackup } from './backup-steps'
import { aFilledSession } from './filled-session'

const LATER = '2026-11-24T13:00:00.000Z'

async function drill(session: Session, text: string) {
  const before = await contentOf(session.database)
  const result = await tryBackup(session, await openedBackup(text))
  expect(await contentOf(session.database)).toEqual(before)
  expect((await Dexie.getDatabaseNames()).filter((name) => name.endsWith('scratch'))).toEqual([])
  return result
}

const foundIn = async (session: Session, text: string) => {
  const result = await drill(session, text)
  if (result?.ok !== true) throw new Error(JSON.stringify(result))
  return result.value.assessments.map(
    ({ assessment: { id }, found, same, changed, missing }) =>
      `${id} ${found} ${[same, changed, missing].join('/')}`,
  )
}

describe('tryBackup', () => {
  it('finds every answer in a backup of now', async () => {
    const session = await aFilledSession()

    expect(await foundIn(session, await backupOf(session))).toEqual([
      'assessment-1 whole 1/0/0',
      'assessment-2 whole 0/0/0',
    ])
  })

  it('tells what has changed, come and gone since', async () => {
    const session = await aFilledSession()
    const text = await backupOf(session)
    await storeAnswer(session.database, 'assessment-1', 'question', anAnswer('no'), LATER)
    await storeAnswer(session.database, 'assessment-2', 'question', anAnswer('no'), LATER)
    await saveAssessment(
      session.database,
      onThisDevice(anAssessment({ id: 'new', answers: { question: anAnswer('yes') } })),
    )

    expect(await foundIn(session, text)).toEqual([
      'assessment-1 different 0/1/0',
      'assessment-2 different 0/0/1',
      'new missing 0/0/1',
    ])
  })

  it('tells of an assessment that is in the backup alone', async () => {
    const session = await aFilledSession()
    const text = await backupOf(session)
    await deleteAssessment(session.database, 'assessment-2')

    expect(await drill(session, text)).toMatchObject({
      ok: true,
      value: { onlyInBackup: [{ id: 'assessment-2' }] },
    })
  })

  it('does not call an assessment whole whose coat of arms is another', async () => {
    const session = await aFilledSession()
    const text = await backupOf(session)
    await saveCoatOfArms(session.database, 'assessment-1', {
      name: 'arms.png',
      bytes: Uint8Array.of(9),
    })

    expect(await foundIn(session, text)).toContain('assessment-1 different 1/0/0')
  })

  it('counts what is still unsaved on the screen as not in the backup', async () => {
    const session = await aFilledSession()
    const text = await backupOf(session)
    const stop = session.assessmentStore.getState().openAssessment('assessment-2')
    await new Promise<void>((resolve) => {
      session.assessmentStore.subscribe(({ assessment }) => {
        if (assessment?.id === 'assessment-2') resolve()
      })
    })
    session.database.answers.hook('creating', () => {
      throw new DOMException('No room', 'QuotaExceededError')
    })
    await session.assessmentStore
      .getState()
      .answerQuestion('question', { kind: 'option', option: 'yes' })
    stop()

    expect(await foundIn(session, text)).toContain('assessment-2 different 0/0/1')
  })

  it('says that this device has no room for the trial, and leaves nothing behind', async () => {
    const session = await aFilledSession()
    const text = await backupOf(session)
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('No room', 'QuotaExceededError')
    })

    expect(await drill(session, text)).toBeNull()
    put.mockRestore()
  })

  it('needs the questionnaire in the backup, as a new computer would', async () => {
    const session = await aFilledSession()
    const file = JSON.parse(await backupOf(session)) as JsonObject
    file['questionnaires'] = []
    const { digest: _old, ...content } = file
    const text = JSON.stringify({ ...content, digest: canonicalHash(content) })

    expect(await foundIn(session, text)).toEqual([
      'assessment-1 missing 0/0/1',
      'assessment-2 missing 0/0/0',
    ])
  })
})
