import { describe, expect, it } from 'vitest'
import type { JournalEntry } from '@/domain/journal/journal-entry'
import { ratingsOf } from '@/domain/journal/ratings-of'
import { anAnswer } from '../../builders/assessment'
import { anEntry, anEntryAfter } from '../../builders/journal'

const before = anEntry({ id: 'before', after: anAnswer('later'), reason: 'baseline', by: null })
const anna = anEntryAfter([before], { id: 'anna-1', by: 'anna', after: anAnswer('no') })
const ben = anEntryAfter([before], { id: 'ben-1', by: 'ben', after: anAnswer('yes') })

const told = (...entries: readonly JournalEntry[]) =>
  ratingsOf(entries).map(({ respondentId, answer }) => [respondentId, answer])

describe('ratingsOf', () => {
  it('has what several people said without knowing of each other', () => {
    expect(told(before, anna, ben)).toEqual([
      ['anna', anAnswer('no')],
      ['ben', anAnswer('yes')],
    ])
  })

  it('takes a correction of what somebody else said for a correction', () => {
    const correction = anEntryAfter([anna], { id: 'ben-1', by: 'ben', after: anAnswer('yes') })

    expect(told(before, anna, correction)).toEqual([['ben', anAnswer('yes')]])
  })

  it('takes the last word of each', () => {
    const again = anEntryAfter([anna], { id: 'anna-2', by: 'anna', after: anAnswer('partly') })

    expect(told(before, anna, again, ben)).toEqual([
      ['anna', anAnswer('partly')],
      ['ben', anAnswer('yes')],
    ])
  })

  it('keeps both after the difference is settled, and asks nobody twice', () => {
    const settled = anEntryAfter([anna, ben], { id: 'settled', by: 'cleo', reason: 'resolution' })
    const later = anEntryAfter([settled], { id: 'ben-2', by: 'ben', after: anAnswer('partly') })

    expect(told(before, anna, ben, settled)).toHaveLength(2)
    expect(told(before, anna, ben, settled, later)).toEqual([
      ['anna', anAnswer('no')],
      ['ben', anAnswer('partly')],
    ])
  })

  it('leaves the rating with whoever gave it when somebody adds a note to the answer', () => {
    const note = { text: 'See the minutes', language: 'en' }
    const noted = anEntryAfter([anna], { id: 'ben-1', by: 'ben', after: anAnswer('no', { note }) })

    expect(told(before, anna, noted)).toEqual([['anna', anAnswer('no')]])
  })

  it('has none of what nobody is known to have said', () => {
    expect(told(before)).toEqual([])
  })

  it('has none of somebody who took the answer back', () => {
    const taken = anEntryAfter([anna], {
      id: 'anna-2',
      by: 'anna',
      after: null,
      reason: 'undo',
      of: 'anna-1',
    })

    expect(told(before, anna, taken, ben)).toEqual([['ben', anAnswer('yes')]])
  })
})
