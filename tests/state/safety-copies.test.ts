// @vitest-environment jsdom
import { Dexie } from 'dexie'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { onThisDevice, removeAssessment } from '@/state/assessment-commands'
import type { Session } from '@/state/session'
import { wouldLoseSomething } from '@/state/window-keeping'
import { loadAssessment, saveDeviceFields } from '@/storage/assessments'
import { saveQuestionnaire } from '@/storage/catalogue'
import { Database, DATABASE_NAME, SCHEMA_VERSION } from '@/storage/database'
import { readSafetyCopy, safetyCopyIds } from '@/storage/safety-copies'
import { saveWholeAssessment } from '@/storage/whole-assessment'
import { anAnswer, anAssessment } from '../builders/assessment'
import { storeAnswer } from '../builders/database'
import { aQuestionnaireFile } from '../builders/files'
import { aChoice, aGroup, aQuestionnaire } from '../builders/questionnaire'
import { aWindow, forgetEverything, type WindowSession } from '../builders/window'

const ID = 'assessment-1'
const LATER = '2026-11-25T09:00:00.000Z'

afterEach(async () => {
  vi.restoreAllMocks()
  await forgetEverything()
})

const copies = ({ keeping }: WindowSession) => keeping.safetyCopies.getState()
const stateOf = (window: WindowSession, id = ID) => copies(window).states.get(id)

const store = ({ database }: Session, fields: Parameters<typeof anAssessment>[0] = {}) =>
  saveWholeAssessment(database, { assessment: onThisDevice(anAssessment(fields)), snapshots: [] })

const answer = ({ database }: Session, option: string) =>
  storeAnswer(database, ID, 'a', anAnswer(option), LATER)

async function answerInCopy(): Promise<unknown> {
  const copy = await readSafetyCopy(ID)
  return typeof copy === 'string' ? copy : copy.assessment.answers['a']
}

describe('safety copies', () => {
  it('are not made before the user has agreed', async () => {
    const window = await aWindow()

    await store(window)
    await copies(window).settle()

    expect(await safetyCopyIds()).toEqual([])
    expect(localStorage).toHaveLength(0)
    expect(stateOf(window)).toBeUndefined()
  })

  it('take in what is there when the user agrees, and every change after that', async () => {
    const window = await aWindow()
    await store(window)

    expect(await copies(window).agree()).toBe(true)
    expect(stateOf(window)).toBe('kept')
    await answer(window, 'yes')
    expect(stateOf(window)).toBe('writing')

    await vi.waitFor(() => {
      expect(stateOf(window)).toBe('kept')
    })
    expect(await answerInCopy()).toEqual(anAnswer('yes'))
  })

  it('come back in the next window, with the questionnaire that they need', async () => {
    const first = await aWindow()
    const groups = [aGroup({ questions: [aChoice({ id: 'a' })] })]
    const questionnaire = aQuestionnaire({ groups })
    await saveQuestionnaire(first.database, questionnaire, aQuestionnaireFile(questionnaire))
    await store(first)
    await copies(first).agree()
    await answer(first, 'yes')
    await copies(first).settle()

    const next = await aWindow()

    expect((await loadAssessment(next.database, ID))?.answers).toEqual({ a: anAnswer('yes') })
    expect(await next.database.questionnaires.count()).toBe(1)
    expect(stateOf(next)).toBe('kept')
  })

  it('are not opened where the answers do not fit their questionnaire, and say so', async () => {
    const first = await aWindow()
    const questionnaire = aQuestionnaire({
      groups: [aGroup({ questions: [aChoice({ id: 'b' })] })],
    })
    await saveQuestionnaire(first.database, questionnaire, aQuestionnaireFile(questionnaire))
    await store(first)
    await copies(first).agree()
    await answer(first, 'yes')
    await copies(first).settle()

    const next = await aWindow()

    expect(await loadAssessment(next.database, ID)).toBeNull()
    expect(copies(next).unopened).toEqual([{ id: ID, reason: 'unreadable' }])
  })

  it('go with the assessment, and return with the undoing', async () => {
    const window = await aWindow()
    await store(window)
    await copies(window).agree()
    const stored = await loadAssessment(window.database, ID)
    if (stored === null) throw new Error('Not stored')

    await removeAssessment(window, ID)
    await copies(window).settle()
    expect(await safetyCopyIds()).toEqual([])
    await saveWholeAssessment(window.database, { assessment: stored, snapshots: [] })
    await copies(window).settle()

    expect(await safetyCopyIds()).toEqual([ID])
  })

  it('of one assessment can be deleted, and are not made again in this window', async () => {
    const window = await aWindow()
    await store(window)
    await store(window, { id: 'other' })
    await copies(window).agree()

    await copies(window).deleteCopy(ID)
    await answer(window, 'yes')
    await copies(window).settle()

    expect(await safetyCopyIds()).toEqual(['other'])
    expect(stateOf(window)).toBe('declined')
  })

  it('are all deleted with everything else remembered when the consent is taken back', async () => {
    const window = await aWindow()
    await store(window)
    await copies(window).agree()

    await copies(window).withdraw()
    await answer(window, 'yes')
    await copies(window).settle()

    expect(await safetyCopyIds()).toEqual([])
    expect(localStorage).toHaveLength(0)
    expect(copies(window).hasAgreed).toBe(false)
  })

  it('are not made by a window after another one has taken the consent back', async () => {
    const window = await aWindow()
    await store(window)
    await copies(window).agree()
    const other = await aWindow()

    await copies(other).withdraw()
    await answer(window, 'yes')
    await copies(window).settle()
    await copies(window).reviewConsent()

    expect(await safetyCopyIds()).toEqual([])
    expect(copies(window).hasAgreed).toBe(false)
  })

  it('that another window has made are left alone', async () => {
    const early = await aWindow()
    await store(early)
    const other = await aWindow()
    await store(other)
    await answer(other, 'yes')
    await copies(other).agree()

    await copies(early).reviewConsent()
    await answer(early, 'no')
    await copies(early).settle()

    expect(stateOf(early)).toBe('elsewhere')
    expect(await answerInCopy()).toEqual(anAnswer('yes'))
  })

  it('that the browser refuses are said to have failed, and are tried again', async () => {
    const window = await aWindow()
    await store(window)
    const refusal = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('Full', 'QuotaExceededError')
    })

    await copies(window).agree()
    expect(stateOf(window)).toBe('failed')
    refusal.mockRestore()
    await copies(window).settle()

    expect(stateOf(window)).toBe('kept')
  })

  it('with rows of another page are not opened, and not changed', async () => {
    const window = await aWindow()
    await store(window)
    await copies(window).agree()
    await changeCopy(ID, (copy) =>
      copy.assessments.update(ID, { actions: [{ id: '</script>' }] as never }),
    )

    const next = await aWindow()

    expect(copies(next).unopened).toEqual([{ id: ID, reason: 'unreadable' }])
    expect(await loadAssessment(next.database, ID)).toBeNull()
    expect(await safetyCopyIds()).toEqual([ID])
    await copies(next).deleteCopy(ID)
    expect(copies(next).unopened).toEqual([])
    expect(await safetyCopyIds()).toEqual([])
  })
})

/** Writes past the app into the safety copy of an assessment, as another page of this browser can. */
async function changeCopy(id: string, change: (copy: Database) => Promise<unknown>): Promise<void> {
  const copy = new Database(`${DATABASE_NAME}-file-${id}`)
  await copy.open()
  await change(copy)
  copy.close()
}

describe('a safety copy that does not fit', () => {
  it('is left alone where its questionnaire is another one than here under the same version', async () => {
    const first = await aWindow()
    const own = aQuestionnaire()
    await saveQuestionnaire(first.database, own, aQuestionnaireFile(own))
    await store(first)
    await store(first, { id: 'b-elsewhere', answers: { question: anAnswer('yes') } })
    await copies(first).agree()
    const { attribution } = own
    const other = aQuestionnaireFile({
      ...own,
      attribution: { ...attribution, holder: 'Other lab' },
    })
    await changeCopy('b-elsewhere', (copy) =>
      copy.questionnaires.put({ id: own.id, version: own.version, file: other }),
    )

    const next = await aWindow()

    expect(copies(next).unopened).toEqual([{ id: 'b-elsewhere', reason: 'unreadable' }])
    expect(stateOf(next)).toBe('kept')
    expect(await next.database.questionnaires.toArray()).toMatchObject([
      { file: aQuestionnaireFile(own) },
    ])
    expect(await loadAssessment(next.database, 'b-elsewhere')).toBeNull()
    expect(await readSafetyCopy('b-elsewhere')).toMatchObject({ questionnaires: [{ file: other }] })
  })

  it('is left alone where it holds another assessment than its name says', async () => {
    const first = await aWindow()
    await store(first)
    await copies(first).agree()
    await changeCopy('stranger', async (copy) => {
      const rows = await readSafetyCopy(ID)
      if (typeof rows === 'string') throw new Error(rows)
      await saveWholeAssessment(copy, rows)
    })

    const next = await aWindow()

    expect(copies(next).unopened).toEqual([{ id: 'stranger', reason: 'unreadable' }])
    expect(await next.database.assessments.toCollection().primaryKeys()).toEqual([ID])
  })

  it('of a newer app is told apart, and not written over', async () => {
    const newer = new Dexie(`${DATABASE_NAME}-file-${ID}`)
    newer.version(SCHEMA_VERSION + 1).stores({ assessments: 'id', riddles: 'id' })
    await newer.open()
    await newer.table('riddles').add({ id: 'r' })
    const window = await aWindow()
    await copies(window).agree()

    const next = await aWindow()
    await store(next)
    await copies(next).settle()

    expect(copies(next).unopened).toEqual([{ id: ID, reason: 'newer' }])
    expect(await newer.table('riddles').count()).toBe(1)
    expect(await newer.table('assessments').count()).toBe(0)
    newer.close()
  })
})

describe('wouldLoseSomething', () => {
  it('is so until everything is in a file', async () => {
    const window = await aWindow()
    expect(wouldLoseSomething(window.keeping)).toBe(false)

    await store(window)
    expect(wouldLoseSomething(window.keeping)).toBe(true)

    await saveDeviceFields(window.database, ID, { savedToFileAt: LATER })
    expect(wouldLoseSomething(window.keeping)).toBe(false)
    await saveDeviceFields(window.database, ID, { place: 'd1' })
    expect(wouldLoseSomething(window.keeping)).toBe(false)
    await answer(window, 'yes')
    expect(wouldLoseSomething(window.keeping)).toBe(true)
  })

  it('is not so of an example, of what is deleted, and of a finished safety copy', async () => {
    const window = await aWindow()
    await store(window, { id: 'example', isExample: true })
    await storeAnswer(window.database, 'example', 'a', anAnswer('no'), LATER)
    expect(wouldLoseSomething(window.keeping)).toBe(false)

    await store(window)
    await removeAssessment(window, ID)
    expect(wouldLoseSomething(window.keeping)).toBe(false)

    await store(window)
    await copies(window).agree()
    expect(wouldLoseSomething(window.keeping)).toBe(false)
    expect(window.keeping.fileChanges.getState().unsaved).toEqual(new Set([ID]))
  })

  it('is told of what a safety copy brings back and no file has', async () => {
    const first = await aWindow()
    await store(first)
    await store(first, { id: 'in-file' })
    await saveDeviceFields(first.database, 'in-file', { savedToFileAt: LATER })
    await store(first, { id: 'example', isExample: true })
    await copies(first).agree()

    const next = await aWindow()

    expect(next.keeping.fileChanges.getState().unsaved).toEqual(new Set([ID]))
  })
})
