import { describe, expect, it } from 'vitest'
import { wordingHash } from '@/parse/wording-hash'

describe('the hash of a report’s words', () => {
  const report = { title: 'Report', limits: { a: 'One.', b: 'Two.' } }
  const explanation = { mean: 'The mean.' }
  const own = wordingHash({ report, explanation })

  it('is the same in any order of keys', () => {
    const turned = { limits: { b: 'Two.', a: 'One.' }, title: 'Report' }

    expect(own).toMatch(/^[0-9a-f]{64}$/)
    expect(wordingHash({ explanation, report: turned })).toBe(own)
  })

  it('is another for any other word in either file', () => {
    expect(wordingHash({ report: { ...report, title: 'A report' }, explanation })).not.toBe(own)
    expect(wordingHash({ report, explanation: { mean: 'Mean.' } })).not.toBe(own)
    expect(wordingHash({ report: explanation, explanation: report })).not.toBe(own)
  })
})
