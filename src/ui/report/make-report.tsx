import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { leftOutBenchmark, type ReportChoices } from '@/state/export-report'
import { type MadeReport, runReport } from '@/state/run-report'
import type { OpenAssessment } from '../parts/assessment-frame'
import { ProblemList } from '../parts/problem-list'
import { useTask } from '../parts/use-task'

interface Props {
  readonly open: OpenAssessment
  readonly choices: ReportChoices
}

const KINDS = ['pdf', 'docx'] as const

type Kind = (typeof KINDS)[number]

/** The buttons that make the report; what it will have to leave out is said before anyone presses. */
export function MakeReport({ open, choices }: Props) {
  // The problems' wording is here from the start: to wait for it when one first appears would blank
  // the page and lose the focus.
  const { t, i18n } = useTranslation(['export', 'problems'])
  const { isWorking, run } = useTask()
  const [share, setShare] = useState(0)
  const [made, setMade] = useState<MadeReport | null>(null)
  const cancel = useRef<() => void>(() => undefined)
  const cancelButton = useRef<HTMLButtonElement>(null)
  const leftOut = leftOutBenchmark(open, choices)

  function press(kind: Kind, button: HTMLButtonElement): void {
    if (isWorking) return
    setShare(0)
    setMade(null)
    run(async () => {
      const report = runReport(open.session, open, {
        choices,
        kind,
        t: i18n.getFixedT(choices.language, 'report'),
        onProgress: setShare,
      })
      cancel.current = () => {
        report.cancel()
        button.focus()
      }
      const outcome = await report.made
      // "Cancel" goes away, and the focus must not go with it.
      if (document.activeElement === cancelButton.current) button.focus()
      setMade(outcome)
    })
  }

  return (
    <div className="no-print">
      {leftOut === null ? null : <ProblemList title={t('make.leftOut')} problems={[leftOut]} />}
      <div className="actions">
        {KINDS.map((kind) => (
          <button
            key={kind}
            type="button"
            className={kind === 'pdf' ? 'button button-primary' : 'button'}
            aria-disabled={isWorking}
            onClick={(event) => {
              press(kind, event.currentTarget)
            }}
          >
            {t(`make.${kind}`)}
          </button>
        ))}
        {isWorking ? (
          <button
            ref={cancelButton}
            type="button"
            className="button"
            onClick={() => {
              cancel.current()
            }}
          >
            {t('make.cancel')}
          </button>
        ) : null}
      </div>
      <p className="muted small">{t('make.wordHint')}</p>
      <div role="status">
        {isWorking ? (
          <p className="muted">
            {t('make.working')} <progress max={1} value={share} aria-label={t('make.working')} />
          </p>
        ) : (
          <Outcome made={made} />
        )}
      </div>
      {isWorking ? null : <Failure made={made} />}
    </div>
  )
}

interface MadeProps {
  /** null: nothing yet. */
  readonly made: MadeReport | null
}

/** Said beside the button, too: the message on top of the page may be out of sight. */
function Outcome({ made }: MadeProps) {
  const { t } = useTranslation('export')
  if (made?.ok === true)
    return <p className="report-done">{t('make.done', { name: made.value })}</p>
  return made?.failure === 'cancelled' ? <p className="muted">{t('make.cancelled')}</p> : null
}

function Failure({ made }: MadeProps) {
  const { t } = useTranslation('export')
  if (made === null || made.ok || made.failure === 'cancelled') return null
  return (
    <p className="banner banner-error" role="alert">
      {t(`make.${made.failure}`)}
    </p>
  )
}
