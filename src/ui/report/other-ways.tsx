import { useTranslation } from 'react-i18next'
import type { StoredAssessment } from '@/state/queries'
import { useRespondents } from '@/state/respondents'
import type { Session } from '@/state/session'
import { exportAssessment } from '@/state/transfer-assessment'

interface Props {
  readonly session: Session
  readonly assessment: StoredAssessment
}

/** What else can leave the device from here: the file with every answer, and paper. */
export function OtherWays({ session, assessment }: Props) {
  const { t } = useTranslation('export')
  const respondents = useRespondents(session, assessment.id) ?? []
  const hasNames = respondents.some(({ name }) => name !== '')
  return (
    <section className="no-print" aria-labelledby="other-ways">
      <h2 id="other-ways">{t('elsewhere.title')}</h2>
      <div className="report-ways">
        <div>
          <button
            type="button"
            className="button"
            onClick={() => {
              void exportAssessment(session, assessment)
            }}
          >
            {t('elsewhere.file.action')}
          </button>
          <p className="muted small">{t('elsewhere.file.hint')}</p>
        </div>
        {hasNames ? (
          <div>
            <button
              type="button"
              className="button"
              onClick={() => {
                void exportAssessment(session, assessment, { hasNames: false })
              }}
            >
              {t('elsewhere.nameless.action')}
            </button>
            <p className="muted small">{t('elsewhere.nameless.hint')}</p>
          </div>
        ) : null}
        <div>
          <button
            type="button"
            className="button"
            onClick={() => {
              window.print()
            }}
          >
            {t('elsewhere.print.action')}
          </button>
          <p className="muted small">{t('elsewhere.print.hint')}</p>
        </div>
      </div>
    </section>
  )
}
