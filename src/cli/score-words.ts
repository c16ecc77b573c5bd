import type { Questionnaire } from '@/domain/questionnaire/questionnaire'
import type { Points, Score } from '@/domain/scoring/score'
import { shownNumber } from '@/domain/scoring/shown-number'
import { decimalsOf, writtenRatio } from '@/domain/scoring/written-score'
import type { Words } from './words'

/** How the command line writes the scores of one questionnaire. */
export interface ScoreWords {
  /** `54.2 of 100`, `612 of 640` points or `3.21 (1–5)`; a dash where there is no score. */
  score: (score: { readonly ratio: number | null; readonly points: Points | null }) => string
  /** `49–61`, in the numbers of `score`; a dash where nothing applies. */
  range: (score: Pick<Score, 'range' | 'possible' | 'points'>) => string
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
  return {
    number,
    percent: (ratio) =>
      new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 }).format(ratio),
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
    range: ({ range, possible, points }) => {
      if (range === null) return say('score.none')
      const most = scale === 'points' ? (possible ?? points?.maximum ?? null) : null
      const write = (ratio: number) =>
        shown(most === null ? writtenRatio(ratio, questionnaire) : ratio * most)
      return say('score.span', { low: write(range.low), high: write(range.high) })
    },
  }
}
