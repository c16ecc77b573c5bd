import { useTranslation } from 'react-i18next'
import { allowAutomaticBackup, type BackupFailure } from '@/state/automatic-backup'
import type { Session } from '@/state/session'
import { useTask } from '../parts/use-task'

interface Props {
  readonly session: Session
  readonly failure: BackupFailure
}

/** Why the backup is not written by itself just now, and what to do about it. */
export function BackupFailureNote({ session, failure }: Props) {
  const { t } = useTranslation('backup')
  const { isWorking, run } = useTask()
  return (
    <div className="banner banner-warn" role="status">
      <p>{t(`failure.${failure}`)}</p>
      {failure === 'permission' ? (
        <div className="actions">
          <button
            type="button"
            className="button"
            disabled={isWorking}
            onClick={() => {
              run(() => allowAutomaticBackup(session))
            }}
          >
            {t('automatic.allow')}
          </button>
        </div>
      ) : null}
    </div>
  )
}
