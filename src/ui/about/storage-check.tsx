import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { askToKeepData } from '@/state/ask-to-keep-data'
import { type StorageHealth, useStorageHealth } from '@/state/queries'

/** What this browser, at this address, does with the data. */
export function StorageCheck() {
  const { t } = useTranslation('about')
  const health = useStorageHealth()
  return health === undefined ? (
    <p className="muted">{t('data.checking')}</p>
  ) : (
    <StorageState health={health} />
  )
}

interface StateProps {
  readonly health: StorageHealth
}

function StorageState({ health: { isSecure, isPersistent } }: StateProps) {
  const { t } = useTranslation('about')
  // null: not asked here yet.
  const [promise, setPromise] = useState<boolean | null>(null)
  const isKept = promise ?? isPersistent ?? false

  async function ask(): Promise<void> {
    setPromise(await askToKeepData())
  }

  return (
    <div className="storage-check">
      <p>{t(isSecure ? 'data.secure.yes' : 'data.secure.no')}</p>
      {isSecure ? (
        <p role="status">
          {promise === false ? t('data.refused') : t(isKept ? 'data.kept.yes' : 'data.kept.no')}
        </p>
      ) : null}
      {isSecure && !isKept ? (
        <div className="actions">
          <button
            type="button"
            className="button"
            onClick={() => {
              void ask()
            }}
          >
            {t('data.ask')}
          </button>
        </div>
      ) : null}
    </div>
  )
}
