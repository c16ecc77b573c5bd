import { describe, expect, it } from 'vitest'
import {
  allGroups,
  allQuestions,
  groupsOnPath,
  pathOf,
} from '@/domain/questionnaire/walk-questionnaire'
import { aChoice, aGroup, aPath, aQuestionnaire } from '../../builders/questionnaire'

const questionnaire = aQuestionnaire({
  paths: [aPath({ id: 'full' }), aPath({ id: 'short', questions: ['c'] })],
  groups: [
    aGroup({
      id: 'first',
      questions: [aChoice({ id: 'a' })],
      groups: [
        aGroup({
          id: 'inner',
          questions: [aChoice({ id: 'b' })],
          groups: [aGroup({ id: 'innermost', questions: [aChoice({ id: 'c' })] })],
        }),
      ],
    }),
    aGroup({ id: 'second', questions: [aChoice({ id: 'd' })] }),
  ],
})

const idsOf = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id)

describe('walking a questionnaire', () => {
  it('meets every question and group in the order it is asked', () => {
    expect(idsOf(allQuestions(questionnaire))).toEqual(['a', 'b', 'c', 'd'])
    expect(idsOf(allGroups(questionnaire))).toEqual(['first', 'inner', 'innermost', 'second'])
  })

  it('finds a path by its id, and none for an unknown id', () => {
    expect(pathOf(questionnaire, 'short')?.questions).toEqual(['c'])
    expect(pathOf(questionnaire, 'scenic')).toBeNull()
  })

  it('leaves out the groups that a path empties and keeps those around what it asks', () => {
    const groups = groupsOnPath(questionnaire, aPath({ questions: ['c'] }))

    expect(idsOf(allGroups({ ...questionnaire, groups }))).toEqual(['first', 'inner', 'innermost'])
    expect(idsOf(allQuestions({ ...questionnaire, groups }))).toEqual(['c'])
  })

  it('leaves the questionnaire as it is on a path that asks everything', () => {
    expect(groupsOnPath(questionnaire, aPath())).toBe(questionnaire.groups)
  })
})
