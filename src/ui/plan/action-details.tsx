import { useTranslation } from 'react-i18next'
import { ACTION_STATUSES, type ActionStatus } from '@/domain/assessment/action'
import type { ActionDraft } from '@/state/action-commands'
import type { OpenAssessment } from '../parts/assessment-frame'
import { FormField } from './form-field'
import { QuestionSelect } from './question-select'

interface Props {
  readonly open: OpenAssessment
  readonly draft: ActionDraft
  onChange: (draft: ActionDraft) => void
}

/** Everything about an action that may stay open: who, by when, what the council decides. */
export function ActionDetails({ open, draft, onChange }: Props) {
  const { t } = useTranslation('plan')
  const change = (changed: Partial<ActionDraft>) => {
    onChange({ ...draft, ...changed })
  }
  return (
    <>
      <FormField label={t('field.owner')} hint={t('form.ownerHint')}>
        {(field) => (
          <input
            {...field}
            type="text"
            value={draft.ownerRole}
            onChange={(event) => {
              change({ ownerRole: event.target.value })
            }}
          />
        )}
      </FormField>
      <FormField label={t('field.due')}>
        {(field) => (
          <input
            {...field}
            type="date"
            max="9999-12-31"
            value={draft.due ?? ''}
            onChange={(event) => {
              change({ due: event.target.value === '' ? null : event.target.value })
            }}
          />
        )}
      </FormField>
      <FormField label={t('field.decision')} hint={t('form.decisionHint')}>
        {(field) => (
          <textarea
            {...field}
            rows={2}
            value={draft.decision}
            onChange={(event) => {
              change({ decision: event.target.value })
            }}
          />
        )}
      </FormField>
      <FormField label={t('field.status')}>
        {(field) => (
          <select
            {...field}
            value={draft.status}
            onChange={(event) => {
              change({ status: statusOf(event.target.value) })
            }}
          >
            {ACTION_STATUSES.map((status) => (
              <option key={status} value={status}>
                {t(`status.${status}`)}
              </option>
            ))}
          </select>
        )}
      </FormField>
      <QuestionSelect
        open={open}
        questionId={draft.questionId}
        onChange={(questionId) => {
          change({ questionId })
        }}
      />
    </>
  )
}

const statusOf = (value: string): ActionStatus =>
  ACTION_STATUSES.find((status) => status === value) ?? 'planned'
