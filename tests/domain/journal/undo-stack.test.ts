import { describe, expect, it } from 'vitest'
import type { JournalEntry } from '@/domain/journal/journal-entry'
import { standingsOf } from '@/domain/journal/standing'
import { undoStackOf } from '@/domain/journal/undo-stack'
import { anAnswer } from '../../builders/assessment'
import { anEntry, anEntryAfter } from '../../builders/journal'

const idsOf = (made: readonly JournalEntry[], others: readonly JournalEntry[] = []) => {
  const { undo, redo } = undoStackOf(made, standingsOf([...made, ...others]))
  return [undo?.id ?? null, redo?.id ?? null]
}

const first = anEntry({ id: 'first' })
const second = anEntryAfter([first], { id: 'second', after: anAnswer('no') })
const undone = anEntryAfter([second], {
  id: 'undone',
  after: anAnswer('yes'),
  reason: 'undo',
  of: 'second',
})

describe('undoStackOf', () => {
  it('has nothing to take back before anything was done', () => {
    expect(idsOf([])).toEqual([null, null])
  })

  it('takes back the last first', () => {
    expect(idsOf([first, second])).toEqual(['second', null])
  })

  it('goes on with the one before, and can bring back what was taken back', () => {
    expect(idsOf([first, second, undone])).toEqual(['first', 'second'])
  })

  it('can take back again what was brought back', () => {
    const redone = anEntryAfter([undone], {
      id: 'redone',
      after: anAnswer('no'),
      reason: 'redo',
      of: 'second',
    })

    expect(idsOf([first, second, undone, redone])).toEqual(['second', null])
  })

  it('brings nothing back once something new was done', () => {
    const other = anEntry({ id: 'other', subjectId: 'b' })

    expect(idsOf([first, second, undone, other])).toEqual(['other', null])
  })

  it('passes over what somebody else has replaced since', () => {
    const other = anEntry({ id: 'other', subjectId: 'b' })
    const theirs = anEntryAfter([second], { id: 'theirs', after: anAnswer('partly'), by: 'ben' })

    expect(idsOf([other, first, second], [theirs])).toEqual(['other', null])
  })

  it('takes back one side of an open difference, the own one', () => {
    const theirs = anEntryAfter([first], { id: 'theirs', after: anAnswer('partly'), by: 'ben' })

    expect(idsOf([first, second], [theirs])).toEqual(['second', null])
  })

  it('passes over changes that changed nothing, and what was there before', () => {
    const nothing = anEntryAfter([second], { id: 'nothing', after: anAnswer('no') })
    const before = anEntry({ id: 'before', subjectId: 'b', reason: 'baseline' })

    expect(idsOf([first, second, nothing, before])).toEqual(['second', null])
  })
})
