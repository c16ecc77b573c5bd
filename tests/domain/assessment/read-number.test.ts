import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readNumber } from '@/domain/assessment/read-number'
import { runs } from '../../builders/runs'

describe('readNumber', () => {
  it.each([
    ['12', 12],
    ['12,5', 12.5],
    ['12.5', 12.5],
    [' 0,125 ', 0.125],
    ['1.0000', 1],
    ['-3', -3],
    ['−3,5', -3.5],
    ['-0', 0],
    ['0012', 12],
    ['\u00A07\u00A0', 7],
  ])('reads %j as %d', (text, value) => {
    expect(readNumber(text)).toEqual({ ok: true, value })
  })

  it.each([
    '',
    ' ',
    'twelve',
    '12 days',
    '1e3',
    '0x10',
    '1,',
    ',5',
    '1,2.3',
    '1.000.000',
    '1 000',
    '∞',
  ])('finds no number in %j', (text) => {
    expect(readNumber(text)).toEqual({ ok: false, failure: 'notNumber' })
  })

  it.each(['1.000', '1,000', '12.345', '-999,999'])(
    'does not guess whether %j has thousands or decimals',
    (text) => {
      expect(readNumber(text)).toEqual({ ok: false, failure: 'ambiguous' })
    },
  )

  it('refuses what is too long to be a number at all', () => {
    expect(readNumber('9'.repeat(400))).toEqual({ ok: false, failure: 'notNumber' })
  })

  it('brings back every number with one or two decimals, with a comma as with a point', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), (hundredths) => {
        const text = (hundredths / 100).toFixed(2)
        const value = Number(text) === 0 ? 0 : Number(text)

        expect(readNumber(text)).toEqual({ ok: true, value })
        expect(readNumber(text.replace('.', ','))).toEqual({ ok: true, value })
      }),
      { numRuns: runs(200) },
    )
  })
})
