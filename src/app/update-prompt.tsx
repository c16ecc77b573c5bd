import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { registerSW } from 'virtual:pwa-register'
import { openSession } from '@/state/session'

/**
 * Makes the app start without a network, and asks before a new version takes over.
 *
 * "Later" changes nothing: the open version keeps running from its own files. "Update" first waits
 * until every answer is written, and stays when one cannot be.
 */
export function UpdatePrompt() {
  const { t } = useTranslation('parts')
  const [state, setState] = useState<'none' | 'offered' | 'later' | 'unsaved'>('none')
  const activate = useRef<(() => Promise<void>) | null>(null)

  useEffect(() => {
    // Browsers have no service workers on plain http; the app then works while the server does.
    if (!('serviceWorker' in navigator)) return
    activate.current = registerSW({
      onNeedRefresh: () => {
        setState('offered')
      },
    })
  }, [])

  async function update(): Promise<void> {
    const session = await openSession()
    if (!('code' in session)) {
      await session.assessmentStore.getState().retrySaving()
      if (session.assessmentStore.getState().saveStatus !== 'saved') {
        setState('unsaved')
        return
      }
    }
    await activate.current?.()
  }

  if (state === 'none' || state === 'later') return null
  return (
    <div className="banner no-print" role="status">
      <p>{state === 'unsaved' ? t('update.unsaved') : t('update.offered')}</p>
      <div className="actions">
        <button
          type="button"
          className="button button-primary"
          onClick={() => {
            void update()
          }}
        >
          {t('update.now')}
        </button>
        <button
          type="button"
          className="button"
          onClick={() => {
            setState('later')
          }}
        >
          {t('update.later')}
        </button>
      </div>
    </div>
  )
}
