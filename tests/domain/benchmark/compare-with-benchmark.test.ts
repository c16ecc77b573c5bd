import { describe, expect, it } from 'vitest'
import type { Answers } from '@/domain/assessment/answer'
import type { BenchmarkPack } from '@/domain/benchmark/benchmark-pack'
import { compareWithBenchmark } from '@/domain/benchmark/compare-with-benchmark'
import { anAnswer } from '../../builders/assessment'
import { aBenchmarkGroup, aBenchmarkPack, someQuartiles } from '../../builders/benchmark-pack'
import { aChoice, aGroup, aPath, aQuestionnaire, optionsWorth } from '../../builders/questionnaire'
import { scoreAnswers } from '../../builders/scoring'

const options = optionsWorth(0, 24, 25, 49, 50, 75, 76, 100)
const questionnaire = aQuestionnaire({
  groups: [
    aGroup({
      id: 'dimension',
      groups: [aGroup({ id: 'inner', questions: [aChoice({ id: 'a', options })] })],
    }),
  ],
})

const group = aBenchmarkGroup({
  scores: { dimension: someQuartiles(), inner: someQuartiles(), a: someQuartiles({ median: 0.6 }) },
})

const scoreOf = (answers: Answers) => scoreAnswers(questionnaire, aPath(), answers)

function compare(answers: Answers, pack: BenchmarkPack = aBenchmarkPack()) {
  const comparison = compareWithBenchmark(scoreOf(answers), pack, group)
  if (!comparison.ok) throw new Error('The pack was refused')
  return comparison.value
}

describe('compareWithBenchmark', () => {
  it.each([
    ['p24', 'belowLower'],
    ['p25', 'lowerToMedian'],
    ['p49', 'lowerToMedian'],
    ['p50', 'medianToUpper'],
    ['p75', 'medianToUpper'],
    ['p76', 'aboveUpper'],
  ])('puts %s of 100 %s', (option, position) => {
    expect(compare({ a: anAnswer(option) }).overall.position).toBe(position)
  })

  it('compares the whole, dimensions, inner groups and questions', () => {
    const { overall, dimensions, all } = compare({ a: anAnswer('p50') })

    expect(overall).toMatchObject({ id: null, own: 0.5, quartiles: group.overall })
    expect(dimensions).toMatchObject([{ id: 'dimension', position: 'medianToUpper' }])
    expect(Object.keys(all)).toEqual(['dimension', 'inner', 'a'])
    expect(all['a']).toMatchObject({ own: 0.5, position: 'lowerToMedian' })
  })

  it('has no position without an own score', () => {
    expect(compare({}).overall).toMatchObject({ own: null, position: null })
  })

  it('has no position where the pack has no figure', () => {
    const comparison = compareWithBenchmark(
      scoreOf({ a: anAnswer('p50') }),
      aBenchmarkPack(),
      aBenchmarkGroup(),
    )

    expect(comparison).toMatchObject({
      value: { dimensions: [{ own: 0.5, quartiles: null, position: null }] },
    })
  })

  it('refuses a pack that another file of the same name and version has scored', () => {
    const pack = aBenchmarkPack({ hash: 'f'.repeat(64) })

    expect(compareWithBenchmark(scoreOf({}), pack, group)).toEqual({
      ok: false,
      failure: [{ code: 'otherDefinition', path: 'hash', reference: 'town-check@1.0.0' }],
    })
    expect(compareWithBenchmark(scoreOf({}), { ...pack, hash: scoreOf({}).hash }, group).ok).toBe(
      true,
    )
  })

  it.each([
    ['id', { id: 'other-check', version: '1.0.0' }, 'other-check@1.0.0'],
    ['version', { id: 'town-check', version: '2.0.0' }, 'town-check@2.0.0'],
  ])('refuses a pack for another questionnaire %s', (_what, reference, found) => {
    const pack = aBenchmarkPack({ questionnaire: reference })

    expect(compareWithBenchmark(scoreOf({}), pack, group)).toEqual({
      ok: false,
      failure: [
        { code: 'otherQuestionnaire', path: 'questionnaire', found, expected: 'town-check@1.0.0' },
      ],
    })
  })

  it('refuses a pack for another path', () => {
    const pack = aBenchmarkPack({ path: 'short' })

    expect(compareWithBenchmark(scoreOf({}), pack, group)).toEqual({
      ok: false,
      failure: [{ code: 'otherPath', path: 'path', found: 'short', expected: 'full' }],
    })
  })
})
