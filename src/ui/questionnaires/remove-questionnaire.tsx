import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { referenceName } from '@/domain/assessment/assessment'
import { attempt } from '@/state/attempt'
import { removeQuestionnaire } from '@/state/load-content'
import type { CatalogueEntry } from '@/state/queries'
import type { Session } from '@/state/session'
import { Dialog } from '../parts/dialog'

interface Props {
  readonly session: Session
  readonly entry: CatalogueEntry
  /** The element that names the questionnaire. */
  readonly titleId: string
}

/** Removes a loaded questionnaire after asking; one in use stays, and a message says so. */
export function RemoveQuestionnaire({ session, entry, titleId }: Props) {
  const { t } = useTranslation('questionnaires')
  const [isAsking, setIsAsking] = useState(false)
  const buttonId = useId()
  const { questionnaire, text } = entry
  return (
    <>
      <button
        type="button"
        id={buttonId}
        className="button button-danger"
        aria-labelledby={`${buttonId} ${titleId}`}
        onClick={() => {
          setIsAsking(true)
        }}
      >
        {t('remove.label')}
      </button>
      {isAsking ? (
        <Dialog
          title={t('remove.title')}
          onClose={() => {
            setIsAsking(false)
          }}
        >
          <p>
            <strong lang={text.language}>{text.title}</strong>{' '}
            <code>{referenceName(questionnaire)}</code>
          </p>
          <p>{t('remove.message')}</p>
          <div className="actions">
            <button
              type="button"
              className="button button-danger"
              onClick={({ currentTarget }) => {
                closeDialogOf(currentTarget)
                void attempt(() => removeQuestionnaire(session, questionnaire))
              }}
            >
              {t('remove.confirm')}
            </button>
            <button
              type="button"
              className="button"
              onClick={({ currentTarget }) => {
                closeDialogOf(currentTarget)
              }}
            >
              {t('remove.cancel')}
            </button>
          </div>
        </Dialog>
      ) : null}
    </>
  )
}

/** Closed rather than taken away, so that the browser gives the focus back. */
const closeDialogOf = (element: Element): void => element.closest('dialog')?.close()
