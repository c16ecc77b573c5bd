import { useTranslation } from 'react-i18next'
import { attempt } from '@/state/attempt'
import type { AssessmentListItem } from '@/state/assessment-list'
import { saveBackup } from '@/state/save-backup'
import type { Session } from '@/state/session'
import { exportListed } from '@/state/transfer-assessment'
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

  // A browser lets one click save one file, and may drop any others without a word.
  async function saveAll(): Promise<void> {
    const [only] = changed
    if (only !== undefined && changed.length === 1) await exportListed(session, only.assessment.id)
    else await saveBackup(session, { only: null, password: null })
  }

  return (
    <div className="banner banner-warn">
      <p>
        <strong>{t('window.truth')}</strong>
      </p>
      {changed.length === 0 ? null : (
        <div className="actions">
          <button type="button" className="button" onClick={() => void attempt(saveAll)}>
            {t('window.saveAll', { count: changed.length })}
          </button>
        </div>
      )}
    </div>
  )
}
