import { useTranslation } from 'react-i18next'
import type { ContextFigure } from '@/domain/benchmark/context-figure'
import { questionsInGroup } from '@/domain/questionnaire/walk-questionnaire'
import type { OpenAssessment } from '../parts/assessment-frame'
import type { ChosenBenchmark } from '../results/chosen-benchmark'

interface Props {
  readonly open: OpenAssessment
  readonly benchmark: ChosenBenchmark | null
  readonly contextFigures: readonly ContextFigure[]
}

/** What the report of this assessment contains, in its own order. */
export function ReportContents({ open, benchmark, contextFigures }: Props) {
  const { t } = useTranslation('export')
  const { assessment, groups } = open
  const actions = assessment.actions.length
  return (
    <section aria-labelledby="report-contents">
      <h2 id="report-contents">{t('contents.title')}</h2>
      <ul className="report-contents">
        {assessment.isExample ? <li>{t('contents.example')}</li> : null}
        <li>{t('contents.cover')}</li>
        <li>{t('contents.summary')}</li>
        <li>{t('contents.dimensions', { count: groups.length })}</li>
        <li>{benchmark === null ? t('contents.noBenchmark') : t('contents.benchmark')}</li>
        {contextFigures.length === 0 ? null : (
          <li>{t('contents.context', { count: contextFigures.length })}</li>
        )}
        <li>
          {actions === 0 ? t('contents.noActions') : t('contents.actions', { count: actions })}
        </li>
        <li>{t('contents.method')}</li>
        <li>{t('contents.annex', { count: groups.flatMap(questionsInGroup).length })}</li>
        <li>{t('contents.explanations')}</li>
      </ul>
      <p className="muted">{t('contents.privacy')}</p>
    </section>
  )
}
