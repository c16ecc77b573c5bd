import { useTranslation } from 'react-i18next'
import { type BackupState, useBackupState } from '@/state/backup-state'
import type { Session } from '@/state/session'
import { AboutSection } from '../about/about-section'
import { StorageCheck } from '../about/storage-check'
import { useFormat } from '../parts/use-format'

interface Props {
  readonly session: Session
}

/** What the browser promises, when the last backup was made, and what is not in it. */
export function KeepingSection({ session }: Props) {
  const { t } = useTranslation('backup')
  const state = useBackupState(session)
  return (
    <AboutSection title={t('keeping.title')}>
      {state === undefined ? null : <BackupFacts state={state} />}
      <StorageCheck />
    </AboutSection>
  )
}

function BackupFacts({ state: { last, changes, since } }: { readonly state: BackupState }) {
  const { t } = useTranslation('backup')
  const { moment } = useFormat()
  if (last === null) {
    return since === null ? (
      <p>{t('keeping.nothing')}</p>
    ) : (
      <p className="banner banner-warn">
        <strong>{t('keeping.none')}</strong> {t('keeping.only', { count: changes })}
      </p>
    )
  }
  return (
    <p className={changes > 0 ? 'banner banner-warn' : 'banner'}>
      {t('keeping.last', { name: last.fileName, moment: moment(last.at) })}{' '}
      {last.isEncrypted ? t('keeping.locked') : null}{' '}
      <strong>{changes > 0 ? t('keeping.changes', { count: changes }) : t('keeping.all')}</strong>
    </p>
  )
}
