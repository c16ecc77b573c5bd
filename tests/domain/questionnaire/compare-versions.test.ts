import { describe, expect, it } from 'vitest'
import { compareVersions } from '@/domain/questionnaire/compare-versions'

describe('compareVersions', () => {
  it('puts 1.10.0 after 1.9.0 and 2.0.0 last', () => {
    const versions = ['2.0.0', '1.9.0', '1.10.0', '1.9.10', '1.9.9']

    expect(versions.toSorted(compareVersions)).toEqual([
      '1.9.0',
      '1.9.9',
      '1.9.10',
      '1.10.0',
      '2.0.0',
    ])
  })

  it('tells the same version as such', () => {
    expect(compareVersions('1.0.0', '1.0.0')).toBe(0)
  })
})
