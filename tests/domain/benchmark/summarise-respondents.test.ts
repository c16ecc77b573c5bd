import { describe, expect, it } from 'vitest'
import { summariseRespondents } from '@/domain/benchmark/summarise-respondents'
import { anAnswer, aNotApplicable } from '../../builders/assessment'
import { aChoice, aGroup, aPath, aQuestionnaire, optionsWorth } from '../../builders/questionnaire'
import { scoreAnswers } from '../../builders/scoring'

const options = optionsWorth(0, 20, 40, 60, 80, 100)
const questionnaire = aQuestionnaire({
  groups: [
    aGroup({
      id: 'dimension',
      questions: [aChoice({ id: 'a', options }), aChoice({ id: 'b' })],
    }),
  ],
})

const respondents = (...points: readonly number[]) =>
  points.map((value) =>
    scoreAnswers(questionnaire, aPath(), {
      a: anAnswer(`p${String(value)}`),
      b: aNotApplicable(),
    }),
  )

describe('summariseRespondents', () => {
  it('gives quartiles for the whole, dimensions and questions', () => {
    const summary = summariseRespondents(respondents(0, 20, 40, 80, 100), 5)

    expect(summary?.respondents).toBe(5)
    expect(Object.keys(summary?.scores ?? {})).toEqual(['dimension', 'a'])
    expect(summary?.scores['a']).toEqual({ lower: 0.2, median: 0.4, upper: 0.8, respondents: 5 })
    expect(summary?.overall).toEqual({ lower: 0.2, median: 0.4, upper: 0.8, respondents: 5 })
  })

  it('says nothing of a group that is too small', () => {
    expect(summariseRespondents(respondents(0, 20, 40, 80), 5)).toBeNull()
    expect(summariseRespondents([], 0)).toBeNull()
  })

  it('never takes fewer than five respondents, whatever minimum it is given', () => {
    expect(summariseRespondents(respondents(0, 20, 40, 80), 1)).toBeNull()
    expect(summariseRespondents(respondents(0, 20, 40, 80, 100), 1)).not.toBeNull()
  })

  it('counts only those with an overall score towards the size of the group', () => {
    const unfinished = scoreAnswers(questionnaire, aPath(), {})

    expect(summariseRespondents([...respondents(0, 20, 40, 80), unfinished], 5)).toBeNull()
  })

  it('leaves out a figure that too few respondents have', () => {
    const five = ['no', 'no', 'yes', 'yes', undefined].map((option) =>
      scoreAnswers(questionnaire, aPath(), {
        a: anAnswer('p20'),
        ...(option === undefined ? {} : { b: anAnswer(option) }),
      }),
    )

    const summary = summariseRespondents(five, 5)

    expect(Object.keys(summary?.scores ?? {})).toEqual(['dimension', 'a'])
  })
})
