import { describe, expect, it } from 'vitest'
import { checkJournal } from '@/domain/journal/check-journal'
import { anEntry, anEntryAfter } from '../../builders/journal'

const first = anEntry({ id: 'first' })
const second = anEntryAfter([first], { id: 'second', dissent: ['first'] })

describe('checkJournal', () => {
  it('finds nothing wrong with a sound history, in whatever order', () => {
    expect(checkJournal([second, first])).toEqual([])
  })

  it('tells an entry that is there twice', () => {
    expect(checkJournal([first, second, first])).toEqual([
      { code: 'duplicateId', path: 'journal.2', id: 'first' },
    ])
  })

  it.each([
    ['what is not there', { ...second, parents: ['gone'], dissent: [] }],
    ['another subject', { ...second, subjectId: 'b' }],
    ['itself', { ...second, parents: ['second'], dissent: [] }],
    ['something later', { ...second, revision: 0 }],
    ['a dissent it does not replace', { ...second, dissent: ['other'] }],
  ])('tells an entry that rests on %s', (_, entry) => {
    expect(checkJournal([first, entry])).toEqual([
      { code: 'brokenHistory', path: 'journal.1', id: 'second' },
    ])
  })
})
