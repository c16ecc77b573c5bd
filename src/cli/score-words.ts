import type { Questionnaire } from '@/domain/questionnaire/questionnaire'
import type { Points, Score } from '@/domain/scoring/score'
import { shownNumber } from '@/domain/scoring/shown-number'
import { decimalsOf, writtenRatio } from '@/domain/scoring/written-score'
import type { Words } from './words'

/** How the command line writes the scores of one questionnaire. */
export interface ScoreWords {
  /** `54.2 of 100`, `612 of 640` points or `3.21 (1–5)`; a dash where there is no score. */
  score: (score: { readonly ratio: number | null; readonly points: Points | null }) => string
  /** `49–61`, or `49%–61%` where points are added up; a dash where nothing applies. */
  range: (score: Pick<Score, 'range'>) => string
  /** A plain number with at most that many decimals. */
  number: (value: number, decimals?: number) => string
  /** A ratio 0–1 as a percentage. */
  percent: (ratio: number) => string
}

/** One more than on paper, where nobody has asked for fewer. */
const LEAST_DECIMALS = 1

export function scoreWords(questionnaire: Questionnaire, { language, say }: Words): ScoreWords {
  const { scale, span, rounding } = questionnaire
  const usual = decimalsOf(questionnaire)
  const decimals = rounding === null ? Math.max(LEAST_DECIMALS, usual) : usual
  const number = (value: number, most = decimals) =>
    new Intl.NumberFormat(language, { maximumFractionDigits: most }).format(value)
  const shown = (written: number) => number(shownNumber(written, questionnaire))
  const percent = (ratio: number) =>
    new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 }).format(ratio)
  return {
    number,
    percent,
    score: ({ ratio, points }) => {
      if (ratio === null) return say('score.none')
      if (scale === 'points' && points !== null) {
        return say('score.value', { score: shown(points.earned), maximum: number(points.maximum) })
      }
      const score = shown(writtenRatio(ratio, questionnaire))
      return span === null
        ? say('score.value', { score, maximum: number(100) })
        : say('score.spanValue', { score, from: number(span.from), to: number(span.to) })
    },
    range: ({ range }) => {
      if (range === null) return say('score.none')
      // How many points will count is open, too.
      const write = (ratio: number) =>
        scale === 'points' ? percent(ratio) : shown(writtenRatio(ratio, questionnaire))
      return say('score.span', { low: write(range.low), high: write(range.high) })
    },
  }
}
