import { describe, expect, it } from 'vitest'
import type { Answers } from '@/domain/assessment/answer'
import { groupScoresOf, questionScoresOf } from '@/domain/scoring/find-score'
import { anAnswer, aNotApplicable } from '../../builders/assessment'
import {
  aChoice,
  aGroup,
  aPath,
  aPolicies,
  aQuestionnaire,
  optionsWorth,
} from '../../builders/questionnaire'
import { scoreAnswers } from '../../builders/scoring'

const dimension = (id: string) =>
  aGroup({ id, questions: [1, 2, 3, 4].map((n) => aChoice({ id: `${id}${String(n)}` })) })

const full = aPath({ id: 'full', minimumAnswered: 3 })
const short = aPath({ id: 'short', minimumAnswered: 1, questions: ['a1', 'b1'] })
const questionnaire = aQuestionnaire({
  paths: [full, short],
  groups: [dimension('a'), dimension('b')],
})

const answering = (option: string, ...ids: readonly string[]): Answers =>
  Object.fromEntries(ids.map((id) => [id, anAnswer(option)]))

const notApplicable = (...ids: readonly string[]): Answers =>
  Object.fromEntries(ids.map((id) => [id, aNotApplicable()]))

describe('scoreAssessment', () => {
  it('is the mean of the dimensions, however many answers each rests on', () => {
    const answers = {
      ...answering('yes', 'a1', 'a2', 'a3', 'a4'),
      ...answering('no', 'b1', 'b2', 'b3'),
    }

    expect(scoreAnswers(questionnaire, full, answers).overall).toMatchObject({
      ratio: 0.5,
      range: { low: 0.5, high: 0.625 },
      answered: 7,
      asked: 8,
      scored: 7,
      needed: 6,
    })
  })

  it('weighs the dimensions as the questionnaire says', () => {
    const weighted = {
      ...questionnaire,
      groups: [{ ...dimension('a'), weight: 3 }, dimension('b')],
    }
    const answers = { ...answering('yes', 'a1', 'a2', 'a3'), ...answering('no', 'b1', 'b2', 'b3') }

    expect(scoreAnswers(weighted, full, answers).overall.ratio).toBe(0.75)
  })

  it('has no overall score while a dimension that applies has none', () => {
    const answers = { ...answering('yes', 'a1', 'a2', 'a3', 'a4'), ...answering('yes', 'b1', 'b2') }

    const { overall, dimensions } = scoreAnswers(questionnaire, full, answers)

    expect(dimensions.map(({ ratio }) => ratio)).toEqual([1, null])
    expect(overall).toMatchObject({ ratio: null, range: { low: 0.75, high: 1 } })
  })

  it('leaves a dimension out in which nothing applies', () => {
    const answers = {
      ...answering('partly', 'a1', 'a2', 'a3', 'a4'),
      ...notApplicable('b1', 'b2', 'b3', 'b4'),
    }

    expect(scoreAnswers(questionnaire, full, answers).overall).toMatchObject({
      ratio: 0.5,
      range: { low: 0.5, high: 0.5 },
      answered: 8,
    })
  })

  it('has neither score nor range where nothing applies at all', () => {
    const answers = notApplicable(
      ...questionnaire.groups.flatMap(({ questions }) => questions.map(({ id }) => id)),
    )

    expect(scoreAnswers(questionnaire, full, answers).overall).toMatchObject({
      ratio: null,
      range: null,
    })
  })

  it('scores a dimension from one lead question on the short path, and asks nothing else', () => {
    const answers = { ...answering('yes', 'a1'), ...answering('no', 'a2', 'a3', 'a4', 'b1') }

    const score = scoreAnswers(questionnaire, short, answers)

    expect(score.dimensions.map(({ ratio }) => ratio)).toEqual([1, 0])
    expect(score.overall).toMatchObject({ ratio: 0.5, answered: 2, asked: 2 })
  })

  it('gives the same answers no score on the full path', () => {
    const answers = answering('yes', 'a1', 'b1')

    expect(scoreAnswers(questionnaire, full, answers).overall.ratio).toBeNull()
  })

  it('names the questionnaire version and the path it was measured by', () => {
    expect(scoreAnswers(questionnaire, short, {})).toMatchObject({
      questionnaire: { id: 'town-check', version: '1.0.0' },
      path: 'short',
    })
  })

  it('leaves out the dimensions that the path does not ask', () => {
    const path = aPath({ questions: ['b2'] })

    const score = scoreAnswers(questionnaire, path, answering('yes', 'b2'))

    expect(groupScoresOf(score).map(({ id }) => id)).toEqual(['b'])
    expect(questionScoresOf(score).map(({ id }) => id)).toEqual(['b2'])
    expect(score.overall.ratio).toBe(1)
  })

  it('adds up the points of all dimensions where the questionnaire sums', () => {
    const sum = (id: string, maximum: number) =>
      aGroup({
        id,
        aggregation: 'sum',
        questions: [aChoice({ id: `${id}1`, maximum, options: optionsWorth(0, maximum) })],
      })
    const points = aQuestionnaire({
      policies: aPolicies({ blank: 'zero', notApplicable: 'forbidden', dontKnow: 'forbidden' }),
      scale: 'points',
      aggregation: 'sum',
      paths: [aPath({ minimumAnswered: 0 })],
      groups: [sum('a', 30), sum('b', 10)],
    })

    expect(
      scoreAnswers(points, aPath({ minimumAnswered: 0 }), answering('p30', 'a1')).overall,
    ).toMatchObject({
      ratio: 0.75,
      points: { earned: 30, maximum: 40 },
      possible: 40,
      range: { low: 0.75, high: 1 },
    })
  })
})
