import { describe, expect, it } from 'vitest'
import { chooseLanguage } from '@/domain/choose-language'

describe('chooseLanguage', () => {
  it.each([
    [['de', 'en'], 'de', 'de'],
    [['de', 'en'], 'fr', 'en'],
    [['de', 'fr'], 'en', 'de'],
  ])('of %j for %s takes %s', (available, wanted, chosen) => {
    expect(chooseLanguage(available, wanted)).toBe(chosen)
  })

  it('throws where there is no language, which no door lets through', () => {
    expect(() => chooseLanguage([], 'en')).toThrow('without wording')
  })
})
