import type { Finding } from './finding'
import type { QuestionnaireText } from './questionnaire-text'

/** What differs between the languages of a questionnaire and should not, and the other way round. */
export function lintTexts(texts: readonly QuestionnaireText[]): readonly Finding[] {
  const findings: Finding[] = []
  const sorted = texts.toSorted((a, b) => rank(a) - rank(b))
  const languages = sorted.map(({ language }) => language)
  const place: string[] = []
  const visit = (values: readonly unknown[]): void => {
    const records = values.map((value) => (isRecord(value) ? value : {}))
    for (const key of keysOf(records)) {
      if (place.length === 0 && NOT_COMPARED.has(key)) continue
      const inner = records.map((record) => record[key])
      place.push(key)
      if (inner.some(isRecord)) visit(inner)
      else findings.push(...compareTexts(inner.map(textOf), languages, place))
      place.pop()
    }
  }
  if (texts.length > 1) visit(sorted)
  return findings
}

/** A translation is looked for in the other languages where there is English. */
const rank = ({ language }: QuestionnaireText): number => (baseOf(language) === 'en' ? 0 : 1)

const baseOf = (language: string): string => language.split('-')[0] ?? language

/** `translationNotice` says of one language that it is a translation; the original has none. */
const NOT_COMPARED = new Set(['language', 'revision', 'translationNotice'])

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null)

function keysOf(records: readonly Readonly<Record<string, unknown>>[]): readonly string[] {
  const [first = {}, ...others] = records
  const keys = Object.keys(first)
  const more = others.flatMap((record) =>
    Object.keys(record).filter((key) => !Object.hasOwn(first, key)),
  )
  return more.length === 0 ? keys : [...keys, ...new Set(more)]
}

const NOTHING: readonly Finding[] = []

/** One text in every language. `place` is where, such as `questions`, `q1`, `prompt`. */
function compareTexts(
  texts: readonly (string | null)[],
  languages: readonly string[],
  place: readonly string[],
): readonly Finding[] {
  const missing = texts.filter((text) => text === null).length
  if (missing === texts.length) return NOTHING
  const isRepeated = texts.some((text, index) => text !== null && texts.indexOf(text) !== index)
  const mayHavePlaceholders = texts.some((text) => text?.includes('{'))
  // Nearly all of the very many texts of a questionnaire end here.
  if (missing === 0 && !isRepeated && !mayHavePlaceholders) return NOTHING
  return [
    ...findMissing(texts, languages, place),
    ...findUntranslated(texts, languages, place),
    ...findPlaceholders(texts, languages, place),
  ]
}

const at = (language: string, place: readonly string[]) => ({
  path: ['wording', language, ...place].join('.'),
  language,
  id: place[1] ?? place[0] ?? '',
})

function findMissing(
  texts: readonly (string | null)[],
  languages: readonly string[],
  place: readonly string[],
): readonly Finding[] {
  // Whether a question needs a reason depends on its points; `lint-items.ts` asks for it.
  if (!texts.includes(null) || place.at(-1) === 'scoringReason') return []
  return languages
    .filter((_language, index) => texts[index] === null)
    .map((language) => ({
      code: 'missingLanguageText',
      severity: 'warning',
      ...at(language, place),
    }))
}

/** Names and loan words are the same in many languages, whole sentences are not. */
const FEWEST_WORDS = 3

function findUntranslated(
  texts: readonly (string | null)[],
  languages: readonly string[],
  place: readonly string[],
): readonly Finding[] {
  return texts.flatMap((text, index): readonly Finding[] => {
    const first = texts.indexOf(text)
    if (text === null || first === index || countWords(text) < FEWEST_WORDS) return []
    const [language = '', other = ''] = [languages[index], languages[first]]
    return baseOf(language) === baseOf(other)
      ? []
      : [{ code: 'untranslated', severity: 'note', ...at(language, place), other }]
  })
}

const countWords = (text: string): number => text.match(/\p{L}+/gu)?.length ?? 0

const PLACEHOLDER = /\{\{\s*[\w.-]+\s*\}\}|\{\s*[\w.-]+\s*\}/g

function findPlaceholders(
  texts: readonly (string | null)[],
  languages: readonly string[],
  place: readonly string[],
): readonly Finding[] {
  const found = texts.map((text) => (text === null ? null : new Set(placeholdersOf(text))))
  const all = [...new Set(found.flatMap((names) => [...(names ?? [])]))]
  return found.flatMap((names, index) =>
    all
      .filter((placeholder) => names !== null && !names.has(placeholder))
      .map((placeholder) => ({
        code: 'placeholdersDiffer',
        severity: 'warning',
        ...at(languages[index] ?? '', place),
        placeholder,
      })),
  )
}

const placeholdersOf = (text: string): readonly string[] =>
  (text.match(PLACEHOLDER) ?? []).map((placeholder) => placeholder.replaceAll(/\s/g, ''))
