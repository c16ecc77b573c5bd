import { describe, expect, it } from 'vitest'
import { isJoined, joinedEntry, nextEntry } from '@/domain/journal/next-entry'
import { anAnswer } from '../../builders/assessment'
import { anEntry } from '../../builders/journal'

const at = (seconds: number) => new Date(Date.UTC(2026, 10, 24, 9, 0, seconds)).toISOString()
const entry = anEntry({ at: at(0) })

describe('nextEntry', () => {
  it('replaces what stands, one revision further', () => {
    const change = { kind: 'answer', subjectId: 'a', before: null, after: anAnswer('no') } as const

    const next = nextEntry(
      change,
      { heads: ['x', 'y'], revision: 4 },
      { id: 'next', at: at(9), by: 'anna' },
    )

    expect(next).toEqual({
      ...change,
      id: 'next',
      parents: ['x', 'y'],
      revision: 5,
      take: 0,
      reason: 'change',
      of: null,
      dissent: [],
      at: at(9),
      by: 'anna',
    })
  })
})

describe('isJoined', () => {
  it.each([
    ['right after it', entry, { at: at(1), by: 'anna' }, true],
    ['two seconds later', entry, { at: at(2), by: 'anna' }, false],
    ['by somebody else', entry, { at: at(1), by: 'ben' }, false],
    ['with a clock that was put back', entry, { at: at(-1), by: 'anna' }, false],
    ['once it went into a file', entry, { at: at(1), by: 'anna', sealedAt: at(0) }, false],
    ['after what went into a file', entry, { at: at(1), by: 'anna', sealedAt: at(-1) }, true],
    ['after an undo', { ...entry, reason: 'undo' as const }, { at: at(1), by: 'anna' }, false],
    ['after what was there before', { ...entry, at: null }, { at: at(1), by: 'anna' }, false],
  ])('for a change %s: decided', (_, before, writing, expected) => {
    expect(isJoined(before, writing)).toBe(expected)
  })
})

describe('joinedEntry', () => {
  it('still tells where it all began, and counts', () => {
    const joined = joinedEntry(entry, anAnswer('no'), at(1))

    expect(joined).toEqual({ ...entry, after: anAnswer('no'), at: at(1), take: 1 })
  })
})
