import { describe, expect, it } from 'vitest'
import { onThisDevice } from '@/state/assessment-commands'
import { createUnwrittenChanges } from '@/state/unwritten-changes'
import { anAnswer, anAssessment } from '../builders/assessment'

const stored = onThisDevice(anAssessment({ answers: { a: anAnswer('no') } }))

describe('createUnwrittenChanges', () => {
  it('leaves what is stored alone while nothing is unwritten', () => {
    expect(createUnwrittenChanges().layOver(stored)).toBe(stored)
  })

  it('lays answers and fields over what is stored', () => {
    const unwritten = createUnwrittenChanges()
    unwritten.addAnswer(stored.id, 'a', anAnswer('yes'))
    unwritten.addFields(stored.id, { name: 'Spring' })

    expect(unwritten.layOver(stored)).toEqual({
      ...stored,
      name: 'Spring',
      answers: { a: anAnswer('yes') },
    })
  })

  it('keeps the changes of one assessment out of another', () => {
    const unwritten = createUnwrittenChanges()
    unwritten.addAnswer('other', 'a', anAnswer('yes'))

    expect(unwritten.layOver(stored)).toEqual(stored)
  })

  it('forgets an answer only when that very answer was written', () => {
    const unwritten = createUnwrittenChanges()
    const older = anAnswer('partly')
    const newer = anAnswer('yes')
    unwritten.addAnswer(stored.id, 'a', older)
    unwritten.addAnswer(stored.id, 'a', newer)

    unwritten.answerWritten(stored.id, 'a', older)
    expect(unwritten.layOver(stored).answers).toEqual({ a: newer })

    unwritten.answerWritten(stored.id, 'a', newer)
    expect(unwritten.layOver(stored)).toBe(stored)
  })

  it('adds fields up until all of them are written', () => {
    const unwritten = createUnwrittenChanges()
    unwritten.addFields(stored.id, { name: 'Spring' })
    const beingWritten = unwritten.fieldsOf(stored.id)
    unwritten.addFields(stored.id, { place: 'group' })

    unwritten.fieldsWritten(stored.id, beingWritten)

    expect(unwritten.fieldsOf(stored.id)).toEqual({ name: 'Spring', place: 'group' })
  })
})
