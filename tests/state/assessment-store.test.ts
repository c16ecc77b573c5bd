import { describe, expect, it, vi } from 'vitest'
import { EMPTY_ANSWER } from '@/domain/assessment/answer'
import { onThisDevice } from '@/state/assessment-commands'
import type { AssessmentState } from '@/state/assessment-state'
import { createSession } from '@/state/session'
import { loadAssessment, saveAssessment } from '@/storage/assessments'
import type { Database } from '@/storage/database'
import { loadJournal } from '@/storage/journal'
import { anAnswer, anAction, anAssessment } from '../builders/assessment'
import { aDatabase, changeInAnotherTab, refuseAnswers, storeAnswer } from '../builders/database'

const NOON = '2026-11-24T12:00:00.000Z'
const ID = 'assessment-1'

/** An open assessment in a session of its own, at noon. */
async function anOpenAssessment() {
  const database = await aDatabase()
  await saveAssessment(database, onThisDevice(anAssessment()))
  const session = createSession(database, 'kept', () => new Date(NOON))
  const state = (): AssessmentState => session.assessmentStore.getState()
  const close = state().openAssessment(ID)
  await vi.waitFor(() => {
    expect(state().assessment?.id).toBe(ID)
  })
  return { database, state, close, stored: () => loadAssessment(database, ID) }
}

const yes = { kind: 'option', option: 'yes' } as const

describe('the assessment being worked on', () => {
  it('is null where there is none of that id', async () => {
    const { state } = await anOpenAssessment()

    state().openAssessment('no-such')

    expect(state().assessment).toBeUndefined()
    await vi.waitFor(() => {
      expect(state().assessment).toBeNull()
    })
  })

  it('shows an answer at once and says "saved" once it is stored', async () => {
    const { state, stored } = await anOpenAssessment()

    const saved = state().answerQuestion('a', yes)

    expect(state()).toMatchObject({
      saveStatus: 'saving',
      assessment: { answers: { a: anAnswer('yes') }, updatedAt: NOON },
    })
    await saved
    expect(state().saveStatus).toBe('saved')
    expect(await stored()).toEqual(state().assessment)
  })

  it('keeps note and evidence when the answer is cleared', async () => {
    const { state, stored } = await anOpenAssessment()
    const evidence = [{ title: 'Minutes', link: 'https://example.org/' }]
    await state().answerQuestion('a', yes)
    await state().writeNote('a', 'Siehe Protokoll', 'de')
    await state().changeEvidence('a', evidence)

    await state().clearAnswer('a')

    expect((await stored())?.answers).toEqual({
      a: { value: null, note: { text: 'Siehe Protokoll', language: 'de' }, evidence },
    })
  })

  it('is no answer any more once everything of it is taken back', async () => {
    const { database, state, stored } = await anOpenAssessment()
    await state().answerQuestion('a', yes)
    await state().writeNote('a', 'x', 'en')

    await state().clearAnswer('a')
    await state().writeNote('a', '', 'en')

    expect((await stored())?.answers).toEqual({})
    expect((await database.answers.toArray()).map(({ answer }) => answer)).toEqual([EMPTY_ANSWER])
  })

  it('keeps everything said beside the answer in the row of the answer', async () => {
    const { database, state, stored } = await anOpenAssessment()

    await state().answerQuestion('a', yes)
    await state().setProvider('a', { kind: 'county', name: 'Lake County' })
    await state().setConfidence('a', 'medium')
    await state().setEvidenceStrength('a', 'documented')
    await state().setOverride('a', { ratio: 0.75, reason: 'Seen in the audit' })

    expect((await stored())?.answers).toEqual({
      a: {
        ...anAnswer('yes'),
        provider: { kind: 'county', name: 'Lake County' },
        confidence: 'medium',
        evidenceStrength: 'documented',
        override: { ratio: 0.75, reason: 'Seen in the audit' },
      },
    })
    expect(await stored()).toEqual(state().assessment)
    expect(await database.answers.count()).toBe(1)
  })

  it('leaves nothing behind of what is taken back beside the answer', async () => {
    const { state, stored } = await anOpenAssessment()
    await state().answerQuestion('a', yes)
    await state().setProvider('a', { kind: 'other', name: '' })
    await state().setConfidence('a', 'low')
    await state().setEvidenceStrength('a', 'stated')
    await state().setOverride('a', { ratio: 0, reason: '' })

    await state().setProvider('a', null)
    await state().setConfidence('a', null)
    await state().setEvidenceStrength('a', null)
    await state().setOverride('a', null)

    expect(Object.keys((await stored())?.answers['a'] ?? {})).toEqual(['value', 'note', 'evidence'])
    await state().clearAnswer('a')
    expect((await stored())?.answers).toEqual({})
  })

  it('keeps what is said beside an answer that is cleared', async () => {
    const { state, stored } = await anOpenAssessment()
    await state().answerQuestion('a', yes)
    await state().setConfidence('a', 'high')

    await state().clearAnswer('a')

    expect((await stored())?.answers['a']).toEqual({
      value: null,
      note: null,
      evidence: [],
      confidence: 'high',
    })
  })

  it('stores every other thing the user can say', async () => {
    const { state, stored } = await anOpenAssessment()

    await state().answerProfile('country', 'DE')
    await state().answerProfile('population', 'small')
    await state().answerProfile('country', null)
    await state().setPriority('a', 'high')
    await state().setPriority('b', 'low')
    await state().setPriority('b', null)
    await state().changeAction('action-1', anAction())
    await state().chooseBenchmark({ packId: 'p', packVersion: '1.0.0', groupId: 'g' })
    await state().rememberPlace('group')
    await state().renameAssessment('Spring 2027', 'Neustadt')

    expect(await stored()).toMatchObject({
      profile: { population: 'small' },
      priorities: { a: 'high' },
      actions: [anAction()],
      benchmark: { packId: 'p' },
      place: 'group',
      name: 'Spring 2027',
      municipality: 'Neustadt',
    })
    expect(await stored()).toEqual(state().assessment)
  })

  it('is not changed by merely looking: place and benchmark leave its date', async () => {
    const { state, stored } = await anOpenAssessment()

    await state().rememberPlace('group')
    await state().chooseBenchmark(null)

    expect((await stored())?.updatedAt).toBe(anAssessment().updatedAt)
  })

  it('ends with the last letter when text is typed faster than it is written', async () => {
    const { state, stored } = await anOpenAssessment()
    const text = 'Beschluss vom 3. März'

    await Promise.all(
      Array.from(text, (_, index) => state().writeNote('a', text.slice(0, index + 1), 'de')),
    )

    expect((await stored())?.answers['a']?.note?.text).toBe(text)
  })

  it('follows changes of another tab', async () => {
    const { database, state } = await anOpenAssessment()

    await answerInAnotherTab(database, 'b')

    await vi.waitFor(() => {
      expect(state().assessment?.answers).toEqual({ b: anAnswer('no') })
    })
  })
})

describe('a change the device refuses', () => {
  it('stays on the screen, with the reason', async () => {
    const { database, state, stored } = await anOpenAssessment()
    refuseAnswers(database)

    await state().answerQuestion('a', yes)

    expect(state()).toMatchObject({
      saveStatus: 'failed',
      saveFailure: 'quota',
      assessment: { answers: { a: anAnswer('yes') } },
    })
    expect((await stored())?.answers).toEqual({})
  })

  it('survives what another tab writes', async () => {
    const { database, state } = await anOpenAssessment()
    refuseAnswers(database)
    await state().answerQuestion('a', yes)

    await answerInAnotherTab(database, 'b')

    await vi.waitFor(() => {
      expect(state().assessment?.answers).toEqual({ a: anAnswer('yes'), b: anAnswer('no') })
    })
  })

  it('is written as the word of whoever gave it, also when another assessment is open by then', async () => {
    const { database, state, close } = await anOpenAssessment()
    const other = { ...onThisDevice(anAssessment({ id: 'other' })), respondentId: 'ben' }
    await saveAssessment(database, other)
    const repair = refuseAnswers(database)
    await state().answerQuestion('a', yes)
    close()
    state().openAssessment('other')
    await vi.waitFor(() => {
      expect(state().assessment?.respondentId).toBe('ben')
    })
    repair()

    await state().retrySaving()

    const [own] = await database.respondents.where({ assessmentId: ID }).toArray()
    const journal = await loadJournal(database, ID)
    expect(journal.at(-1)).toMatchObject({ subjectId: 'a', by: own?.id })
    expect(state().assessment?.respondentId).toBe('ben')
  })

  it('survives leaving the assessment and coming back', async () => {
    const { database, state, close } = await anOpenAssessment()
    await saveAssessment(database, onThisDevice(anAssessment({ id: 'other' })))
    refuseAnswers(database)
    await state().answerQuestion('a', yes)

    close()
    const closeOther = state().openAssessment('other')
    await vi.waitFor(() => {
      expect(state().assessment?.id).toBe('other')
    })
    expect(state().assessment?.answers).toEqual({})
    closeOther()
    state().openAssessment(ID)

    await vi.waitFor(() => {
      expect(state().assessment?.answers).toEqual({ a: anAnswer('yes') })
    })
  })

  it('is written once the device has room again', async () => {
    const { database, state, stored } = await anOpenAssessment()
    const repair = refuseAnswers(database)
    await state().answerQuestion('a', yes)
    await state().answerQuestion('b', yes)

    repair()
    await state().retrySaving()

    expect(state()).toMatchObject({ saveStatus: 'saved', saveFailure: null })
    expect((await stored())?.answers).toEqual({ a: anAnswer('yes'), b: anAnswer('yes') })
  })

  it('is no longer laid over what another tab writes after it was stored', async () => {
    const { database, state } = await anOpenAssessment()
    await state().answerQuestion('b', yes)

    await answerInAnotherTab(database, 'b')

    await vi.waitFor(() => {
      expect(state().assessment?.answers).toEqual({ b: anAnswer('no') })
    })
  })
})

const answerInAnotherTab = (database: Database, questionId: string) =>
  changeInAnotherTab(database, ID, (other) =>
    storeAnswer(other, ID, questionId, anAnswer('no'), NOON),
  )
