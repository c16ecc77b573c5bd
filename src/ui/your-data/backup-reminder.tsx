import { Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { type BackupState, isBackupDue, useBackupState, useReminder } from '@/state/backup-state'
import { saveBackup } from '@/state/save-backup'
import type { Session } from '@/state/session'
import { useTask } from '../parts/use-task'
import { paths } from '../paths'
import { BackupFailureNote } from './backup-failure-note'

interface Props {
  readonly session: Session
}

/** Says when much is in no backup, or the backup is not written by itself any more; quiet otherwise. */
export function BackupReminder({ session }: Props) {
  const state = useBackupState(session)
  const isDismissed = useReminder((reminder) => reminder.isDismissed)
  const [now] = useState(session.now)
  const failure = state?.automatic?.failure ?? null
  if (state === undefined) return null
  // Its wording is not worth loading while there is nothing to say.
  if (failure !== null) {
    return (
      <Suspense fallback={null}>
        <BackupFailureNote session={session} failure={failure} />
      </Suspense>
    )
  }
  return isDismissed || !isBackupDue(state, now) ? null : (
    <Suspense fallback={null}>
      <DueNote session={session} state={state} />
    </Suspense>
  )
}

interface DueProps extends Props {
  readonly state: BackupState
}

function DueNote({ session, state: { changes, last } }: DueProps) {
  const { t } = useTranslation('backup')
  const dismiss = useReminder((reminder) => reminder.dismiss)
  const { isWorking, run } = useTask()
  // One click must not save without a password what the user has protected so far.
  const isOneClick = last?.isEncrypted !== true
  return (
    <section className="banner" aria-label={t('reminder.title')}>
      <p>{t('reminder.due', { count: changes })}</p>
      <div className="actions">
        {isOneClick ? (
          <button
            type="button"
            className="button"
            disabled={isWorking}
            onClick={() => {
              run(async () => {
                await saveBackup(session, { only: null, password: null })
              })
            }}
          >
            {t('reminder.save')}
          </button>
        ) : null}
        <Link className="button button-quiet" to={paths.yourData}>
          {t('reminder.toPage')}
        </Link>
        <button type="button" className="button button-quiet" onClick={dismiss}>
          {t('reminder.dismiss')}
        </button>
      </div>
    </section>
  )
}
