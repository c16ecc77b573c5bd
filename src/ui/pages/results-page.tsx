import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { AssessmentFrame, type OpenAssessment } from '../parts/assessment-frame'
import { PageHeading } from '../parts/page-heading'
import { paths } from '../paths'
import { BenchmarkMark } from '../results/benchmark-mark'
import type { ChosenBenchmark } from '../results/chosen-benchmark'
import { DimensionDetails } from '../results/dimension-details'
import { DimensionTable } from '../results/dimension-table'
import { NextSteps } from '../results/next-steps'
import { ProfileCharts } from '../results/profile-charts'
import { ScoreHeadline } from '../results/score-headline'
import { Strengths } from '../results/strengths'
import { useChosenBenchmark } from '../results/use-chosen-benchmark'

/** Route `/assessments/:assessmentId/results`. */
export function ResultsPage() {
  return <AssessmentFrame>{(open) => <Results open={open} />}</AssessmentFrame>
}

function Results({ open }: { readonly open: OpenAssessment }) {
  const { t } = useTranslation('results')
  const benchmark = useChosenBenchmark(open.session, open.assessment)
  const { id } = open.assessment
  return (
    <>
      <PageHeading>{t('page.title')}</PageHeading>
      <ScoreHeadline open={open} />
      <div className="actions">
        <Link className="button button-primary" to={paths.report(id)}>
          {t('page.report')}
        </Link>
        <Link className="button" to={paths.comparison(id)}>
          {t('page.compare')}
        </Link>
        <Link className="button" to={paths.plan(id)}>
          {t('page.plan')}
        </Link>
      </div>
      {/* Without what is chosen, everything below would be drawn twice in a row, differently. */}
      {benchmark === undefined ? null : <ResultsInDetail open={open} benchmark={benchmark} />}
    </>
  )
}

interface DetailProps {
  readonly open: OpenAssessment
  readonly benchmark: ChosenBenchmark | null
}

function ResultsInDetail({ open, benchmark }: DetailProps) {
  const { t } = useTranslation('results')
  return (
    <>
      <h2>{t('page.dimensions')}</h2>
      {benchmark === null ? null : <BenchmarkMark benchmark={benchmark} />}
      <ProfileCharts open={open} benchmark={benchmark} />
      <DimensionTable open={open} benchmark={benchmark} />
      <h3>{t('details.title')}</h3>
      <DimensionDetails open={open} benchmark={benchmark} />
      <Strengths open={open} />
      <NextSteps open={open} benchmark={benchmark} />
    </>
  )
}
