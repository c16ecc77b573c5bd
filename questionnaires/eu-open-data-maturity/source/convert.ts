import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { format, resolveConfig } from 'prettier'
import { frameText, germanTranslationNotice, scoringReasons } from './frame-text'

type Language = 'en' | 'de'
type Wording = Readonly<Record<Language, string>>

interface Source {
  /** Dimensions "1", indicators "1.1", parts of an indicator "2.3a". */
  readonly titles: Readonly<Record<string, Wording>>
  readonly questions: readonly SourceQuestion[]
}

interface SourceQuestion {
  readonly id: string
  readonly indicator: string
  /** null: asked, not scored. */
  readonly weight: number | null
  readonly options: readonly string[]
  /** Share of the weight by option; an option that is not listed earns nothing. */
  readonly fractions: Readonly<Record<string, number>> | null
  readonly text: Wording
  readonly guidance?: Wording
}

/** English option label → German option label. */
type GermanLabels = Readonly<Record<string, string>>

interface GroupEntry {
  readonly id: string
  readonly aggregation: 'sum'
  readonly questions?: readonly QuestionEntry[]
  readonly groups?: readonly GroupEntry[]
}

type QuestionEntry =
  | { readonly kind: 'text'; readonly id: string }
  | {
      readonly kind: 'choice'
      readonly id: string
      readonly maximum?: number
      readonly options: readonly { readonly id: string; readonly points?: number }[]
    }

const questionnaire = { id: 'eu-open-data-maturity', version: '2023.0.0' } as const

const dimensionIds: Readonly<Record<string, string>> = {
  '1': 'policy',
  '2': 'impact',
  '3': 'portal',
  '4': 'quality',
}

const countries = {
  europeanUnion: 'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK',
  freeTradeAssociation: 'CH IS LI NO',
  candidates: 'AL BA GE MD ME MK RS TR UA',
}

/** Of the wording; 2 added why questions are unscored or scored in an unusual order. */
const REVISION = 2

/**
 * Makes the definition and the wording in both languages from the restructured source.
 *
 * Structure and points come from the source alone; see README.md for what is tidied in the wording.
 * Throws when an option has no German label: that is a mistake in this folder, not a user's.
 */
export function convertOpenDataMaturity(source: Source, germanLabels: GermanLabels) {
  return {
    definition: toDefinition(source),
    texts: {
      en: toText('en', source, germanLabels),
      de: toText('de', source, germanLabels),
    },
  }
}

function toDefinition(source: Source) {
  return {
    format: 'questionnaire',
    formatVersion: 1,
    ...questionnaire,
    attribution: {
      holder: 'European Union, data.europa.eu',
      licence: 'CC BY 4.0',
      link: 'https://data.europa.eu/en/open-data-maturity',
    },
    policies: { blank: 'zero', notApplicable: 'forbidden', dontKnow: 'forbidden' },
    scale: 'points',
    aggregation: 'sum',
    paths: [{ id: 'full', minimumAnswered: 0 }],
    profile: [
      {
        id: 'country',
        kind: 'country',
        options: Object.values(countries).join(' ').split(' ').sort(),
      },
    ],
    themeSchemes: [],
    levels: [],
    groups: Object.keys(dimensionIds).map((key) => toGroup(key, source)),
  }
}

function toGroup(key: string, source: Source): GroupEntry {
  const questions = source.questions.filter((question) => question.indicator === key)
  const members = Object.keys(source.titles).filter((other) => parentOf(other) === key)
  return {
    id: toGroupId(key),
    aggregation: 'sum',
    ...(questions.length > 0 && { questions: questions.map(toQuestion) }),
    ...(members.length > 0 && { groups: members.map((member) => toGroup(member, source)) }),
  }
}

/** "2.3a" → "2.3" → "2"; the dimensions themselves have no parent. */
function parentOf(key: string): string | undefined {
  return /^(\d+\.\d+)[a-z]$/.exec(key)?.[1] ?? /^(\d+)\.\d+$/.exec(key)?.[1]
}

function toGroupId(key: string): string {
  return dimensionIds[key] ?? `indicator-${key}`
}

function toQuestion({ id, weight, options, fractions }: SourceQuestion): QuestionEntry {
  if (options.length === 0) return { kind: 'text', id: toQuestionId(id) }
  return {
    kind: 'choice',
    id: toQuestionId(id),
    ...(weight !== null && { maximum: weight }),
    options: options.map((label) => ({
      id: toOptionId(label),
      ...(weight !== null && { points: toPoints(weight, fractions?.[label] ?? 0) }),
    })),
  }
}

function toQuestionId(sourceId: string): string {
  return `q${sourceId}`
}

/** Fractions such as 8/15 are rounded floats: 15 × 8/15 has to come out as 8. */
function toPoints(weight: number, fraction: number): number {
  const points = weight * fraction
  const whole = Math.round(points)
  return Math.abs(points - whole) < 1e-9 ? whole : points
}

/** "Yes, >9" → "yes-above-9", "21-30%" → "21-30", "100%" → "100-percent". */
function toOptionId(label: string): string {
  return (
    label
      .toLowerCase()
      // JavaScript moves keys that are whole numbers to the front of an object.
      .replace(/^(\d+)%$/, '$1 percent')
      .replaceAll('>', ' above ')
      .replaceAll('<', ' below ')
      .replaceAll("'", '')
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
  )
}

function toText(language: Language, source: Source, germanLabels: GermanLabels) {
  const translations = findTranslatedParagraphs(source)
  return {
    format: 'questionnaire-text',
    formatVersion: 1,
    questionnaire,
    language,
    revision: REVISION,
    title: frameText.title[language],
    description: frameText.description[language],
    method: frameText.method[language],
    notice: frameText.notice[language],
    ...(language === 'de' && { translationNotice: germanTranslationNotice }),
    paths: { full: { title: frameText.path[language] } },
    profile: { country: { title: frameText.country[language], options: {} } },
    themeSchemes: {},
    levels: {},
    groups: Object.fromEntries(
      Object.entries(source.titles).map(([key, title]) => [
        toGroupId(key),
        { title: title[language] },
      ]),
    ),
    questions: Object.fromEntries(
      source.questions.map((question) => [
        toQuestionId(question.id),
        toQuestionText(question, language, germanLabels, translations),
      ]),
    ),
  }
}

function toQuestionText(
  question: SourceQuestion,
  language: Language,
  germanLabels: GermanLabels,
  translations: ReadonlyMap<string, string>,
) {
  const [first = '', ...rest] = toParagraphs(question.text[language])
  const reason = findScoringReason(question)
  const guidance = [
    ...rest,
    ...toParagraphs(question.guidance?.[language] ?? '').map((paragraph) =>
      language === 'de' ? (translations.get(paragraph) ?? paragraph) : paragraph,
    ),
  ]
  return {
    title: `Q${question.id}. ${first.replaceAll('\n', ' ')}`,
    ...(guidance.length > 0 && { guidance: guidance.join('\n\n') }),
    ...(reason !== null && { scoringReason: reason[language] }),
    options: Object.fromEntries(
      question.options.map((label) => [
        toOptionId(label),
        { label: language === 'en' ? label : toGermanLabel(label, germanLabels) },
      ]),
    ),
  }
}

function findScoringReason({ id, weight, fractions }: SourceQuestion): Wording | null {
  if (weight === null) return scoringReasons.unscored
  if (id === '113') return scoringReasons.reversed
  if (fractions?.['Not Applicable'] === 1) return scoringReasons.notApplicable
  return fractions?.['Other'] === 1 ? scoringReasons.other : null
}

function toGermanLabel(label: string, germanLabels: GermanLabels): string {
  const german = germanLabels[label]
  if (german === undefined) throw new Error(`No German label for the option "${label}"`)
  return german
}

/**
 * English guidance paragraph → the German of the same paragraph.
 *
 * The source repeats paragraphs, and in Q6b it left two of them in English although other
 * questions carry them in German.
 */
function findTranslatedParagraphs({ questions }: Source): ReadonlyMap<string, string> {
  return new Map(
    questions.flatMap(({ guidance }) => {
      const english = toParagraphs(guidance?.en ?? '')
      const german = toParagraphs(guidance?.de ?? '')
      return english.flatMap((paragraph, i): [string, string][] => {
        const translation = german[i]
        if (translation === undefined || translation === paragraph) return []
        return [[paragraph, translation]]
      })
    }),
  )
}

/** Paragraphs with tidy white space; bullets keep lines of their own and start with "* ". */
function toParagraphs(text: string): string[] {
  return text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.split('\n').map(tidyLine).filter(Boolean).join('\n'))
    .filter(Boolean)
}

function tidyLine(line: string): string {
  return line
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/^\*+\s*/, '* ')
}

async function main(): Promise<void> {
  const folder = import.meta.dirname
  const source = (await readJson(join(folder, 'questionnaire-source.json'))) as Source
  const german = (await readJson(join(folder, 'option-labels.de.json'))) as {
    readonly labels: GermanLabels
  }
  const { definition, texts } = convertOpenDataMaturity(source, german.labels)
  const target = join(folder, '..', questionnaire.version)
  await mkdir(target, { recursive: true })
  await writeJson(join(target, 'definition.json'), definition)
  await writeJson(join(target, 'text.en.json'), texts.en)
  await writeJson(join(target, 'text.de.json'), texts.de)
}

async function readJson(path: string): Promise<unknown> {
  return JSON.parse(await readFile(path, 'utf8'))
}

async function writeJson(path: string, value: unknown): Promise<void> {
  const options = { ...(await resolveConfig(path)), filepath: path }
  await writeFile(path, await format(JSON.stringify(value, null, 2), options))
}

// Tests import the conversion; only running this file writes anything.
if (process.argv[1] === import.meta.filename) await main()
