import { describe, expect, it } from 'vitest'
import { findContradictions, uniteJournals } from '@/domain/journal/unite-journals'
import { anAnswer } from '../../builders/assessment'
import { anEntry, anEntryAfter } from '../../builders/journal'

const first = anEntry({ id: 'first' })
const second = anEntryAfter([first], { id: 'second', after: anAnswer('no') })

describe('uniteJournals', () => {
  it('has every entry once, what is replaced before what replaces it', () => {
    expect(uniteJournals([second, first], [first])).toEqual([first, second])
  })

  it('holds of two states of one entry the one with more changes in it, whichever comes last', () => {
    const later = { ...second, take: 2, after: anAnswer('partly') }

    expect(uniteJournals([first, later], [second])).toEqual([first, later])
    expect(uniteJournals([first, second], [later])).toEqual([first, later])
  })

  it('orders entries of one revision by their ids', () => {
    const other = anEntryAfter([first], { id: 'other' })

    expect(uniteJournals([second], [other], [first])).toEqual([first, other, second])
  })
})

describe('findContradictions', () => {
  it('names an entry that says something else in the same state', () => {
    const forged = { ...second, after: anAnswer('yes') }

    expect(findContradictions([first, second], [first, forged])).toEqual([{ entryId: 'second' }])
  })

  it('finds none between two states of one entry, nor where each side has its own', () => {
    expect(findContradictions([second], [{ ...second, take: 1, after: null }, first])).toEqual([])
  })
})
