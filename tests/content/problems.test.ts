import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

type Sentences = Readonly<Record<string, string>>

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')

/** Every code with its facts, as the type in the source lists them. */
function readCodes(): ReadonlyMap<string, readonly string[]> {
  const members = read('src/domain/problem.ts').matchAll(
    /\{([^{}]*readonly code: '(\w+)'[^{}]*)\}/g,
  )
  return new Map(
    [...members].map(([, fields = '', code = '']) => [
      code,
      [...fields.matchAll(/readonly (\w+):/g)]
        .map(([, fact = '']) => fact)
        .filter((fact) => fact !== 'code'),
    ]),
  )
}

const placeholdersOf = (sentence: string): readonly string[] =>
  [...sentence.matchAll(/\{\{(\w+)\}\}/g)].map(([, name = '']) => name)

const frames: ReadonlyMap<string, readonly string[]> = new Map([
  ['at', ['path', 'sentence']],
  ['file', ['sentence']],
])

const codes = readCodes()

describe.each(['en', 'de'])('the sentences for problems in %s', (language) => {
  const sentences = JSON.parse(read(`locales/${language}/problems.json`)) as Sentences

  it('are there for every code and for nothing else', () => {
    expect(codes.size).toBeGreaterThan(45)
    expect(Object.keys(sentences).toSorted()).toEqual(
      [...frames.keys(), ...codes.keys()].toSorted(),
    )
  })

  it.each([...frames, ...codes])('tell of %s what is known and nothing else', (code, facts) => {
    expect(facts).toEqual(expect.arrayContaining([...placeholdersOf(sentences[code] ?? '')]))
  })

  it('are whole sentences', () => {
    for (const [code] of codes) expect(sentences[code], code).toMatch(/^["„“A-ZÄÖÜ{].*[.:}]$/u)
  })
})

describe('the sentences for problems', () => {
  it('tell the same facts in both languages', () => {
    const [en, de] = ['en', 'de'].map(
      (language) => JSON.parse(read(`locales/${language}/problems.json`)) as Sentences,
    )

    for (const code of codes.keys()) {
      expect(new Set(placeholdersOf(de?.[code] ?? '')), code).toEqual(
        new Set(placeholdersOf(en?.[code] ?? '')),
      )
    }
  })
})
