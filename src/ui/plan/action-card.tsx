import { useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Action } from '@/domain/assessment/action'
import { changeAction, removeAction } from '@/state/action-commands'
import { hasDraft } from '@/state/drafts'
import type { OpenAssessment } from '../parts/assessment-frame'
import { useScoreWords } from '../results/use-score-words'
import { ActionForm, actionDraftPlace } from './action-form'
import { useDay } from './use-day'

interface Props {
  readonly open: OpenAssessment
  readonly action: Action
  /** Where the focus goes when the card is gone. */
  onRemoved: () => void
}

/** One action to read, to edit in place, or to remove. */
export function ActionCard({ open, action, onRemoved }: Props) {
  const { t } = useTranslation('plan')
  const titleId = useId()
  const editButton = useRef<HTMLButtonElement>(null)
  const wasEditing = useRef(false)
  const place = actionDraftPlace(open.assessment.id, action.id)
  const [isEditing, setIsEditing] = useState(() => hasDraft(place))
  useEffect(() => {
    if (wasEditing.current && !isEditing) editButton.current?.focus()
    wasEditing.current = isEditing
  }, [isEditing])

  if (isEditing) {
    return (
      <li>
        <ActionForm
          open={open}
          place={place}
          initial={action}
          title={t('form.editTitle')}
          onSave={(draft) => {
            setIsEditing(false)
            void changeAction(open.session, { ...draft, id: action.id })
          }}
          onCancel={() => {
            setIsEditing(false)
          }}
        />
      </li>
    )
  }
  return (
    <li className={`card action action-${action.status}`} aria-labelledby={titleId}>
      <h3 id={titleId}>{action.what}</h3>
      <ActionFacts open={open} action={action} />
      <div className="actions">
        <button
          ref={editButton}
          type="button"
          className="button"
          aria-describedby={titleId}
          onClick={() => {
            setIsEditing(true)
          }}
        >
          {t('card.edit')}
        </button>
        <button
          type="button"
          className="button button-quiet"
          aria-describedby={titleId}
          onClick={() => {
            void removeAction(open.session, action.id)
            onRemoved()
          }}
        >
          {t('card.remove')}
        </button>
      </div>
    </li>
  )
}

function ActionFacts({ open, action }: Pick<Props, 'open' | 'action'>) {
  const { t } = useTranslation('plan')
  const day = useDay()
  const { nameOf, language } = useScoreWords(open.questionnaire, open.text)
  const { ownerRole, due, decision, status, questionId } = action
  return (
    <dl className="action-facts">
      <div>
        <dt>{t('field.due')}</dt>
        <dd className="number">{due === null ? t('card.noDue') : day(due)}</dd>
      </div>
      <div>
        <dt>{t('field.owner')}</dt>
        <dd>{ownerRole.trim() === '' ? t('card.noOwner') : ownerRole}</dd>
      </div>
      <div>
        <dt>{t('field.status')}</dt>
        <dd>{t(`status.${status}`)}</dd>
      </div>
      {decision.trim() === '' ? null : (
        <div className="action-decision">
          <dt>{t('field.decision')}</dt>
          <dd>{decision}</dd>
        </div>
      )}
      {questionId === null ? null : (
        <div className="action-question">
          <dt>{t('field.question')}</dt>
          <dd lang={language}>{nameOf(questionId)}</dd>
        </div>
      )}
    </dl>
  )
}
