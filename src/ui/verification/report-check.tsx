import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Problem } from '@/domain/problem'
import type { Result } from '@/domain/result'
import { startVerification, type VerifiedReport } from '@/state/start-verification'
import { ProblemList } from '../parts/problem-list'
import { useTask } from '../parts/use-task'
import { useAllReportWordings } from '../report/use-report-wording'
import { CheckedPages } from './checked-pages'
import { CheckedScores } from './checked-scores'
import { ReportRuler } from './report-ruler'

interface Props {
  readonly file: File
}

/** Whether a report's PDF says what its own data say. */
export function ReportCheck({ file }: Props) {
  const { t } = useTranslation('verification')
  const wording = useAllReportWordings()
  const [outcome, setOutcome] = useState<Result<VerifiedReport, readonly Problem[]> | null>(null)
  const { run } = useTask()
  useEffect(() => {
    const leaving = new AbortController()
    run(async () => {
      const found = await startVerification(file, wording, leaving.signal)
      if (found !== null) setOutcome(found)
    })
    return () => {
      leaving.abort()
    }
  }, [file, wording, run])
  if (outcome === null) return <p role="status">{t('reading', { name: file.name })}</p>
  if (!outcome.ok) {
    return <ProblemList title={t('failed', { name: file.name })} problems={outcome.failure} />
  }
  return <Verdict name={file.name} report={outcome.value} />
}

interface VerdictProps {
  readonly name: string
  readonly report: VerifiedReport
}

function Verdict({ name, report }: VerdictProps) {
  const { t } = useTranslation('verification')
  const { verdict, pages } = report.verification
  const isGood = verdict === 'consistent' || verdict === 'scoresConsistent'
  const sentence =
    verdict === 'scoresConsistent' && pages.kind === 'compared' ? 'scoresWordedOtherwise' : verdict
  return (
    <section className="card" aria-labelledby="report-check">
      <h2 id="report-check">{t('title', { name })}</h2>
      <p className={isGood ? 'banner' : 'banner banner-warn'} role={isGood ? 'status' : 'alert'}>
        <strong>{t(`verdict.${sentence}`)}</strong>
      </p>
      <ReportRuler report={report} />
      <CheckedScores report={report} />
      <CheckedPages pages={pages} engine={report.verification.ruler.engine} />
      <p>{t('noProof')}</p>
    </section>
  )
}
