import { describe, expect, it } from 'vitest'
import type { Answer } from '@/domain/assessment/answer'
import { standingsOf } from '@/domain/journal/standing'
import { onThisDevice } from '@/state/assessment-commands'
import { loadAssessment, saveAssessment } from '@/storage/assessments'
import { loadJournal } from '@/storage/journal'
import { owned, saveWholeAssessment } from '@/storage/whole-assessment'
import { saveAnswerChange, saveFieldChange } from '@/storage/save-change'
import { anAnswer, anAssessment, aRecord } from '../builders/assessment'
import { aDatabase, contentOf } from '../builders/database'
import { anEntry, anEntryAfter } from '../builders/journal'

const ID = 'assessment-1'
const at = (seconds: number) => new Date(Date.UTC(2026, 10, 24, 9, 0, seconds)).toISOString()
const note = { text: 'Ask the finance office', language: 'en' }

async function anAssessmentHere() {
  const database = await aDatabase()
  await saveAssessment(database, onThisDevice(anAssessment()))
  let count = 0
  const change = (seconds: number, to: (answer: Answer) => Answer, by = 'anna') => {
    count += 1
    return saveAnswerChange(database, ID, 'a', to, { id: `e${String(count)}`, at: at(seconds), by })
  }
  const history = async () =>
    (await loadJournal(database, ID)).filter(({ kind }) => kind === 'answer')
  return { database, change, history }
}

describe('saveAnswerChange', () => {
  it('writes what was there before and what is there now', async () => {
    const { change, history } = await anAssessmentHere()
    await change(0, () => anAnswer('no'))

    await change(10, (answer) => ({ ...answer, note }))

    expect(await history()).toMatchObject([
      { id: 'e1', before: null, after: anAnswer('no'), parents: [], by: 'anna', origin: 'here' },
      { id: 'e2', before: anAnswer('no'), after: anAnswer('no', { note }), parents: ['e1'] },
    ])
  })

  it('makes one entry of changes that follow each other quickly', async () => {
    const { change, history } = await anAssessmentHere()
    await change(0, () => anAnswer('no'))
    await change(10, () => anAnswer('partly'))
    await change(11, () => anAnswer('yes'))
    await change(12, (answer) => ({ ...answer, note }))

    expect(await history()).toMatchObject([
      { id: 'e1' },
      { id: 'e2', before: anAnswer('no'), after: anAnswer('yes', { note }), take: 2, at: at(12) },
    ])
  })

  it('keeps the quick changes of two people apart', async () => {
    const { change, history } = await anAssessmentHere()
    await change(0, () => anAnswer('no'))
    await change(1, () => anAnswer('yes'), 'ben')

    expect(await history()).toMatchObject([{ by: 'anna' }, { by: 'ben', parents: ['e1'] }])
  })

  it('lets changes to different parts of one answer prevail that are made at the same time', async () => {
    const { database, change } = await anAssessmentHere()

    await Promise.all([
      change(0, (answer) => ({ ...answer, note })),
      change(0, (answer) => ({ ...answer, value: { kind: 'option', option: 'yes' } }), 'ben'),
    ])

    expect((await loadAssessment(database, ID))?.answers).toEqual({ a: anAnswer('yes', { note }) })
  })

  it('changes nothing at all where the device refuses the history', async () => {
    const { database, change } = await anAssessmentHere()
    const before = await contentOf(database)
    database.journal.hook('creating', () => {
      throw new DOMException('No room', 'QuotaExceededError')
    })

    await expect(change(0, () => anAnswer('no'))).rejects.toThrow()

    expect(await contentOf(database)).toEqual(before)
  })

  it('speaks for one side and settles nothing while people differ', async () => {
    const { database, change } = await anAssessmentHere()
    const anna = anEntry({ id: 'anna', after: anAnswer('no') })
    const ben = anEntry({ id: 'ben', by: 'ben', after: anAnswer('yes') })
    const assessment = anAssessment({ answers: { a: anAnswer('yes') } })
    const { journal } = aRecord(assessment, { journal: [anna, ben] })
    await saveWholeAssessment(database, {
      assessment: onThisDevice(assessment),
      snapshots: [],
      journal: owned(journal),
    })

    await change(30, (answer) => ({ ...answer, note }))

    const stored = await loadAssessment(database, ID)
    expect(stored?.conflicts).toEqual(['answer/a'])
    expect(stored?.answers).toEqual({ a: anAnswer('yes', { note }) })
    const standing = standingsOf(await loadJournal(database, ID)).get('answer/a')
    expect(standing?.heads.map(({ id }) => id)).toEqual(['e1', 'anna'])
  })

  it('ends a difference when the last that differed says the same', async () => {
    const { database, change } = await anAssessmentHere()
    const anna = anEntry({ id: 'anna', after: anAnswer('no') })
    const ben = anEntryAfter([anEntry({ id: 'root' })], { id: 'ben', by: 'ben' })
    const assessment = anAssessment({ answers: { a: anAnswer('yes') } })
    const { journal } = aRecord(assessment, { journal: [anEntry({ id: 'root' }), anna, ben] })
    await saveWholeAssessment(database, {
      assessment: onThisDevice(assessment),
      snapshots: [],
      journal: owned(journal),
    })

    await change(30, () => anAnswer('no'))

    expect((await loadAssessment(database, ID))?.conflicts).toEqual([])
  })
})

describe('saveFieldChange', () => {
  it('changes one field and its history, and none of another tab', async () => {
    const { database } = await anAssessmentHere()
    const writing = (id: string) => ({ id, at: at(0), by: 'anna' })

    await Promise.all([
      saveFieldChange(
        database,
        ID,
        { kind: 'profile', subjectId: 'country', after: 'DE' },
        writing('x'),
      ),
      saveFieldChange(
        database,
        ID,
        { kind: 'priority', subjectId: 'a', after: 'high' },
        writing('y'),
      ),
    ])

    expect(await loadAssessment(database, ID)).toMatchObject({
      profile: { country: 'DE' },
      priorities: { a: 'high' },
    })
    const history = await loadJournal(database, ID)
    expect(history.slice(-2)).toMatchObject([
      { id: 'x', kind: 'profile', before: null, after: 'DE' },
      { id: 'y', kind: 'priority', before: null, after: 'high' },
    ])
  })

  it('does nothing where the assessment is gone', async () => {
    const database = await aDatabase()
    const before = await contentOf(database)

    await saveFieldChange(
      database,
      'gone',
      { kind: 'profile', subjectId: 'country', after: 'DE' },
      { id: 'x', at: at(0), by: null },
    )

    expect(await contentOf(database)).toEqual(before)
  })
})
