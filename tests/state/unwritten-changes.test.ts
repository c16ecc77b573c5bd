import { describe, expect, it } from 'vitest'
import { onThisDevice } from '@/state/assessment-commands'
import { createUnwrittenChanges } from '@/state/unwritten-changes'
import { anAnswer, anAssessment } from '../builders/assessment'

const note = { text: 'Ask the finance office', language: 'en' }
const stored = onThisDevice(anAssessment({ answers: { a: anAnswer('no') } }))

describe('createUnwrittenChanges', () => {
  it('leaves what is stored alone while nothing is unwritten', () => {
    expect(createUnwrittenChanges().layOver(stored)).toBe(stored)
  })

  it('lays answers and fields over what is stored', () => {
    const unwritten = createUnwrittenChanges()
    unwritten.addAnswer(stored.id, 'a', () => anAnswer('yes'))
    unwritten.addField(stored.id, { kind: 'profile', subjectId: 'country', after: 'DE' })
    unwritten.addDevice(stored.id, { place: 'group' })

    expect(unwritten.layOver(stored)).toEqual({
      ...stored,
      place: 'group',
      profile: { country: 'DE' },
      answers: { a: anAnswer('yes') },
    })
  })

  it('keeps the changes of one assessment out of another', () => {
    const unwritten = createUnwrittenChanges()
    unwritten.addAnswer('other', 'a', () => anAnswer('yes'))

    expect(unwritten.layOver(stored)).toEqual(stored)
  })

  it('puts a change on top of one that is not written yet, and holds what else is stored', () => {
    const unwritten = createUnwrittenChanges()
    unwritten.addAnswer(stored.id, 'a', (answer) => ({ ...answer, confidence: 'high' }))
    unwritten.addAnswer(stored.id, 'a', (answer) => ({ ...answer, note }))

    expect(unwritten.layOver(stored).answers).toEqual({
      a: { ...anAnswer('no'), confidence: 'high', note },
    })
  })

  it('forgets an answer only when all that was changed of it was written', () => {
    const unwritten = createUnwrittenChanges()
    unwritten.addAnswer(stored.id, 'a', () => anAnswer('partly'))
    const beingWritten = unwritten.answerChangeOf(stored.id, 'a')
    unwritten.addAnswer(stored.id, 'a', () => anAnswer('yes'))

    unwritten.answerWritten(stored.id, 'a', beingWritten)
    expect(unwritten.layOver(stored).answers).toEqual({ a: anAnswer('yes') })

    unwritten.answerWritten(stored.id, 'a', unwritten.answerChangeOf(stored.id, 'a'))
    expect(unwritten.layOver(stored)).toBe(stored)
  })

  it('forgets a field only when its newest value was written', () => {
    const unwritten = createUnwrittenChanges()
    const older = { kind: 'profile', subjectId: 'country', after: 'DE' } as const
    const newer = { kind: 'profile', subjectId: 'country', after: 'FR' } as const
    unwritten.addField(stored.id, older)
    unwritten.addField(stored.id, newer)

    unwritten.fieldWritten(stored.id, older)
    expect(unwritten.layOver(stored).profile).toEqual({ country: 'FR' })

    unwritten.fieldWritten(stored.id, newer)
    expect(unwritten.layOver(stored)).toBe(stored)
  })

  it('adds up what only the device knows until all of it is written', () => {
    const unwritten = createUnwrittenChanges()
    unwritten.addDevice(stored.id, { savedToFileAt: '2026-11-30' })
    const beingWritten = unwritten.deviceFieldsOf(stored.id)
    unwritten.addDevice(stored.id, { place: 'group' })

    unwritten.deviceWritten(stored.id, beingWritten)

    expect(unwritten.deviceFieldsOf(stored.id)).toEqual({
      savedToFileAt: '2026-11-30',
      place: 'group',
    })
    unwritten.deviceWritten(stored.id, unwritten.deviceFieldsOf(stored.id))
    expect(unwritten.ids()).toEqual([])
  })
})
