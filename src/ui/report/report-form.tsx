import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ContextFigure } from '@/domain/benchmark/context-figure'
import type { ReportChoices } from '@/state/export-report'
import { useContextFigures, usePacks } from '@/state/queries'
import type { OpenAssessment } from '../parts/assessment-frame'
import { type ChosenBenchmark, chosenBenchmark } from '../results/chosen-benchmark'
import { BenchmarkChoice } from './benchmark-choice'
import { MakeReport } from './make-report'
import { ReportContents } from './report-contents'
import { StatusChoice } from './status-choice'

interface Props {
  readonly open: OpenAssessment
}

/** What the user decides about the report, what that gives, and the button that makes it. */
export function ReportForm({ open }: Props) {
  const { t } = useTranslation('export')
  const { session, assessment } = open
  const packs = usePacks(session, assessment.questionnaire)
  const contextFigures = useContextFigures(assessment.questionnaire)
  if (packs === undefined || contextFigures === undefined) {
    return <p className="muted">{t('page.loading')}</p>
  }
  const chosen = chosenBenchmark(packs, assessment.benchmark)
  return <LoadedForm open={open} chosen={chosen} contextFigures={contextFigures} />
}

interface LoadedProps extends Props {
  /** What the comparison page shows; null: nothing is chosen there. */
  readonly chosen: ChosenBenchmark | null
  readonly contextFigures: readonly ContextFigure[]
}

function LoadedForm({ open, chosen, contextFigures }: LoadedProps) {
  const [status, setStatus] = useState<ReportChoices['status']>('draft')
  const [isCompared, setIsCompared] = useState(true)
  const benchmark = isCompared ? chosen : null
  return (
    <>
      <div className="report-choices">
        <StatusChoice status={status} onChoose={setStatus} />
        <BenchmarkChoice
          assessmentId={open.assessment.id}
          chosen={chosen}
          isCompared={isCompared}
          onChoose={setIsCompared}
        />
      </div>
      <ReportContents open={open} benchmark={benchmark} contextFigures={contextFigures} />
      <MakeReport
        open={open}
        status={status}
        benchmark={benchmark}
        contextFigures={contextFigures}
      />
    </>
  )
}
