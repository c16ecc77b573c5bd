import { useTranslation } from 'react-i18next'
import type { AssessmentListItem } from '@/state/queries'
import type { Session } from '@/state/session'
import { exportAssessment } from '@/state/transfer-assessment'
import { useUnsaved } from '@/state/use-keeping'
import type { WindowKeeping } from '@/state/window-keeping'

interface Props {
  readonly session: Session
  readonly keeping: WindowKeeping
  readonly items: readonly AssessmentListItem[]
}

/** In the single file: where the answers are, and the one click that puts them into files. */
export function WindowNote({ session, keeping, items }: Props) {
  const { t } = useTranslation('parts')
  const unsaved = useUnsaved(keeping)
  const changed = items.filter(({ assessment }) => unsaved.has(assessment.id))

  async function saveAll(): Promise<void> {
    for (const { assessment } of changed) await exportAssessment(session, assessment)
  }

  return (
    <div className="banner banner-warn">
      <p>
        <strong>{t('window.truth')}</strong>
      </p>
      {changed.length === 0 ? null : (
        <div className="actions">
          <button type="button" className="button" onClick={() => void saveAll()}>
            {t('window.saveAll', { count: changed.length })}
          </button>
        </div>
      )}
    </div>
  )
}
