import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'react-router'
import { attempt } from '@/state/attempt'
import { type Notice, useAppStore } from '@/state/app-store'

interface Props {
  readonly notice: Notice
}

/** News that came with the move to this page is not old news yet. */
const FRESH_MS = 3000

/**
 * One message; it stays until it is dismissed, undone or followed by the next. Old news does not
 * follow the user to other pages; an undo does, because it holds the only copy.
 */
export function NoticeMessage({ notice: { id, code, facts, undo } }: Props) {
  const { t } = useTranslation('parts')
  const dismissNotice = useAppStore((state) => state.dismissNotice)
  const { pathname } = useLocation()
  const came = useRef<{ readonly pathname: string; readonly at: number } | null>(null)
  useEffect(() => {
    came.current ??= { pathname, at: performance.now() }
    const isElsewhere = pathname !== came.current.pathname
    const isOld = performance.now() - came.current.at > FRESH_MS
    if (undo === null && isElsewhere && isOld) dismissNotice(id)
  }, [pathname, undo, id, dismissNotice])
  return (
    <div className="banner notice">
      <p>{t(`notice.${code}`, { replace: facts })}</p>
      <div className="actions">
        {undo === null ? null : (
          <button
            type="button"
            className="button"
            onClick={() => {
              // The message holds the only copy: it goes once that copy is kept again.
              void attempt(undo).then((isUndone) => {
                if (isUndone) dismissNotice(id)
              })
            }}
          >
            {t('notice.undo')}
          </button>
        )}
        <button
          type="button"
          className="button button-quiet"
          onClick={() => {
            dismissNotice(id)
          }}
        >
          {t('notice.dismiss')}
        </button>
      </div>
    </div>
  )
}
