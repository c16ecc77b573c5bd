import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { usePacks } from '@/state/queries'
import { AssessmentFrame, type OpenAssessment } from '../parts/assessment-frame'
import { PageHeading } from '../parts/page-heading'
import { paths } from '../paths'
import { Attribution } from '../results/attribution'
import { BenchmarkChoice } from '../results/benchmark-choice'
import { BenchmarkMark } from '../results/benchmark-mark'
import { chosenBenchmark } from '../results/chosen-benchmark'
import { ComparisonResults } from '../results/comparison-results'
import { ContextFigures } from '../results/context-figures'
import { PackFiles } from '../results/pack-files'
import { PackSource } from '../results/pack-source'

/** Route `/assessments/:assessmentId/comparison`. */
export function ComparisonPage() {
  return <AssessmentFrame>{(open) => <ComparisonView open={open} />}</AssessmentFrame>
}

function ComparisonView({ open }: { readonly open: OpenAssessment }) {
  const { t } = useTranslation('results')
  const { session, assessment, questionnaire, text } = open
  const packs = usePacks(session, assessment.questionnaire)
  const chosen = chosenBenchmark(packs ?? [], assessment.benchmark)
  return (
    <>
      <PageHeading>{t('compare.title')}</PageHeading>
      <p className="lead">{t('compare.intro')}</p>
      {packs === undefined ? (
        <p className="muted">{t('compare.loading')}</p>
      ) : (
        <section aria-labelledby="choice" className="no-print">
          <h2 id="choice">{t('choice.title')}</h2>
          <BenchmarkChoice open={open} packs={packs} chosen={chosen} />
          <PackFiles open={open} chosen={chosen} />
        </section>
      )}
      {chosen === null ? null : (
        <section aria-labelledby="comparison">
          <h2 id="comparison">{t('compare.heading')}</h2>
          <BenchmarkMark benchmark={chosen} />
          <ComparisonResults open={open} benchmark={chosen} />
          <h3>{t('source.title')}</h3>
          <PackSource benchmark={chosen} />
        </section>
      )}
      <ContextFigures open={open} />
      <Attribution questionnaire={questionnaire} text={text} />
      <div className="actions">
        <Link className="button" to={paths.results(assessment.id)}>
          {t('compare.toResults')}
        </Link>
      </div>
    </>
  )
}
