import { describe, expect, it } from 'vitest'
import { rankNextSteps } from '@/domain/scoring/rank-next-steps'
import { aDontKnow, anAnswer, anAssessment, aNotApplicable } from '../../builders/assessment'
import { aBenchmarkGroup, someQuartiles } from '../../builders/benchmark-pack'
import {
  aChoice,
  aGroup,
  anUnscoredChoice,
  aPath,
  aQuestionnaire,
  optionsWorth,
} from '../../builders/questionnaire'

const choices = (...ids: readonly string[]) => ids.map((id) => aChoice({ id }))

const oneDimension = (...ids: readonly string[]) =>
  aQuestionnaire({ groups: [aGroup({ questions: choices(...ids) })] })

const orderOf = (steps: readonly { readonly questionId: string }[]) =>
  steps.map(({ questionId }) => questionId)

const answered = (options: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(options).map(([id, option]) => [id, anAnswer(option)]))

describe('rankNextSteps', () => {
  it('puts the user’s own priority before everything else', () => {
    const assessment = anAssessment({
      answers: answered({ a: 'no', b: 'no', c: 'partly' }),
      priorities: { a: 'low', c: 'high' },
    })

    const steps = rankNextSteps(oneDimension('a', 'b', 'c'), aPath(), assessment, null)

    expect(orderOf(steps)).toEqual(['c', 'b', 'a'])
  })

  it('then the lowest score', () => {
    const assessment = anAssessment({ answers: answered({ a: 'partly', b: 'no' }) })

    expect(orderOf(rankNextSteps(oneDimension('a', 'b'), aPath(), assessment, null))).toEqual([
      'b',
      'a',
    ])
  })

  it('then the distance below the median, those without a figure counting as level with it', () => {
    const benchmark = aBenchmarkGroup({
      scores: {
        a: someQuartiles({ median: 0.25 }),
        c: someQuartiles({ median: 0.75 }),
        d: someQuartiles({ lower: 0, median: 0.5 }),
      },
    })
    const assessment = anAssessment({
      answers: answered({ a: 'partly', b: 'partly', c: 'partly', d: 'partly' }),
    })

    const steps = rankNextSteps(oneDimension('a', 'b', 'c', 'd'), aPath(), assessment, benchmark)

    expect(steps.map(({ questionId, behindMedian }) => [questionId, behindMedian])).toEqual([
      ['c', 0.25],
      ['b', null],
      ['d', 0],
      ['a', -0.25],
    ])
  })

  it('then the order of the questionnaire', () => {
    const assessment = anAssessment({ answers: answered({ b: 'no', a: 'no' }) })

    expect(orderOf(rankNextSteps(oneDimension('a', 'b'), aPath(), assessment, null))).toEqual([
      'a',
      'b',
    ])
  })

  it('tells the gain of the overall score but does not order by it', () => {
    const questionnaire = aQuestionnaire({
      groups: [
        aGroup({ id: 'light', weight: 1, questions: choices('a') }),
        aGroup({ id: 'heavy', weight: 3, questions: choices('b') }),
      ],
    })
    const assessment = anAssessment({ answers: answered({ a: 'no', b: 'no' }) })

    const steps = rankNextSteps(questionnaire, aPath(), assessment, null)

    expect(steps.map(({ questionId, gain }) => [questionId, gain])).toEqual([
      ['a', 0.125],
      ['b', 0.375],
    ])
  })

  it('has no gain to tell while there is no overall score', () => {
    const questionnaire = aQuestionnaire({
      groups: [
        aGroup({ id: 'first', questions: choices('a') }),
        aGroup({ id: 'second', questions: choices('b') }),
      ],
    })
    const assessment = anAssessment({ answers: answered({ a: 'no' }) })

    expect(rankNextSteps(questionnaire, aPath(), assessment, null)).toMatchObject([
      { questionId: 'a', gain: null },
    ])
  })

  it('leads to the option with the next higher points, wherever it stands in the list', () => {
    const options = optionsWorth(100, 0, 50, 25)
    const questionnaire = aQuestionnaire({
      groups: [aGroup({ questions: [aChoice({ id: 'a', options })] })],
    })
    const assessment = anAssessment({ answers: answered({ a: 'p25' }) })

    expect(rankNextSteps(questionnaire, aPath(), assessment, null)).toMatchObject([
      { from: 'p25', to: 'p50', ratio: 0.25, dimensionId: 'group' },
    ])
  })

  it('has no step from the best option, from open questions and from what is not scored', () => {
    const questionnaire = aQuestionnaire({
      groups: [
        aGroup({
          questions: [...choices('best', 'open', 'unknown', 'none'), anUnscoredChoice({ id: 'u' })],
        }),
      ],
    })
    const assessment = anAssessment({
      answers: {
        best: anAnswer('yes'),
        unknown: aDontKnow(),
        none: aNotApplicable(),
        u: anAnswer('no'),
      },
    })

    expect(rankNextSteps(questionnaire, aPath(), assessment, null)).toEqual([])
  })

  it('has no step for what the path does not ask', () => {
    const assessment = anAssessment({ answers: answered({ a: 'no', b: 'no' }) })

    const steps = rankNextSteps(
      oneDimension('a', 'b'),
      aPath({ questions: ['b'] }),
      assessment,
      null,
    )

    expect(orderOf(steps)).toEqual(['b'])
  })

  it('tells the assessor’s score as the question’s, and no gain that an answer could bring', () => {
    const judged = { ...anAnswer('no'), override: { ratio: 0.75, reason: 'Seen on site' } }
    const benchmark = aBenchmarkGroup({ scores: { a: someQuartiles({ median: 0.5 }) } })
    const assessment = anAssessment({ answers: { a: judged } })

    const steps = rankNextSteps(oneDimension('a'), aPath(), assessment, benchmark)

    expect(steps).toMatchObject([{ ratio: 0.75, behindMedian: -0.25, gain: null }])
  })
})
