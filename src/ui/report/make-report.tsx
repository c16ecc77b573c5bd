import { useState, useTransition } from 'react'
import { useTranslation } from 'react-i18next'
import type { Result } from '@/domain/result'
import {
  checkReportExport,
  exportReport,
  type ReportChoices,
  type ReportFailure,
} from '@/state/export-report'
import type { OpenAssessment } from '../parts/assessment-frame'
import { ProblemList } from '../parts/problem-list'

interface Props extends Pick<ReportChoices, 'status' | 'benchmark' | 'contextFigures'> {
  readonly open: OpenAssessment
}

/** The button that makes the PDF; what forbids the report is said before anyone presses it. */
export function MakeReport({ open, status, benchmark, contextFigures }: Props) {
  // The problems' wording is here from the start: to wait for it when one first appears would blank
  // the page and lose the focus.
  const { t, i18n } = useTranslation(['export', 'problems'])
  const { t: reportWords } = useTranslation('report')
  const { t: explain } = useTranslation('explanation')
  // A transition, so that a bug in the writer reaches the crash page and not only the console.
  const [isWorking, startWorking] = useTransition()
  const [made, setMade] = useState<Result<string, ReportFailure> | null>(null)
  const problems = checkReportExport(open, { status, benchmark })

  function makeReport(): void {
    if (isWorking) return
    startWorking(async () => {
      const chosen = { status, benchmark, contextFigures }
      const words = { language: i18n.language, t: reportWords, explain }
      setMade(await exportReport(open.session, open, { ...chosen, ...words }))
    })
  }

  return (
    <div className="no-print">
      {problems.length > 0 ? <ProblemList title={t('make.refused')} problems={problems} /> : null}
      <div className="actions">
        <button
          type="button"
          className="button button-primary"
          disabled={problems.length > 0}
          onClick={makeReport}
        >
          {t('make.action')}
        </button>
      </div>
      <p role="status" className="muted">
        {isWorking ? t('make.working') : ''}
      </p>
      {made === null || isWorking ? null : <Outcome made={made} />}
    </div>
  )
}

interface OutcomeProps {
  readonly made: Result<string, ReportFailure>
}

/** Said beside the button, too: the message on top of the page may be out of sight. */
function Outcome({ made }: OutcomeProps) {
  const { t } = useTranslation('export')
  if (made.ok) return <p className="report-done">{t('make.done', { name: made.value })}</p>
  return (
    <p className="banner banner-error" role="alert">
      {t(`make.${made.failure}`)}
    </p>
  )
}
