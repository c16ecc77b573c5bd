import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Questionnaire } from '@/domain/questionnaire/questionnaire'
import type { Points, ScoreRange } from '@/domain/scoring/score'
import { shownNumber } from '@/domain/scoring/shown-number'
import { decimalsOf, writtenRatio } from '@/domain/scoring/written-score'

/** How scores are written. */
type Ruler = Pick<Questionnaire, 'scale' | 'span' | 'rounding'>

/** How every number and date is written, in the app's language. */
export interface Format {
  readonly language: string
  /** A plain number with at most that many decimals. */
  number: (value: number, decimals?: number) => string
  /** A ratio 0–1 as "62 %", with one decimal where asked. */
  percent: (ratio: number, decimals?: number) => string
  /** A score as it stands in tables and charts: "54", "3.2" of a span, or a percentage of the points. */
  ratio: (ratio: number | null, ruler: Ruler) => string
  /** A score with its scale: "54 of 100", "3.2 on a scale from 1 to 5" or "612 of 640 points". */
  score: (score: { ratio: number | null; points: Points | null }, ruler: Ruler) => string
  /** "49–61", in the signs of `ratio`. */
  range: (range: ScoreRange, ruler: Ruler) => string
  /** An ISO timestamp or date as a day. */
  date: (iso: string) => string
  /** An ISO timestamp as a day and time. */
  moment: (iso: string) => string
  /** The time of day of an ISO timestamp. */
  time: (iso: string) => string
  country: (code: string) => string
  /** "Data, Services and Networking". */
  list: (items: readonly string[]) => string
}

/** Making a formatter costs far more than using it, and a page writes hundreds of numbers and dates. */
const formatters = new Map<string, unknown>()

function madeOnce<Formatter>(key: string, make: () => Formatter): Formatter {
  const known = formatters.get(key)
  if (known !== undefined) return known as Formatter
  const formatter = make()
  formatters.set(key, formatter)
  return formatter
}

const numbersOf = (
  locale: string,
  style: 'decimal' | 'percent',
  decimals: number,
): Intl.NumberFormat =>
  madeOnce(
    `${locale} ${style} ${String(decimals)}`,
    () =>
      new Intl.NumberFormat(locale, {
        style,
        minimumFractionDigits: style === 'percent' ? decimals : 0,
        maximumFractionDigits: decimals,
      }),
  )

const datesOf = (
  locale: string,
  dateStyle: 'long' | 'medium' | undefined,
  timeStyle: 'short' | undefined,
): Intl.DateTimeFormat =>
  madeOnce(
    `${locale} ${String(dateStyle)} ${String(timeStyle)}`,
    () => new Intl.DateTimeFormat(locale, { dateStyle, timeStyle }),
  )

/** A date without a time is that day everywhere, not midnight in Greenwich. */
const dayOf = (iso: string): Date => new Date(iso.includes('T') ? iso : `${iso}T12:00:00`)

/** The one place a number becomes text on a screen. */
export function useFormat(): Format {
  const { t, i18n } = useTranslation('parts')
  const language = i18n.language
  return useMemo(() => {
    // "en" alone would write dates the American way.
    const locale = t('format.locale')
    const number = (value: number, decimals = 0) =>
      numbersOf(locale, 'decimal', decimals).format(value)
    const percent = (ratio: number, decimals = 0) =>
      numbersOf(locale, 'percent', decimals).format(ratio)
    const ratioText = (ratio: number | null, ruler: Ruler) => {
      if (ratio === null) return t('format.noScore')
      if (ruler.scale === 'points') return percent(ratio, 1)
      return number(shownNumber(writtenRatio(ratio, ruler), ruler), decimalsOf(ruler))
    }
    return {
      language,
      number,
      percent,
      ratio: ratioText,
      score: ({ ratio, points }, ruler) => {
        if (ratio === null) return t('format.noScore')
        const score = ratioText(ratio, ruler)
        if (ruler.scale === 'hundred') return t('format.ofHundred', { score })
        if (ruler.span !== null) {
          const [from, to] = [number(ruler.span.from, 2), number(ruler.span.to, 2)]
          return t('format.ofSpan', { score, from, to })
        }
        if (points === null) return score
        const earned = number(shownNumber(points.earned, ruler), decimalsOf(ruler))
        return t('format.ofPoints', { earned, maximum: number(points.maximum, decimalsOf(ruler)) })
      },
      range: ({ low, high }, ruler) =>
        t('format.range', { low: ratioText(low, ruler), high: ratioText(high, ruler) }),
      date: (iso) => datesOf(locale, 'long', undefined).format(dayOf(iso)),
      moment: (iso) => datesOf(locale, 'medium', 'short').format(new Date(iso)),
      time: (iso) => datesOf(locale, undefined, 'short').format(new Date(iso)),
      list: (items) => new Intl.ListFormat(locale, { type: 'conjunction' }).format(items),
      country: (code) => new Intl.DisplayNames(locale, { type: 'region' }).of(code) ?? code,
    }
  }, [language, t])
}
