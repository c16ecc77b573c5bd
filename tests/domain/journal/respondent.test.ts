import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { everyoneIn, ROLES, uniteRespondents, withoutNames } from '@/domain/journal/respondent'
import { runs } from '../../builders/runs'

const anna = { id: 'anna', name: 'Anna Berg', role: 'it', revision: 1 } as const

const respondents = fc.array(
  fc.record({
    id: fc.constantFrom('a', 'b'),
    name: fc.constantFrom('', 'Anna', 'Ben'),
    role: fc.constantFrom(null, ...ROLES),
    revision: fc.nat({ max: 2 }),
  }),
  { maxLength: 3 },
)

describe('uniteRespondents', () => {
  it('holds the later state of name and role', () => {
    const later = { ...anna, name: 'Anna Berg-Lund', revision: 2 }

    expect(uniteRespondents([later], [anna])).toEqual([later])
  })

  it('does not lose a name to a file from which names were stripped', () => {
    expect(uniteRespondents([anna], withoutNames([anna]))).toEqual([anna])
    expect(uniteRespondents(withoutNames([{ ...anna, revision: 2 }]), [anna])).toEqual([anna])
  })

  it('comes to the same in any order and any number of times', () => {
    fc.assert(
      fc.property(respondents, respondents, respondents, (a, b, c) => {
        expect(uniteRespondents(a, b)).toEqual(uniteRespondents(b, a))
        expect(uniteRespondents(a, b, a)).toEqual(uniteRespondents(a, b))
        expect(uniteRespondents(uniteRespondents(a, b), c)).toEqual(
          uniteRespondents(a, uniteRespondents(b, c)),
        )
      }),
      { numRuns: runs(100) },
    )
  })
})

describe('withoutNames', () => {
  it('leaves what somebody does', () => {
    expect(withoutNames([anna])).toEqual([{ ...anna, name: '' }])
  })
})

describe('everyoneIn', () => {
  it('names everybody who has said something, and nobody twice', () => {
    const anna = { id: 'anna', name: 'Anna', role: 'it' as const, revision: 2 }
    const journal = [{ by: 'anna' }, { by: 'ben' }, { by: null }, { by: 'ben' }]

    expect(everyoneIn(journal, [anna])).toEqual([
      anna,
      { id: 'ben', name: '', role: null, revision: 0 },
    ])
  })
})
