import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { NavLink } from 'react-router'
import { paths } from '../paths'

interface Props {
  readonly assessmentId: string
  /** The dimension the questions open at. */
  readonly place: string
  readonly isPart: boolean
}

/** The pages of an assessment; no answer changes it. */
export const AssessmentNav = memo(function AssessmentNav({ assessmentId, place, isPart }: Props) {
  const { t } = useTranslation('parts')
  const questions = (
    <>
      <li>
        <NavLink to={paths.dimension(assessmentId, place)}>{t('assessment.nav.questions')}</NavLink>
      </li>
      <li>
        <NavLink to={paths.open(assessmentId)}>{t('assessment.nav.open')}</NavLink>
      </li>
    </>
  )
  const history = (
    <li>
      <NavLink to={paths.history(assessmentId)}>{t('assessment.nav.history')}</NavLink>
    </li>
  )
  return (
    <nav aria-label={t('assessment.nav.label')} className="assessment-nav no-print">
      <ul>
        {isPart ? (
          <>
            {questions}
            {history}
          </>
        ) : (
          <>
            <li>
              <NavLink to={paths.profile(assessmentId)}>{t('assessment.nav.profile')}</NavLink>
            </li>
            {questions}
            <li>
              <NavLink to={paths.results(assessmentId)}>{t('assessment.nav.results')}</NavLink>
            </li>
            <li>
              <NavLink to={paths.comparison(assessmentId)}>
                {t('assessment.nav.comparison')}
              </NavLink>
            </li>
            <li>
              <NavLink to={paths.plan(assessmentId)}>{t('assessment.nav.plan')}</NavLink>
            </li>
            {history}
            <li>
              <NavLink to={paths.report(assessmentId)}>{t('assessment.nav.report')}</NavLink>
            </li>
            <li>
              <NavLink to={paths.colleagues(assessmentId)}>
                {t('assessment.nav.colleagues')}
              </NavLink>
            </li>
          </>
        )}
      </ul>
    </nav>
  )
})
