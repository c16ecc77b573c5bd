import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sortActions } from '@/domain/assessment/sort-actions'
import { anAction } from '../../builders/assessment'
import { runs } from '../../builders/runs'

describe('sortActions', () => {
  it('puts the soonest first, keeps the order of equal dates, and undated ones last', () => {
    const actions = [
      anAction({ id: 'undated' }),
      anAction({ id: 'later', due: '2027-10-01' }),
      anAction({ id: 'sooner', due: '2027-09-30' }),
      anAction({ id: 'later too', due: '2027-10-01' }),
    ]

    const sorted = sortActions(actions)

    expect(sorted.map(({ id }) => id)).toEqual(['sooner', 'later', 'later too', 'undated'])
  })

  it('neither loses nor invents an action', () => {
    const due = fc.constantFrom(null, '2027-01-01', '2027-06-30', '2028-02-29')
    const actions = fc
      .array(due)
      .map((days) => days.map((day, index) => anAction({ id: String(index), due: day })))

    fc.assert(
      fc.property(actions, (given) => {
        const sorted = sortActions(given)
        expect(sorted.toSorted((a, b) => Number(a.id) - Number(b.id))).toEqual(given)
      }),
      { numRuns: runs(100) },
    )
  })
})
