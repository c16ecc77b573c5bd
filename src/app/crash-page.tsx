import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { attempt } from '@/state/attempt'
import { IS_SINGLE_FILE } from '@/state/edition'
import { exportEverything } from '@/state/export-everything'
import { openSession } from '@/state/session'
import { PageHeading } from '@/ui/parts/page-heading'

interface Props {
  readonly error: unknown
}

/** Shown instead of a page that failed; everything stored can still be saved to files. */
export function CrashPage({ error }: Props) {
  const { t } = useTranslation('parts')
  const [isSaved, setIsSaved] = useState(false)
  const details = error instanceof Error ? error.message : String(error)

  async function saveEverything(): Promise<void> {
    const session = await openSession()
    if ('code' in session) return
    await exportEverything(session)
    setIsSaved(true)
  }

  return (
    <>
      <PageHeading>{t('crash.title')}</PageHeading>
      <p className="lead">{t(IS_SINGLE_FILE ? 'crash.messageInWindow' : 'crash.message')}</p>
      <div className="actions">
        <button
          type="button"
          className="button button-primary"
          onClick={() => {
            void attempt(saveEverything)
          }}
        >
          {t('crash.save')}
        </button>
        <button
          type="button"
          className="button"
          onClick={() => {
            window.location.reload()
          }}
        >
          {t('crash.reload')}
        </button>
      </div>
      <p role="status">{isSaved ? t('crash.saved') : ''}</p>
      <details>
        <summary>{t('crash.details')}</summary>
        <p lang="en">{details}</p>
      </details>
    </>
  )
}
