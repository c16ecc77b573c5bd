import { useTranslation } from 'react-i18next'
import { BringTogether } from '../merging/bring-together'
import { HandOutForm } from '../merging/hand-out-form'
import { MergeList } from '../merging/merge-list'
import { ToSettle } from '../merging/to-settle'
import { AssessmentFrame, type OpenAssessment } from '../parts/assessment-frame'
import { PageHeading } from '../parts/page-heading'
import '../merging/merging.css'

/** Route `/assessments/:assessmentId/colleagues`. */
export function ColleaguesPage() {
  return <AssessmentFrame>{(open) => <Colleagues open={open} />}</AssessmentFrame>
}

function Colleagues({ open }: { readonly open: OpenAssessment }) {
  const { t } = useTranslation('merging')
  const { session, assessment } = open
  return (
    <div className="merging">
      <PageHeading>{t('page.title')}</PageHeading>
      <p className="lead">{t('page.lead')}</p>
      <HandOutForm open={open} />
      <BringTogether session={session} assessmentId={assessment.id} />
      <ToSettle assessment={assessment} />
      <MergeList session={session} assessmentId={assessment.id} />
    </div>
  )
}
