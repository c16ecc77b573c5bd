import { describe, expect, it } from 'vitest'
import { headByRule, settlingEntry } from '@/domain/journal/settle-conflict'
import { standingOf, standingsOf } from '@/domain/journal/standing'
import { anAnswer } from '../../builders/assessment'
import { anEntry, anEntryAfter } from '../../builders/journal'

const first = anEntry({ id: 'first' })
const own = anEntryAfter([first], { id: 'own', after: anAnswer('no'), by: 'anna' })
const theirs = anEntryAfter([first], { id: 'theirs', after: anAnswer('partly'), by: 'ben' })
const writing = { id: 'settled', at: '2026-11-25T09:00:00.000Z', by: 'anna' }
const isMine = ({ by }: { readonly by: string | null }) => by === 'anna'

describe('settlingEntry', () => {
  it('replaces all that stood side by side, and keeps dissent on record', () => {
    const standing = standingOf([own, theirs])

    const entry = settlingEntry(standing, { after: own.after, dissent: ['theirs'] }, writing)

    expect(entry).toMatchObject({
      id: 'settled',
      parents: ['theirs', 'own'],
      revision: 2,
      reason: 'resolution',
      dissent: ['theirs'],
      before: theirs.after,
      after: own.after,
    })
    expect(standingsOf([first, own, theirs, entry]).get('answer/a')?.heads).toEqual([entry])
  })
})

describe('headByRule', () => {
  const standing = standingOf([own, theirs])

  it('chooses mine, or theirs', () => {
    expect(headByRule(standing, 'mine', isMine)).toBe(own)
    expect(headByRule(standing, 'theirs', isMine)).toBe(theirs)
  })

  it('chooses none of theirs where two others differ', () => {
    const third = anEntryAfter([first], { id: 'third', after: null, by: 'cleo' })

    expect(headByRule(standingOf([own, theirs, third]), 'theirs', isMine)).toBeNull()
  })

  it('chooses the higher revision, and neither of two that are equal', () => {
    const further = anEntryAfter([own], { id: 'further' })

    expect(headByRule(standingOf([further, theirs]), 'latestRevision', isMine)).toBe(further)
    expect(headByRule(standing, 'latestRevision', isMine)).toBeNull()
  })
})
