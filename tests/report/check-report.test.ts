import { describe, expect, it } from 'vitest'
import { checkReport } from '@/report/check-report'
import { aBenchmarkGroup, aBenchmarkPack } from '../builders/benchmark-pack'
import { aPath, aQuestionnaire } from '../builders/questionnaire'

const check = (status: 'draft' | 'final', pack = aBenchmarkPack()) =>
  checkReport({
    status,
    questionnaire: aQuestionnaire(),
    path: aPath(),
    benchmark: { pack, group: aBenchmarkGroup() },
  })

describe('checkReport', () => {
  it('lets a real benchmark into a final report', () => {
    expect(check('final')).toEqual([])
  })

  it('lets a report stand without a benchmark', () => {
    const questionnaire = aQuestionnaire()

    expect(checkReport({ status: 'final', questionnaire, path: aPath(), benchmark: null })).toEqual(
      [],
    )
  })

  it('keeps made-up benchmark figures out of a final report', () => {
    const pack = aBenchmarkPack({ synthetic: true })

    expect(check('final', pack)).toEqual([{ code: 'syntheticInFinal', path: '', id: pack.id }])
  })

  it('lets made-up benchmark figures into a draft', () => {
    expect(check('draft', aBenchmarkPack({ synthetic: true }))).toEqual([])
  })

  it('refuses a benchmark of another questionnaire', () => {
    const pack = aBenchmarkPack({ questionnaire: { id: 'town-check', version: '2.0.0' } })

    expect(check('draft', pack)).toMatchObject([{ code: 'otherQuestionnaire' }])
  })

  it('refuses a benchmark of another path', () => {
    expect(check('draft', aBenchmarkPack({ path: 'short' }))).toMatchObject([{ code: 'otherPath' }])
  })
})
