import { useTranslation } from 'react-i18next'
import { useAssessmentState } from '@/state/queries'
import type { Session } from '@/state/session'
import { exportUnwritten } from '@/state/transfer-assessment'
import { WindowStatus } from './window-status'
import { QuietStatus } from './quiet-status'
import './save-status.css'

interface Props {
  readonly session: Session
}

/**
 * Whether everything on the screen is kept; "saved" is only said once it is durable. It is seen at once and
 * heard once things have come to rest: whoever answers quickly must not hear it at every click.
 */
export function SaveStatus({ session }: Props) {
  const { t } = useTranslation('parts')
  const status = useAssessmentState(session, (state) => state.saveStatus)
  const failure = useAssessmentState(session, (state) => state.saveFailure)
  const retry = useAssessmentState(session, (state) => state.retrySaving)

  if (status !== 'failed') {
    if (session.keeping !== null) {
      return <WindowStatus session={session} keeping={session.keeping} />
    }
    const isTemporary = session.durability === 'temporary'
    return (
      <QuietStatus
        session={session}
        shown={t(`save.${isTemporary ? 'temporary' : status}`)}
        heard={t(`save.heard.${isTemporary ? 'temporary' : 'saved'}`)}
      />
    )
  }
  return (
    <div className="banner banner-error save-failed" role="alert">
      <p>
        <strong>{t('save.failed')}</strong> {t(`save.reason.${failure ?? 'other'}`)}
      </p>
      <div className="actions">
        <button
          type="button"
          className="button button-primary"
          onClick={() => {
            void exportUnwritten(session)
          }}
        >
          {t('save.export')}
        </button>
        <button
          type="button"
          className="button"
          onClick={() => {
            void retry()
          }}
        >
          {t('save.retry')}
        </button>
      </div>
    </div>
  )
}
