import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { askToKeepData } from '@/state/ask-to-keep-data'
import { useStorageHealth } from '@/state/queries'
import { paths } from '../paths'

interface Props {
  /** Whether there is anything yet that could be lost. */
  readonly hasData: boolean
}

/** How safely this browser, on this address, keeps the data, and what to do about it. */
export function StorageNote({ hasData }: Props) {
  const { t } = useTranslation('assessments')
  const health = useStorageHealth()
  if (health === undefined) return null
  if (!health.isSecure) {
    return (
      <section className="banner banner-warn" aria-label={t('storage.title')}>
        <p>
          <strong>{t('storage.plain.title')}</strong>
        </p>
        <p>{t('storage.plain.hint')}</p>
        <MoreLink />
      </section>
    )
  }
  return hasData ? <KeepingNote isPersistent={health.isPersistent === true} /> : null
}

interface KeepingProps {
  readonly isPersistent: boolean
}

function KeepingNote({ isPersistent }: KeepingProps) {
  const { t } = useTranslation('assessments')
  const [reply, setReply] = useState<'kept' | 'refused' | null>(isPersistent ? 'kept' : null)

  async function ask(): Promise<void> {
    setReply((await askToKeepData()) ? 'kept' : 'refused')
  }

  return (
    <section className="storage-note small muted" aria-label={t('storage.title')}>
      <p>{t('storage.onDevice')}</p>
      {reply === 'kept' ? null : (
        <button type="button" className="button button-quiet" onClick={() => void ask()}>
          {t('storage.ask')}
        </button>
      )}
      <MoreLink />
      <p role="status">{reply === null ? '' : t(`storage.${reply}`)}</p>
    </section>
  )
}

function MoreLink() {
  const { t } = useTranslation('assessments')
  return (
    <p>
      <Link className="button button-quiet" to={paths.yourData}>
        {t('storage.more')}
      </Link>
    </p>
  )
}
