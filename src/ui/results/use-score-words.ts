import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Questionnaire } from '@/domain/questionnaire/questionnaire'
import type { QuestionnaireText } from '@/domain/questionnaire/questionnaire-text'
import { isSetAside } from '@/domain/scoring/find-score'
import { levelOf } from '@/domain/scoring/level-of'
import type { Score, ScoreRange } from '@/domain/scoring/score'
import { useFormat } from '../parts/use-format'
import { wordingLanguage } from '../parts/wording-language'

/** How the scores of one questionnaire are written and its parts are named. */
export interface ScoreWords {
  /** "62", or "90.5 %" where points are added up; "–" while there is none. */
  ratio: (ratio: number | null) => string
  /** A tick of the common scale: "25" or "25 %". */
  tick: (ratio: number) => string
  /** "49 to 61"; null where nothing more can change it visibly, or nothing applies. */
  range: (range: ScoreRange | null) => string | null
  /** What stands in the column of ranges: the range, "settled", or that nothing applies. */
  rangeCell: (score: Pick<Score, 'range' | 'notApplicable'>) => string
  /** "Level 3: Doing"; null without a score or without levels. */
  level: (ratio: number | null) => string | null
  /** A difference of two ratios: "12", with one decimal where asked. */
  distance: (difference: number, decimals?: number) => string
  /** A dimension, inner group or question by its name. */
  nameOf: (id: string) => string
  /** For elements with the questionnaire's own wording; undefined: the page's language. */
  readonly language: string | undefined
  readonly hasLevels: boolean
}

export function useScoreWords(
  { scale, levels }: Questionnaire,
  text: QuestionnaireText,
): ScoreWords {
  const { t } = useTranslation('results')
  const format = useFormat()
  return useMemo(() => {
    const ratio = (value: number | null) => format.ratio(value, scale)
    const range = (value: ScoreRange | null) =>
      value === null || ratio(value.low) === ratio(value.high) ? null : format.range(value, scale)
    return {
      ratio,
      tick: (value) => (scale === 'hundred' ? format.number(100 * value) : format.percent(value)),
      range,
      rangeCell: (score) =>
        isSetAside(score) ? t('range.setAside') : (range(score.range) ?? t('range.none')),
      level: (value) => {
        const reached = value === null ? null : levelOf(levels, value)
        if (reached === null) return null
        const title = text.levels[reached.level.id]?.title ?? reached.level.id
        return t('level.named', { number: format.number(reached.number), title })
      },
      distance: (difference, decimals = 0) => format.number(100 * difference, decimals),
      nameOf: (id) => text.groups[id]?.title ?? text.questions[id]?.title ?? id,
      language: wordingLanguage(text, format.language),
      hasLevels: levels.length > 0,
    }
  }, [format, levels, scale, t, text])
}
