import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dimensionOfQuestion } from '@/domain/questionnaire/dimension-of-question'
import { groupsOnPath, questionsInGroup } from '@/domain/questionnaire/walk-questionnaire'
import { aChoice, aGroup, aPath, aQuestionnaire } from '../../builders/questionnaire'
import { someQuestionnaire } from '../../builders/random-questionnaire'
import { runs } from '../../builders/runs'

describe('dimensionOfQuestion', () => {
  it('finds every question in its dimension, however deep it stands, each time it is asked', () => {
    fc.assert(
      fc.property(someQuestionnaire, ({ groups }) => {
        for (const dimension of [...groups, ...groups]) {
          for (const { id } of questionsInGroup(dimension)) {
            expect(dimensionOfQuestion(groups, id)).toBe(dimension.id)
          }
        }
      }),
      { numRuns: runs(100) },
    )
  })

  it('finds none for a question that these dimensions do not have', () => {
    const questionnaire = aQuestionnaire({
      groups: [
        aGroup({ id: 'first', questions: [aChoice({ id: 'a' }), aChoice({ id: 'b' })] }),
        aGroup({ id: 'second', questions: [aChoice({ id: 'c' })] }),
      ],
    })
    const asked = groupsOnPath(questionnaire, aPath({ questions: ['a'] }))

    expect(dimensionOfQuestion(questionnaire.groups, 'unknown')).toBeNull()
    expect(dimensionOfQuestion(asked, 'b')).toBeNull()
    expect(dimensionOfQuestion(asked, 'c')).toBeNull()
    expect(dimensionOfQuestion(asked, 'a')).toBe('first')
    expect(dimensionOfQuestion(questionnaire.groups, 'c')).toBe('second')
  })
})
