import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Questionnaire } from '@/domain/questionnaire/questionnaire'
import type { QuestionnaireText } from '@/domain/questionnaire/questionnaire-text'
import { EXPLAINED_DECIMALS, type Telling, wordingOf } from '@/domain/scoring/tell-explanation'
import { exactDecimalsOf, writtenRatio } from '@/domain/scoring/written-score'
import { useFormat } from '../parts/use-format'

/** The words in which screens explain scores. */
export function useTelling(questionnaire: Questionnaire, text: QuestionnaireText): Telling {
  const { t } = useTranslation('explanation')
  const format = useFormat()
  return useMemo(
    () => ({
      ...wordingOf(text),
      say: (key, facts) => t(key, { ...facts }),
      number: (value) => format.number(value, EXPLAINED_DECIMALS),
      score: (score) => format.score(score, questionnaire),
      ratio: (ratio) =>
        questionnaire.scale === 'points'
          ? format.percent(ratio, 1)
          : format.number(writtenRatio(ratio, questionnaire), exactDecimalsOf(questionnaire)),
      list: format.list,
    }),
    [format, questionnaire, t, text],
  )
}
