import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Questionnaire } from '@/domain/questionnaire/questionnaire'
import type { QuestionnaireText } from '@/domain/questionnaire/questionnaire-text'
import { isSetAside } from '@/domain/scoring/find-score'
import { levelOf, type ReachedLevel } from '@/domain/scoring/level-of'
import type { Score, ScoreRange } from '@/domain/scoring/score'
import { writtenRatio } from '@/domain/scoring/written-score'
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
  /** "Level 3: Doing" of a level that was found. */
  namedLevel: (reached: ReachedLevel) => string
  /** A difference of two ratios: "12", with one decimal where asked. */
  distance: (difference: number, decimals?: number) => string
  /** A dimension, inner group or question by its name. */
  nameOf: (id: string) => string
  /** For elements with the questionnaire's own wording; undefined: the page's language. */
  readonly language: string | undefined
  readonly hasLevels: boolean
}

export function useScoreWords(questionnaire: Questionnaire, text: QuestionnaireText): ScoreWords {
  const { t } = useTranslation('results')
  const format = useFormat()
  return useMemo(() => {
    const { scale, span, levels } = questionnaire
    const ratio = (value: number | null) => format.ratio(value, questionnaire)
    const range = (value: ScoreRange | null) =>
      value === null || ratio(value.low) === ratio(value.high)
        ? null
        : format.range(value, questionnaire)
    const namedLevel = ({ level, number }: ReachedLevel) =>
      t('level.named', {
        number: format.number(number),
        title: text.levels[level.id]?.title ?? level.id,
      })
    return {
      ratio,
      tick: (value) =>
        scale === 'points'
          ? format.percent(value)
          : format.number(writtenRatio(value, questionnaire), scale === 'span' ? 2 : 0),
      range,
      rangeCell: (score) =>
        isSetAside(score) ? t('range.setAside') : (range(score.range) ?? t('range.none')),
      level: (value) => {
        const reached = value === null ? null : levelOf(questionnaire, value)
        return reached === null ? null : namedLevel(reached)
      },
      namedLevel,
      distance: (difference, decimals = 0) =>
        span === null
          ? format.number(100 * difference, decimals)
          : format.number((span.to - span.from) * difference, 2),
      nameOf: (id) => text.groups[id]?.title ?? text.questions[id]?.title ?? id,
      language: wordingLanguage(text, format.language),
      hasLevels: levels.length > 0,
    }
  }, [format, questionnaire, t, text])
}
