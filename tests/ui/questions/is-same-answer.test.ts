import { describe, expect, it } from 'vitest'
import type { Answer } from '@/domain/assessment/answer'
import { isSameAnswer } from '@/ui/questions/is-same-answer'
import { aDontKnow, anAnswer, aNotApplicable, aTextAnswer } from '../../builders/assessment'

const note = { text: 'n', language: 'en' }
const link = { title: 't', link: 'https://example.org/' }

const different: readonly (Answer | undefined)[] = [
  undefined,
  { value: null, note: null, evidence: [] },
  anAnswer('a'),
  anAnswer('b'),
  anAnswer('a', { note }),
  anAnswer('a', { note: { ...note, text: 'other' } }),
  anAnswer('a', { note: { ...note, language: 'de' } }),
  anAnswer('a', { evidence: [link] }),
  anAnswer('a', { evidence: [link, link] }),
  anAnswer('a', { evidence: [{ ...link, title: 'other' }] }),
  anAnswer('a', { evidence: [{ ...link, link: 'https://example.org/other' }] }),
  aTextAnswer('a'),
  aTextAnswer('b'),
  aNotApplicable('a'),
  aNotApplicable('b'),
  aDontKnow(),
]

describe('isSameAnswer', () => {
  it('tells every two answers apart that say different things', () => {
    for (const [i, a] of different.entries()) {
      for (const [j, b] of different.entries()) {
        expect(isSameAnswer(a, b), `${String(i)} and ${String(j)}`).toBe(i === j)
      }
    }
  })

  it('finds copies the same', () => {
    for (const answer of different) expect(isSameAnswer(answer, structuredClone(answer))).toBe(true)
  })
})
