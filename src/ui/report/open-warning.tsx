import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { openQuestions } from '@/domain/assessment/progress'
import type { OpenAssessment } from '../parts/assessment-frame'
import { paths } from '../paths'

interface Props {
  readonly open: OpenAssessment
}

/** Says what the report will lack, and what that means in this questionnaire. */
export function OpenWarning({ open: { assessment, questionnaire, path, score } }: Props) {
  const { t } = useTranslation('export')
  const count = openQuestions(questionnaire, path, assessment).length
  const differences = assessment.conflicts.length
  return (
    <>
      {count === 0 ? null : (
        <div className="banner banner-warn">
          <p>
            <strong>{t('open.title', { count })}</strong>{' '}
            {t(`open.${questionnaire.policies.blank}`)}
          </p>
          {score.overall.ratio === null ? <p>{t('open.noScore')}</p> : null}
          <p className="no-print">
            <Link to={paths.open(assessment.id)}>{t('open.action')}</Link>
          </p>
        </div>
      )}
      {differences === 0 ? null : (
        <div className="banner banner-warn">
          <p>{t('open.differences', { count: differences })}</p>
          <p className="no-print">
            <Link to={paths.differences(assessment.id)}>{t('open.settle')}</Link>
          </p>
        </div>
      )}
    </>
  )
}
