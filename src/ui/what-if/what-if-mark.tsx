import { useTranslation } from 'react-i18next'
import type { Questionnaire } from '@/domain/questionnaire/questionnaire'
import type { AssessmentScore } from '@/domain/scoring/score-assessment'
import { useWhatIfWords } from './use-what-if-words'

interface Props {
  readonly questionnaire: Questionnaire
  readonly before: AssessmentScore
  readonly after: AssessmentScore
  /** How many changes are tried out. */
  readonly changes: number
}

/** Stays in sight wherever on the page one is: that this is a trial, and what it does to the whole. */
export function WhatIfMark({ questionnaire, before, after, changes }: Props) {
  const { t } = useTranslation('whatIf')
  const words = useWhatIfWords(questionnaire)
  return (
    <div className="what-if-mark">
      <p>
        <strong>{t('mark.title')}</strong> {t('mark.nothingSaved')}
      </p>
      <p role="status" className="number">
        {changes === 0
          ? t('mark.unchanged', { score: words.score(before.overall) })
          : t('mark.changed', {
              count: changes,
              before: words.score(before.overall),
              after: words.score(after.overall),
              difference: words.difference(before.overall, after.overall),
            })}
      </p>
    </div>
  )
}
