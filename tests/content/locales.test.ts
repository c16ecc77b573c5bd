import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { inRepository } from '../builders/shipped-files'

type Wording = Readonly<Record<string, string>>

const PLURAL = /_(zero|one|two|few|many|other)$/

const languages = readdirSync(inRepository('locales'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)

const namespacesOf = (language: string): readonly string[] =>
  readdirSync(inRepository(`locales/${language}`)).toSorted()

/** Sentences by their whole key, such as `assessment.missing.title`. */
function readWording(language: string, namespace: string): Wording {
  const text = readFileSync(inRepository(`locales/${language}/${namespace}`), 'utf8')
  return Object.fromEntries(flatten(JSON.parse(text)))
}

function flatten(value: unknown, path = ''): readonly (readonly [string, string])[] {
  if (typeof value !== 'object' || value === null) return [[path, String(value)]]
  return Object.entries(value).flatMap(([key, inner]) =>
    flatten(inner, path === '' ? key : `${path}.${key}`),
  )
}

const withoutPlural = (key: string): string => key.replace(PLURAL, '')

/** The placeholders of each key; all plural forms of a key together. */
function placeholdersOf(wording: Wording): Readonly<Record<string, readonly string[]>> {
  const found: Record<string, string[]> = {}
  for (const [key, sentence] of Object.entries(wording)) {
    const names = [...sentence.matchAll(/\{\{\s*([^},\s]+)[^}]*\}\}/g)].map(
      ([, name]) => name ?? '',
    )
    found[withoutPlural(key)] = [...(found[withoutPlural(key)] ?? []), ...names]
  }
  return Object.fromEntries(
    Object.entries(found).map(([key, names]) => [key, [...new Set(names)].toSorted()]),
  )
}

const pluralKeysOf = (wording: Wording): readonly string[] => [
  ...new Set(
    Object.keys(wording)
      .filter((key) => PLURAL.test(key))
      .map(withoutPlural),
  ),
]

const english = namespacesOf('en')

describe('the languages of the app', () => {
  it('are English, German and whatever folder is added, each named by its BCP 47 tag', () => {
    expect(languages).toEqual(expect.arrayContaining(['de', 'en']))
    expect(languages.map((tag) => Intl.getCanonicalLocales(tag)[0])).toEqual(languages)
  })

  it('all have the same files', () => {
    for (const language of languages) expect(namespacesOf(language), language).toEqual(english)
  })
})

describe.each(languages)('the wording in %s', (language) => {
  const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories

  it.each(english)('has the keys of English in %s', (namespace) => {
    const keysOf = (wording: Wording) =>
      [...new Set(Object.keys(wording).map(withoutPlural))].toSorted()

    expect(keysOf(readWording(language, namespace))).toEqual(keysOf(readWording('en', namespace)))
  })

  it.each(english)('has the placeholders of English in %s', (namespace) => {
    expect(placeholdersOf(readWording(language, namespace))).toEqual(
      placeholdersOf(readWording('en', namespace)),
    )
  })

  it.each(english)(
    'has every plural form that the language has in %s, and no other',
    (namespace) => {
      const wording = readWording(language, namespace)

      expect(pluralKeysOf(wording).toSorted()).toEqual(
        pluralKeysOf(readWording('en', namespace)).toSorted(),
      )
      for (const key of pluralKeysOf(wording)) {
        const found = Object.keys(wording).filter(
          (other) => PLURAL.test(other) && withoutPlural(other) === key,
        )

        expect(found.toSorted(), key).toEqual(forms.map((form) => `${key}_${form}`).toSorted())
      }
    },
  )

  it.each(english)('is nowhere empty, untidy or unfinished in %s', (namespace) => {
    const wording = readWording(language, namespace)
    const suspicious = /^\s*$|^\s.*\p{L}|\p{L}.*\s$|\bTODO\b|\bTBD\b|lorem ipsum|\{\{\s*\}\}/iu

    expect(Object.entries(wording).filter(([, sentence]) => suspicious.test(sentence))).toEqual([])
    expect(Object.keys(wording).length).toBeGreaterThan(0)
  })

  it.each(english)('has balanced placeholders in %s', (namespace) => {
    for (const [key, sentence] of Object.entries(readWording(language, namespace))) {
      expect(sentence.replaceAll(/\{\{\s*[A-Za-z][^{}]*\}\}/g, ''), key).not.toMatch(/[{}]/)
    }
  })
})

describe('the keys', () => {
  it.each(english)('are at most three deep in %s', (namespace) => {
    const keys = Object.keys(readWording('en', namespace))

    expect(keys.filter((key) => key.split('.').length > 3)).toEqual([])
  })
})
