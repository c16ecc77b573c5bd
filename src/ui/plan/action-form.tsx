import { useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ActionDraft } from '@/state/action-commands'
import type { OpenAssessment } from '../parts/assessment-frame'
import { useDraft } from '../parts/use-draft'
import { ActionDetails } from './action-details'
import { FormField } from './form-field'

interface Props {
  readonly open: OpenAssessment
  /** Where a draft of this form is kept. */
  readonly place: string
  /** What the fields hold at first. */
  readonly initial: ActionDraft
  readonly title: string
  onSave: (draft: ActionDraft) => void
  onCancel: () => void
}

/** An action of which nothing is decided yet. */
export const EMPTY_DRAFT: ActionDraft = {
  what: '',
  ownerRole: '',
  due: null,
  decision: '',
  status: 'planned',
  questionId: null,
}

/** The fields of one action; only what is to be done is required. */
export function ActionForm({ open, place, initial, title, onSave, onCancel }: Props) {
  const { t } = useTranslation('plan')
  const titleId = useId()
  const first = useRef<HTMLTextAreaElement>(null)
  const { fields: draft, change, drop } = useDraft(place, initial)
  const [isWhatMissing, setIsWhatMissing] = useState(false)
  useEffect(() => {
    first.current?.focus()
  }, [])

  function save(): void {
    if (draft.what.trim() === '') {
      setIsWhatMissing(true)
      first.current?.focus()
      return
    }
    drop()
    onSave({ ...draft, what: draft.what.trim() })
  }

  return (
    <form
      className="card action-form no-print"
      aria-labelledby={titleId}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <p id={titleId} className="lead">
        <strong>{title}</strong>
      </p>
      <FormField label={t('field.what')} error={isWhatMissing ? t('form.whatMissing') : null}>
        {(field) => (
          <textarea
            {...field}
            ref={first}
            rows={3}
            required
            value={draft.what}
            onChange={(event) => {
              change({ ...draft, what: event.target.value })
              setIsWhatMissing(false)
            }}
          />
        )}
      </FormField>
      <ActionDetails open={open} draft={draft} onChange={change} />
      <div className="actions">
        <button type="submit" className="button button-primary">
          {t('form.save')}
        </button>
        <button
          type="button"
          className="button"
          onClick={() => {
            drop()
            onCancel()
          }}
        >
          {t('form.cancel')}
        </button>
      </div>
    </form>
  )
}

/** Where the draft of an action is kept; null: of a new one. */
export const actionDraftPlace = (assessmentId: string, actionId: string | null): string =>
  `${assessmentId} action ${actionId ?? 'new'}`
