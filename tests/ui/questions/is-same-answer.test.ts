import { describe, expect, it } from 'vitest'
import type { Answer, AnswerValue } from '@/domain/assessment/answer'
import { isSameAnswer } from '@/ui/questions/is-same-answer'
import { aDontKnow, anAnswer, aNotApplicable, aTextAnswer } from '../../builders/assessment'

const note = { text: 'n', language: 'en' }
const link = { title: 't', link: 'https://example.org/' }

const saying = (value: AnswerValue): Answer => ({ value, note: null, evidence: [] })

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
  saying({ kind: 'options', options: ['a'] }),
  saying({ kind: 'options', options: ['a', 'b'] }),
  saying({ kind: 'options', options: ['a', 'c'] }),
  saying({ kind: 'yesNo', isYes: true }),
  saying({ kind: 'yesNo', isYes: false }),
  saying({ kind: 'number', number: 0 }),
  saying({ kind: 'number', number: 1 }),
  { ...anAnswer('a'), confidence: 'low' },
  { ...anAnswer('a'), confidence: 'high' },
  { ...anAnswer('a'), evidenceStrength: 'stated' },
  { ...anAnswer('a'), evidenceStrength: 'verified' },
  { ...anAnswer('a'), provider: { kind: 'county', name: '' } },
  { ...anAnswer('a'), provider: { kind: 'county', name: 'Lake County' } },
  { ...anAnswer('a'), provider: { kind: 'ministry', name: '' } },
  { ...anAnswer('a'), override: { ratio: 0.5, reason: 'r' } },
  { ...anAnswer('a'), override: { ratio: 0.75, reason: 'r' } },
  { ...anAnswer('a'), override: { ratio: 0.5, reason: 'other' } },
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
