import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import {
  canBackUpByItself,
  type StartOutcome,
  startAutomaticBackup,
  stopAutomaticBackup,
} from '@/state/automatic-backup'
import { type AutomaticBackup, useBackupState } from '@/state/backup-state'
import type { Session } from '@/state/session'
import { AboutSection } from '../about/about-section'
import { useTask } from '../parts/use-task'
import { BackupFailureNote } from './backup-failure-note'
import { PasswordFields } from './password-fields'
import { PlaceChoice, type PlaceKind } from './place-choice'
import { useNewPassword } from './use-new-password'

interface Props {
  readonly session: Session
}

/** The backup that is written without anybody thinking of it, where the browser can. */
export function AutomaticSection({ session }: Props) {
  const { t } = useTranslation('backup')
  const state = useBackupState(session)
  if (state === undefined) return null
  return (
    <AboutSection title={t('automatic.title')}>
      {!canBackUpByItself() ? (
        <p>{t('automatic.missing')}</p>
      ) : state.automatic === null ? (
        <StartForm session={session} />
      ) : (
        <Running session={session} automatic={state.automatic} />
      )}
    </AboutSection>
  )
}

function StartForm({ session }: Props) {
  const { t } = useTranslation('backup')
  const [kind, setKind] = useState<PlaceKind>('folder')
  const [outcome, setOutcome] = useState<StartOutcome>('started')
  const password = useNewPassword()
  const { isWorking, run } = useTask()

  function start(chosen: string | null): void {
    run(async () => {
      const description = t('automatic.fileKind')
      setOutcome(await startAutomaticBackup(session, { kind, password: chosen, description }))
    })
  }

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        password.check(start)
      }}
    >
      <p>{t('automatic.hint')}</p>
      <PlaceChoice kind={kind} onChoose={setKind} />
      <PasswordFields {...password.fields} />
      <div className="actions">
        <button type="submit" className="button" disabled={isWorking}>
          {t(kind === 'folder' ? 'automatic.chooseFolder' : 'automatic.chooseFile')}
        </button>
      </div>
      <p role="status" className="muted">
        {outcome === 'started' ? '' : t(`automatic.${outcome}`)}
      </p>
    </form>
  )
}

interface RunningProps extends Props {
  readonly automatic: AutomaticBackup
}

function Running({ session, automatic: { kind, name, isEncrypted, failure } }: RunningProps) {
  const { t } = useTranslation('backup')
  const { run } = useTask()
  return (
    <>
      <p className="data-names">
        {t(kind === 'folder' ? 'automatic.inFolder' : 'automatic.inFile', { name })}{' '}
        {isEncrypted ? t('automatic.locked') : null}
      </p>
      {failure === null ? null : <BackupFailureNote session={session} failure={failure} />}
      <div className="actions">
        <button
          type="button"
          className="button"
          aria-describedby="stop-hint"
          onClick={() => {
            run(() => stopAutomaticBackup(session))
          }}
        >
          {t('automatic.stop')}
        </button>
      </div>
      <p id="stop-hint" className="hint">
        {t('automatic.stopHint')}
      </p>
    </>
  )
}
