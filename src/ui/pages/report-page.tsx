import { useTranslation } from 'react-i18next'
import { AssessmentFrame } from '../parts/assessment-frame'
import { PageHeading } from '../parts/page-heading'
import { OpenWarning } from '../report/open-warning'
import { OtherWays } from '../report/other-ways'
import { ReportForm } from '../report/report-form'
import '../report/report.css'

/** Route `/assessments/:assessmentId/report`. */
export function ReportPage() {
  const { t } = useTranslation('export')
  return (
    <AssessmentFrame>
      {(open) => (
        <>
          <PageHeading>{t('page.title')}</PageHeading>
          <p className="lead">{t('page.lead')}</p>
          <OpenWarning open={open} />
          <ReportForm open={open} />
          <OtherWays session={open.session} assessment={open.assessment} />
        </>
      )}
    </AssessmentFrame>
  )
}
