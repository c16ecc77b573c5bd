import { describe, expect, it } from 'vitest'
import { checkBenchmarkPack, checkPackAgainst } from '@/domain/benchmark/check-benchmark-pack'
import { aBenchmarkGroup, aBenchmarkPack, someQuartiles } from '../../builders/benchmark-pack'
import { aQuestionnaire } from '../../builders/questionnaire'

describe('checkBenchmarkPack', () => {
  it('accepts a group at the threshold', () => {
    const overall = someQuartiles({ respondents: 5 })

    expect(
      checkBenchmarkPack(
        aBenchmarkPack({ groups: [aBenchmarkGroup({ respondents: 5, overall })] }),
      ),
    ).toEqual([])
  })

  it('refuses a group, and each figure, that too few respondents stand behind', () => {
    const few = someQuartiles({ respondents: 4 })
    const group = aBenchmarkGroup({ respondents: 4, overall: few, scores: { group: few } })

    expect(
      checkBenchmarkPack(aBenchmarkPack({ groups: [group] })).map(({ code, path }) => [code, path]),
    ).toEqual([
      ['groupTooSmall', 'groups.0'],
      ['groupTooSmall', 'groups.0.overall'],
      ['groupTooSmall', 'groups.0.scores.group'],
    ])
  })

  it('refuses quartiles out of order', () => {
    const overall = someQuartiles({ lower: 0.6 })
    const scores = { question: someQuartiles({ upper: 0.4 }) }

    expect(
      checkBenchmarkPack(aBenchmarkPack({ groups: [aBenchmarkGroup({ overall, scores })] })),
    ).toEqual([
      { code: 'quartilesOutOfOrder', path: 'groups.0.overall', id: 'all' },
      { code: 'quartilesOutOfOrder', path: 'groups.0.scores.question', id: 'question' },
    ])
  })

  it('refuses two groups of one name', () => {
    const groups = [aBenchmarkGroup(), aBenchmarkGroup()]

    expect(checkBenchmarkPack(aBenchmarkPack({ groups }))).toEqual([
      { code: 'duplicateId', path: 'groups.1', id: 'all' },
    ])
  })
})

describe('checkPackAgainst', () => {
  it('accepts figures for groups and questions of the questionnaire', () => {
    const scores = { group: someQuartiles(), question: someQuartiles() }

    expect(
      checkPackAgainst(aBenchmarkPack({ groups: [aBenchmarkGroup({ scores })] }), aQuestionnaire()),
    ).toEqual([])
  })

  it('finds a path and figures that the questionnaire does not have', () => {
    const groups = [aBenchmarkGroup({ scores: { ghost: someQuartiles() } })]

    expect(checkPackAgainst(aBenchmarkPack({ path: 'scenic', groups }), aQuestionnaire())).toEqual([
      { code: 'unknownPath', path: 'path', id: 'scenic' },
      { code: 'unknownScore', path: 'groups.0.scores', id: 'ghost' },
    ])
  })
})
