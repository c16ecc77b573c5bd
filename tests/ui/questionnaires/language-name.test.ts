import { describe, expect, it } from 'vitest'
import { languageName } from '@/ui/questionnaires/language-name'

describe('languageName', () => {
  it('names a language in the language of the reader', () => {
    expect(languageName('de', 'en')).toBe('German')
    expect(languageName('de', 'de')).toBe('Deutsch')
  })

  it('leaves a tag that no browser knows as it stands', () => {
    expect(languageName('en-a1', 'en')).toBe('en-a1')
  })
})
