import { useTranslation } from 'react-i18next'
import { type StoredAssessment, useAssessmentState } from '@/state/queries'
import type { Session } from '@/state/session'
import { exportAssessment } from '@/state/transfer-assessment'
import { useKeptWhere } from '@/state/use-keeping'
import type { WindowKeeping } from '@/state/window-keeping'
import { QuietStatus } from './quiet-status'
import './save-status.css'

interface Props {
  readonly session: Session
  readonly keeping: WindowKeeping
}

/** In the single file: where the open assessment is, and the one click that puts it into a file. */
export function WindowStatus({ session, keeping }: Props) {
  const { t } = useTranslation('parts')
  const assessment = useAssessmentState(session, (state) => state.assessment)
  if (!assessment) return null
  return (
    <div className="window-status no-print">
      <p className="small muted">{t('window.truth')}</p>
      <KeptWhere session={session} keeping={keeping} assessment={assessment} />
      <button
        type="button"
        className="button"
        onClick={() => void exportAssessment(session, assessment)}
      >
        {t('window.save')}
      </button>
    </div>
  )
}

interface KeptProps {
  readonly session: Session
  readonly keeping: WindowKeeping
  readonly assessment: StoredAssessment
}

function KeptWhere({ session, keeping, assessment: { id, isExample } }: KeptProps) {
  const { t } = useTranslation('parts')
  const where = useKeptWhere(keeping, id)
  const words = t(`window.status.${isExample ? 'example' : where}`)
  return <QuietStatus session={session} shown={words} heard={words} />
}
