import { describe, expect, it } from 'vitest'
import { placeholdersOf, readCodes, readText, SENTENCE } from './codes'

type Sentences = Readonly<Record<string, string>>

const frames: ReadonlyMap<string, readonly string[]> = new Map([
  ['at', ['path', 'sentence']],
  ['file', ['sentence']],
])

const codes = readCodes('src/domain/problem.ts')

const sentencesIn = (language: string) =>
  JSON.parse(readText(`locales/${language}/problems.json`)) as Sentences

describe.each(['en', 'de'])('the sentences for problems in %s', (language) => {
  const sentences = sentencesIn(language)

  it('are there for every code and for nothing else', () => {
    expect(codes.size).toBeGreaterThan(80)
    expect(Object.keys(sentences).toSorted()).toEqual(
      [...frames.keys(), ...codes.keys()].toSorted(),
    )
  })

  it.each([...frames, ...codes])('tell of %s what is known and nothing else', (code, facts) => {
    expect(facts).toEqual(expect.arrayContaining([...placeholdersOf(sentences[code] ?? '')]))
  })

  it('are whole sentences', () => {
    for (const [code] of codes) expect(sentences[code], code).toMatch(SENTENCE)
  })
})

describe('the sentences for problems', () => {
  it('tell the same facts in both languages', () => {
    const [en, de] = ['en', 'de'].map(sentencesIn)

    for (const code of codes.keys()) {
      expect(new Set(placeholdersOf(de?.[code] ?? '')), code).toEqual(
        new Set(placeholdersOf(en?.[code] ?? '')),
      )
    }
  })
})
