import { describe, expect, it } from 'vitest'
import { EMPTY_ANSWER, isEmptyAnswer } from '@/domain/assessment/answer'
import { aDontKnow, anAnswer } from '../../builders/assessment'

describe('isEmptyAnswer', () => {
  it('is true where nothing is said and nothing supports it', () => {
    expect(isEmptyAnswer(EMPTY_ANSWER)).toBe(true)
  })

  it.each([
    ['an option', anAnswer('yes')],
    ['"don’t know"', aDontKnow()],
    ['a note alone', { ...EMPTY_ANSWER, note: { text: 'Ask IT', language: 'en' } }],
    ['evidence alone', { ...EMPTY_ANSWER, evidence: [{ title: '', link: 'https://a.example/' }] }],
  ])('is false for %s', (_what, answer) => {
    expect(isEmptyAnswer(answer)).toBe(false)
  })
})
