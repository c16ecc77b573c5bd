import { describe, expect, it } from 'vitest'
import { groupsOfPart } from '@/domain/journal/groups-of-part'
import { scoreOfPart } from '@/domain/journal/score-of-part'
import { scoreAssessment } from '@/domain/scoring/score-assessment'
import { anAnswer } from '../../builders/assessment'
import { sharedQuestionnaire } from '../../builders/laptops'
import { firstPath } from '../../builders/questionnaire'

const score = scoreAssessment(sharedQuestionnaire, firstPath(sharedQuestionnaire), {
  answers: { 'one-a': anAnswer('yes'), 'two-a': anAnswer('no'), 'two-b': anAnswer('no') },
  profile: {},
})

const part = { dimensionIds: ['one'], recipient: 'IT' }

describe('scoreOfPart', () => {
  it('counts the questions of the part and scores no whole', () => {
    const { dimensions, overall } = scoreOfPart(score, part)

    expect(dimensions.map(({ id }) => id)).toEqual(['one'])
    expect(overall).toMatchObject({ answered: 1, asked: 2, ratio: null, range: null })
  })

  it('leaves the whole assessment as it is', () => {
    expect(scoreOfPart(score, null)).toBe(score)
  })
})

describe('groupsOfPart', () => {
  it('keeps the dimensions of the part in their order', () => {
    const { groups } = sharedQuestionnaire

    expect(groupsOfPart(groups, part).map(({ id }) => id)).toEqual(['one'])
    expect(groupsOfPart(groups, null)).toBe(groups)
  })
})
