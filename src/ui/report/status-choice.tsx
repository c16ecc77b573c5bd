import { useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Snapshot } from '@/domain/assessment/snapshot'
import { Choice } from '../parts/choice'
import { useFormat } from '../parts/use-format'

/** A draft, the state of now frozen, or the id of a snapshot. */
export type ReportStatus = 'draft' | 'now' | (string & {})

interface Props {
  readonly status: ReportStatus
  /** Oldest first. */
  readonly snapshots: readonly Snapshot[]
  onChoose: (status: ReportStatus) => void
  /** The date is that of the snapshot, as the screen says it. */
  onRemove: (snapshot: Snapshot, date: string) => void
}

/** Draft or final; a draft is what one gets without deciding. */
export function StatusChoice({ status, snapshots, onChoose, onRemove }: Props) {
  const { t } = useTranslation('export')
  const { moment } = useFormat()
  const name = useId()
  const fieldset = useRef<HTMLFieldSetElement>(null)
  const choice = (candidate: ReportStatus, label: string, hint: string) => (
    <Choice
      key={candidate}
      name={name}
      label={label}
      hint={hint}
      isChosen={candidate === status}
      onChoose={() => {
        onChoose(candidate)
      }}
    />
  )
  return (
    <fieldset ref={fieldset} className="card">
      <legend>{t('status.legend')}</legend>
      {choice('draft', t('status.draft.label'), t('status.draft.hint'))}
      {choice('now', t('status.final.label'), t('status.final.hint'))}
      {snapshots.toReversed().map((snapshot) => (
        <div key={snapshot.id} className="report-snapshot">
          {choice(
            snapshot.id,
            t('status.frozen.label', { date: moment(snapshot.takenAt) }),
            t('status.frozen.hint'),
          )}
          <button
            type="button"
            className="button button-quiet no-print"
            aria-label={t('status.frozen.removeNamed', { date: moment(snapshot.takenAt) })}
            onClick={() => {
              onRemove(snapshot, moment(snapshot.takenAt))
              // This button goes away, and the focus must not go with it.
              fieldset.current?.querySelector('input')?.focus()
            }}
          >
            {t('status.frozen.remove')}
          </button>
        </div>
      ))}
    </fieldset>
  )
}
