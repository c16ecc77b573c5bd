import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { AssessmentFrame, type OpenAssessment } from '../parts/assessment-frame'
import { PageHeading } from '../parts/page-heading'
import { paths } from '../paths'
import { BenchmarkMark } from '../results/benchmark-mark'
import type { ChosenBenchmark } from '../results/chosen-benchmark'
import { DifferentRatings } from '../results/different-ratings'
import { DimensionDetails } from '../results/dimension-details'
import { DimensionTable } from '../results/dimension-table'
import { ExplanationDetails } from '../results/explanation-details'
import { NextSteps } from '../results/next-steps'
import { OtherRules } from '../results/other-rules'
import { ProfileCharts } from '../results/profile-charts'
import { ScoreHeadline } from '../results/score-headline'
import { Strengths } from '../results/strengths'
import { useChosenBenchmark } from '../results/use-chosen-benchmark'
import { type Explanations, useExplanations } from '../results/use-explanations'
import { NewerVersionLine } from '../parts/newer-version-line'

/** Route `/assessments/:assessmentId/results`. */
export function ResultsPage() {
  return <AssessmentFrame>{(open) => <Results open={open} />}</AssessmentFrame>
}

function Results({ open }: { readonly open: OpenAssessment }) {
  const { t } = useTranslation('results')
  const benchmark = useChosenBenchmark(open.session, open.assessment)
  const explanations = useExplanations(open)
  const { id } = open.assessment
  return (
    <>
      <PageHeading>{t('page.title')}</PageHeading>
      <ScoreHeadline open={open} />
      <ExplanationDetails
        explanation={explanations.whole}
        explanations={explanations}
        name={t('headline.title')}
      />
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
        <Link className="button" to={paths.whatIf(id)}>
          {t('page.whatIf')}
        </Link>
      </div>
      <NewerVersionLine assessment={open.assessment} />
      {/* Without what is chosen, everything below would be drawn twice in a row, differently. */}
      {benchmark === undefined ? null : (
        <ResultsInDetail open={open} benchmark={benchmark} explanations={explanations} />
      )}
    </>
  )
}

interface DetailProps {
  readonly open: OpenAssessment
  readonly benchmark: ChosenBenchmark | null
  readonly explanations: Explanations
}

function ResultsInDetail({ open, benchmark, explanations }: DetailProps) {
  const { t } = useTranslation('results')
  return (
    <>
      <h2>{t('page.dimensions')}</h2>
      {benchmark === null ? null : <BenchmarkMark benchmark={benchmark} />}
      <div className="all-dimensions">
        <ProfileCharts open={open} benchmark={benchmark} />
        <DimensionTable open={open} benchmark={benchmark} />
      </div>
      <h3>{t('details.title')}</h3>
      <DimensionDetails open={open} benchmark={benchmark} explanations={explanations} />
      <OtherRules open={open} />
      <Strengths open={open} />
      <DifferentRatings open={open} />
      <NextSteps open={open} benchmark={benchmark} />
    </>
  )
}
