import { startTransition, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { prepareReport, type ReportChoices, type ReportFailure } from '@/state/export-report'
import type { ReportPreview as Preview } from '@/state/report-request'
import { startReport } from '@/state/start-report'
import type { OpenAssessment } from '../parts/assessment-frame'
import { ScrollRegion } from '../parts/scroll-region'
import { useTask } from '../parts/use-task'
import { PreviewBlocks } from './preview-blocks'

interface Props {
  readonly open: OpenAssessment
  readonly choices: ReportChoices
}

/** The report as it will be, drawn from the same plan as the file, a moment after each change. */
export function ReportPreview({ open, choices }: Props) {
  const { t } = useTranslation('export')
  const [isShown, setIsShown] = useState(false)
  return (
    <details
      className="report-preview no-print"
      onToggle={(event) => {
        setIsShown(event.currentTarget.open)
      }}
    >
      <summary>
        <h2>{t('preview.title')}</h2>
      </summary>
      {isShown ? <LivePreview open={open} choices={choices} /> : null}
    </details>
  )
}

function LivePreview({ open, choices }: Props) {
  const { t } = useTranslation('export')
  const preview = usePreview(open, choices)
  if (preview === null) return <p className="muted">{t('preview.drawing')}</p>
  if (typeof preview === 'string')
    return <p className="banner banner-warn">{t('preview.unreachable')}</p>
  return (
    <ScrollRegion className="report-frame" label={t('preview.title')}>
      <article className="report-paper" lang={choices.language}>
        <PreviewBlocks preview={preview} />
      </article>
    </ScrollRegion>
  )
}

/** Long enough for a word to be typed. */
const PAUSE = 400

/** null: not drawn yet. What was drawn stays until the next is there. */
function usePreview(open: OpenAssessment, choices: ReportChoices): Preview | ReportFailure | null {
  const [preview, setPreview] = useState<Preview | ReportFailure | null>(null)
  const { run } = useTask()
  const { session, assessment, questionnaire, path } = open
  useEffect(() => {
    let isWanted = true
    let cancel: () => void = () => undefined
    const draw = async () => {
      const subject = { assessment, questionnaire, path }
      const prepared = await prepareReport(session, subject, choices, 'preview')
      if (!isWanted) return
      if (!prepared.ok) {
        setPreview(prepared.failure)
        return
      }
      const running = startReport(prepared.value.request, () => undefined)
      cancel = running.cancel
      const outcome = await running.outcome
      if (outcome === null) return
      // A long report takes a while to draw; what is typed meanwhile comes first.
      startTransition(() => {
        if (!outcome.ok) setPreview(outcome.failure)
        else if (outcome.value.kind === 'preview') setPreview(outcome.value)
      })
    }
    const timer = setTimeout(() => {
      run(draw)
    }, PAUSE)
    return () => {
      isWanted = false
      clearTimeout(timer)
      cancel()
    }
  }, [run, session, assessment, questionnaire, path, choices])
  return preview
}
