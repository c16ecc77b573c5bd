import { describe, expect, it } from 'vitest'
import { EMPTY_ANSWER } from '@/domain/assessment/answer'
import { standingOf, standingsOf } from '@/domain/journal/standing'
import { anAnswer } from '../../builders/assessment'
import { anEntry, anEntryAfter } from '../../builders/journal'

const first = anEntry({ id: 'first' })
const own = anEntryAfter([first], { id: 'own', after: anAnswer('no') })
const theirs = anEntryAfter([first], { id: 'theirs', after: anAnswer('partly') })

describe('standingsOf', () => {
  it('has one head where one entry replaces all others', () => {
    expect(standingsOf([own, first]).get('answer/a')).toEqual({ heads: [own], isConflict: false })
  })

  it('is no conflict where one head says nothing and the other holds an empty answer', () => {
    const cleared = { ...own, after: null }
    const empty = { ...theirs, after: EMPTY_ANSWER }

    expect(standingsOf([first, cleared, empty]).get('answer/a')?.isConflict).toBe(false)
  })

  it('is a conflict where two heads say different things', () => {
    const standing = standingsOf([first, own, theirs]).get('answer/a')

    expect(standing?.heads.map(({ id }) => id)).toEqual(['theirs', 'own'])
    expect(standing?.isConflict).toBe(true)
  })

  it('is no conflict where two heads say the same', () => {
    const same = { ...theirs, after: own.after }

    expect(standingsOf([first, own, same]).get('answer/a')?.isConflict).toBe(false)
  })

  it('is no conflict where one side has left the old answer as it was', () => {
    expect(standingsOf([first, own, first]).get('answer/a')?.isConflict).toBe(false)
  })

  it('is settled by an entry that replaces all heads', () => {
    const settled = anEntryAfter([own, theirs], { id: 'settled', reason: 'resolution' })

    expect(standingsOf([first, own, theirs, settled]).get('answer/a')).toEqual({
      heads: [settled],
      isConflict: false,
    })
  })

  it('lets the higher revision lead, whatever the clocks of the laptops say', () => {
    const further = anEntryAfter([own], { id: 'further', at: '2001-01-01T00:00:00.000Z' })

    const standing = standingsOf([first, own, theirs, further]).get('answer/a')

    expect(standing?.heads[0]).toBe(further)
  })

  it('keeps subjects apart', () => {
    const other = anEntry({ id: 'other', subjectId: 'b' })

    expect([...standingsOf([first, other]).keys()]).toEqual(['answer/a', 'answer/b'])
  })
})

describe('standingOf', () => {
  it('takes the absence of entries for a bug', () => {
    expect(() => standingOf([])).toThrow()
  })
})
