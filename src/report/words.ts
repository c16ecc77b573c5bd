import type { Assessment } from '@/domain/assessment/assessment'
import { chooseLanguage } from '@/domain/choose-language'
import { ANSWER_DECIMALS } from '@/domain/assessment/number-fault'
import type { LocalizedText } from '@/domain/benchmark/benchmark-pack'
import type { Score, ScoreRange } from '@/domain/scoring/score'
import { levelOf, type ReachedLevel } from '@/domain/scoring/level-of'
import { shownNumber } from '@/domain/scoring/shown-number'
import { decimalsOf, writtenRatio } from '@/domain/scoring/written-score'
import type { Content, Run } from './blocks'
import type { ReportInput } from './report-input'

/** The one place where the report turns numbers, dates, names and languages into words. */
export interface Words {
  /** For the file's properties and the foot of every page. */
  readonly documentTitle: string
  /** 54 */
  readonly whole: (value: number) => string
  /** 12.5 */
  readonly points: (value: number) => string
  /** Points that were earned, as the questionnaire rounds them. */
  readonly earned: (value: number) => string
  /** A number as it was answered, with all its decimals. */
  readonly number: (value: number) => string
  /** 90.5% of a ratio 0–1. */
  readonly percent: (ratio: number) => string
  /** A ratio 0–1 as it stands in a table: `54`, or `90.5%` where points are added up. */
  readonly ratio: (ratio: number | null) => string
  /** The score in full: `54 of 100`, or `2,298 of 2,540`. null: there is none. */
  readonly score: (score: Pick<Score, 'ratio' | 'points'>) => string | null
  /** `49–61`; null where nothing is open any more, or nothing applies. */
  readonly range: (range: ScoreRange | null) => string | null
  /** `Level 3: Doing`; null without a score or without levels. Not for the whole. */
  readonly level: (ratio: number | null) => string | null
  /** `3 Doing`, where the column already says that it is a level. Not for the whole. */
  readonly shortLevel: (ratio: number | null) => string | null
  /** As `level` and `shortLevel`, of a level that was reached. */
  readonly namedLevel: (reached: ReachedLevel | null) => string | null
  readonly shortNamedLevel: (reached: ReachedLevel | null) => string | null
  readonly date: (date: Date) => string
  /** A calendar day written `YYYY-MM-DD`. */
  readonly day: (isoDay: string) => string
  readonly list: (parts: readonly string[]) => string
  /** ISO 3166-1 alpha-2 code, or `EU`. */
  readonly country: (code: string) => string
  /** A BCP 47 tag by its name. */
  readonly languageName: (tag: string) => string
  /** The name of a dimension, inner group or question. */
  readonly nameOf: (id: string) => string
  /** Wording of the questionnaire, marked with its language where that is another. */
  readonly quoted: (text: string, look?: Pick<Run, 'isStrong' | 'isMuted'>) => readonly Run[]
  /** A text in several languages, in the best one for the reader. */
  readonly localized: (text: LocalizedText) => readonly Run[]
  /** Marked with its language where that is not the report's. */
  readonly inLanguage: (text: string, language: string) => readonly Run[]
}

export function createWords(input: ReportInput): Words {
  const { t, text, language, questionnaire, assessment } = input
  const locale = localeOf(language)
  const { whole, points, number, percent } = numberWords(locale)
  const { scale, span } = questionnaire
  const { earned, ratioWord } = scoreWords(questionnaire, locale, { points, percent })
  const dates = new Intl.DateTimeFormat(locale, { dateStyle: 'long' })
  const days = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' })
  const countries = new Intl.DisplayNames(locale, { type: 'region' })
  const languages = new Intl.DisplayNames(locale, { type: 'language' })
  const inLanguage = (words: string, spoken: string): readonly Run[] =>
    spoken === language ? [{ text: words }] : [{ text: words, language: spoken }]
  return {
    documentTitle: t('document.title', {
      municipality: whoseAssessment(assessment, t),
      questionnaire: text.title,
    }),
    whole,
    points,
    earned,
    number,
    percent,
    ratio: (ratio) => (ratio === null ? t('score.none') : ratioWord(ratio)),
    score: ({ ratio, points: sum }) => {
      if (ratio === null) return null
      if (span !== null) {
        const ends = { from: points(span.from), to: points(span.to) }
        return t('score.span', { score: ratioWord(ratio), ...ends })
      }
      return scale === 'hundred' || sum === null
        ? t('score.hundred', { score: ratioWord(ratio) })
        : t('score.points', { earned: earned(sum.earned), maximum: points(sum.maximum) })
    },
    range: (range) => {
      if (range === null || range.low === range.high) return null
      const [low, high] = [ratioWord(range.low), ratioWord(range.high)]
      return low === high ? low : t('score.range', { low, high })
    },
    ...levelWords(input, whole),
    date: (date) => dates.format(date),
    day: (isoDay) => days.format(new Date(`${isoDay}T00:00:00Z`)),
    list: (parts) => parts.join(t('list.separator')),
    country: (code) => countries.of(code) ?? code,
    languageName: (tag) => languages.of(tag) ?? tag,
    nameOf: (id) => text.groups[id]?.title ?? text.questions[id]?.title ?? id,
    quoted: (words, look = {}) =>
      inLanguage(words, text.language).map((run) => ({ ...run, ...look })),
    localized: (texts) => {
      const spoken = chooseLanguage(Object.keys(texts), language)
      return inLanguage(texts[spoken] ?? '', spoken)
    },
    inLanguage,
  }
}

/** Numbers as the questionnaire rounds them. */
function scoreWords(
  questionnaire: ReportInput['questionnaire'],
  locale: string,
  { points, percent }: Pick<Words, 'points' | 'percent'>,
): Pick<Words, 'earned'> & { readonly ratioWord: (ratio: number) => string } {
  const decimals = new Intl.NumberFormat(locale, {
    maximumFractionDigits: decimalsOf(questionnaire),
  })
  const shown = (written: number) => decimals.format(shownNumber(written, questionnaire))
  return {
    earned: questionnaire.rounding === null ? points : shown,
    ratioWord: (ratio) =>
      questionnaire.scale === 'points' ? percent(ratio) : shown(writtenRatio(ratio, questionnaire)),
  }
}

function levelWords(
  { t, text, questionnaire }: ReportInput,
  whole: Words['whole'],
): Pick<Words, 'level' | 'shortLevel' | 'namedLevel' | 'shortNamedLevel'> {
  const levelAt = (ratio: number | null) => (ratio === null ? null : levelOf(questionnaire, ratio))
  const facts = ({ level: { id }, number }: ReachedLevel) => ({
    number: whole(number),
    title: text.levels[id]?.title ?? id,
  })
  const namedLevel = (reached: ReachedLevel | null) =>
    reached === null ? null : t('level.named', facts(reached))
  const shortNamedLevel = (reached: ReachedLevel | null) =>
    reached === null ? null : t('level.short', facts(reached))
  return {
    namedLevel,
    shortNamedLevel,
    level: (ratio) => namedLevel(levelAt(ratio)),
    shortLevel: (ratio) => shortNamedLevel(levelAt(ratio)),
  }
}

/** English here is that of Europe: 24 November 2026. */
const localeOf = (language: string): string => (language === 'en' ? 'en-GB' : language)

function numberWords(locale: string): Pick<Words, 'whole' | 'points' | 'number' | 'percent'> {
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 })
  const points = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 })
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: ANSWER_DECIMALS })
  const percent = new Intl.NumberFormat(locale, {
    style: 'percent',
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  })
  return {
    whole: (value) => whole.format(value),
    points: (value) => points.format(value),
    number: (value) => number.format(value),
    percent: (ratio) => percent.format(ratio),
  }
}

/** Says nothing to anybody: empty, or nothing but spaces and marks that cannot be seen. */
export const isBlank = (text: string): boolean =>
  /^[\p{White_Space}\p{Cc}\p{Cf}\uFE00-\uFE0F]*$/u.test(text)

/** The municipality; an assessment that names none is told by its own name, or as one without any. */
export function whoseAssessment({ municipality, name }: Assessment, t: ReportInput['t']): string {
  const told = [municipality, name].find((candidate) => !isBlank(candidate))
  return told ?? t('cover.unnamed')
}

/** The words alone, for places that cannot carry links or languages. */
export const plainText = (content: Content): string =>
  typeof content === 'string' ? content : content.map(({ text }) => text).join('')

/**
 * A sentence some of whose facts have a language or weight of their own: `write` words it and asks for
 * a hole for each such fact.
 */
export function sentence(
  write: (hole: (content: readonly Run[]) => string) => string,
): readonly Run[] {
  const holes: (readonly Run[])[] = []
  const worded = write((content) => String.fromCharCode(FIRST_HOLE + holes.push(content) - 1))
  return [...worded.matchAll(/([^\uE000-\uE0FF]*)([\uE000-\uE0FF]?)/gu)].flatMap(
    ([, text = '', hole = '']) => [
      ...(text === '' ? [] : [{ text }]),
      ...(hole === '' ? [] : (holes[hole.charCodeAt(0) - FIRST_HOLE] ?? [])),
    ],
  )
}

/** For private use (Unicode, 23.5): no wording has these. */
const FIRST_HOLE = 0xe000

/** Several contents as a list. */
export const joined = (contents: readonly (readonly Run[])[], separator: string): readonly Run[] =>
  contents.flatMap((content, index) => (index === 0 ? content : [{ text: separator }, ...content]))

/** Each line of a free text as a paragraph; lines in which nothing can be seen are left out. */
export const linesOf = (text: string): readonly string[] =>
  text
    .split(/[\r\n\u2028\u2029]+/)
    .map((line) => line.trim())
    .filter((line) => !isBlank(line))
