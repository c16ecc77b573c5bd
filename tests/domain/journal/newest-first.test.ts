import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { JournalEntry } from '@/domain/journal/journal-entry'
import { nextEntry } from '@/domain/journal/next-entry'
import { newestFirst } from '@/domain/journal/newest-first'
import { anAnswer } from '../../builders/assessment'

const yes = anAnswer('yes')

const anEntry = (id: string, at: string | null, fields: Partial<JournalEntry> = {}) =>
  ({
    ...nextEntry(
      { kind: 'answer', subjectId: 'a', before: null, after: yes },
      { heads: [], revision: -1 },
      { id, at: at ?? '', by: null },
    ),
    at,
    ...fields,
  }) as JournalEntry

const idsOf = (journal: readonly JournalEntry[]) => newestFirst(journal).map(({ id }) => id)

describe('newestFirst', () => {
  it('orders by the moment, whatever the time zone it is written in', () => {
    expect(
      idsOf([
        anEntry('noon', '2026-11-28T12:00:00.000Z'),
        anEntry('earlier', '2026-11-28T12:30:00.000+01:00'),
        anEntry('later', '2026-11-28T12:00:01.000Z'),
      ]),
    ).toEqual(['later', 'noon', 'earlier'])
  })

  it('puts what came later first where the moment is the same, and what has none last', () => {
    const at = '2026-11-28T12:00:00.000Z'

    expect(idsOf([anEntry('old', null), anEntry('first', at), anEntry('second', at)])).toEqual([
      'second',
      'first',
      'old',
    ])
  })

  it('leaves out what changed nothing, but not a settlement or a difference open again', () => {
    const at = '2026-11-28T12:00:00.000Z'

    expect(
      idsOf([
        anEntry('nothing', at, { before: yes }),
        anEntry('settled', at, { before: yes, reason: 'resolution' }),
        anEntry('reopened', at, { before: yes, reason: 'undo', of: 'settled' }),
      ]),
    ).toEqual(['reopened', 'settled'])
  })

  it('keeps every entry that changed something', () => {
    const moment = fc.option(
      fc.date({ noInvalidDate: true, min: new Date(0) }).map((date) => date.toISOString()),
    )
    fc.assert(
      fc.property(fc.array(moment), (moments) => {
        const journal = moments.map((at, index) => anEntry(String(index), at))

        expect(idsOf(journal).toSorted()).toEqual(journal.map(({ id }) => id).toSorted())
      }),
    )
  })
})
