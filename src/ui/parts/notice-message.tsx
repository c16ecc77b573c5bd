import { useTranslation } from 'react-i18next'
import { attempt } from '@/state/attempt'
import { type Notice, useAppStore } from '@/state/app-store'

interface Props {
  readonly notice: Notice
}

/** One message; it stays until it is dismissed, undone or followed by the next. */
export function NoticeMessage({ notice: { id, code, facts, undo } }: Props) {
  const { t } = useTranslation('parts')
  const dismissNotice = useAppStore((state) => state.dismissNotice)
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
