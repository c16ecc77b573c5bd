import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { definitionHash } from '@/parse/definition-hash'

describe('definitionHash', () => {
  it('is the SHA-256 of the JSON with sorted keys and no white space', () => {
    const expected = createHash('sha256').update('{"a":[{"c":"ü","d":2}],"b":1}').digest('hex')

    expect(definitionHash({ b: 1, a: [{ d: 2, c: 'ü' }] })).toBe(expected)
  })

  it('does not see the wording or the worked examples', () => {
    const definition = { id: 'x', groups: [] }

    expect(definitionHash({ ...definition, wording: { en: 1 }, examples: [1] })).toBe(
      definitionHash(definition),
    )
  })

  it('sees every number and the order of questions', () => {
    const hashes = [
      { questions: [{ id: 'a', weight: 1 }, { id: 'b' }] },
      { questions: [{ id: 'a', weight: 2 }, { id: 'b' }] },
      { questions: [{ id: 'b' }, { id: 'a', weight: 1 }] },
    ].map(definitionHash)

    expect(new Set(hashes).size).toBe(3)
  })
})
