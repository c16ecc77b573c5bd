import { useTranslation } from 'react-i18next'
import type { Questionnaire } from '@/domain/questionnaire/questionnaire'
import type { Score } from '@/domain/scoring/score'
import { shownNumber } from '@/domain/scoring/shown-number'
import { decimalsOf, writtenScore } from '@/domain/scoring/written-score'
import { useFormat } from '../parts/use-format'

type Written = Pick<Score, 'ratio' | 'points'>

/** How a score before and after is told apart; finer than elsewhere, because one answer moves little. */
export interface WhatIfWords {
  /** "54.3", "212 of 640" where points are added up; "no score" while there is none. */
  score: (score: Written) => string
  /** "+3.4", "−3.4" or "unchanged". */
  difference: (before: Written, after: Written) => string
  /** "Score 58.1 instead of 54.3", or only the score where it stays. */
  moved: (before: Written | undefined, after: Written | undefined) => string
}

const NOTHING: Written = { ratio: null, points: null }

/** By float rounding alone, scores of the same answers can lie this far apart. */
const ROUNDING = 1e-9

export function useWhatIfWords(questionnaire: Questionnaire): WhatIfWords {
  const { t } = useTranslation('whatIf')
  const { number } = useFormat()
  const { rounding } = questionnaire
  const decimals = rounding === null ? Math.max(1, decimalsOf(questionnaire)) : rounding.digits
  const shown = (written: number) => number(shownNumber(written, questionnaire), decimals)

  function score(scored: Written): string {
    const written = writtenScore(scored, questionnaire)
    if (written === null) return t('score.none')
    if (questionnaire.scale !== 'points') return shown(written)
    return scored.points === null
      ? t('score.percent', { score: shown(written) })
      : t('score.ofMaximum', {
          earned: shown(written),
          maximum: number(scored.points.maximum, decimals),
        })
  }

  function difference(before: Written, after: Written): string {
    const [from, to] = [writtenScore(before, questionnaire), writtenScore(after, questionnaire)]
    if (from === null && to === null) return t('difference.none')
    if (from === null) return t('difference.gained')
    if (to === null) return t('difference.lost')
    const moved = Math.abs(to - from)
    if (moved < ROUNDING) return t('difference.none')
    const amount = number(moved, decimals)
    const least = 10 ** -decimals
    if (amount === number(0)) return t('difference.tiny', { amount: number(least, decimals) })
    return t(to > from ? 'difference.up' : 'difference.down', { amount })
  }

  function moved(before = NOTHING, after = NOTHING): string {
    const [from, to] = [score(before), score(after)]
    return from === to
      ? t('score.same', { score: to })
      : t('score.moved', { before: from, after: to })
  }

  return { score, difference, moved }
}
