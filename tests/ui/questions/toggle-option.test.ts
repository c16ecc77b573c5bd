import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toggleOption } from '@/ui/questions/toggle-option'
import { aMultiple } from '../../builders/questionnaire'
import { runs } from '../../builders/runs'

const question = aMultiple()
const ids = question.options.map(({ id }) => id)

describe('toggleOption', () => {
  it('adds an option in the order of the question, and takes it back', () => {
    expect(toggleOption(question, ['c'], 'a')).toEqual(['a', 'c'])
    expect(toggleOption(question, ['a', 'c'], 'c')).toEqual(['a'])
    expect(toggleOption(question, ['a'], 'a')).toEqual([])
  })

  it('unticks all others for an exclusive option, and that for any other', () => {
    expect(toggleOption(question, ['a', 'b'], 'none')).toEqual(['none'])
    expect(toggleOption(question, ['none'], 'b')).toEqual(['b'])
  })

  it('never leaves an exclusive option beside another, whatever is ticked one after the other', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...ids)), (clicks) => {
        const chosen = clicks.reduce<readonly string[]>(
          (before, id) => toggleOption(question, before, id),
          [],
        )

        expect(chosen.includes('none') && chosen.length > 1).toBe(false)
        expect(chosen).toEqual(ids.filter((id) => chosen.includes(id)))
      }),
      { numRuns: runs(100) },
    )
  })
})
