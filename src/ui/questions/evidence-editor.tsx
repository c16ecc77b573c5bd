import { memo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Evidence } from '@/domain/assessment/answer'
import { dropDraft, hasDraft } from '@/state/drafts'
import { OutsideLink } from '../parts/outside-link'
import { EvidenceForm } from './evidence-form'

interface Props {
  /** Where drafts of its forms are kept. */
  readonly place: string
  readonly evidence: readonly Evidence[]
  onChange: (evidence: readonly Evidence[]) => void
}

/** What supports an answer: titled links that can be added, changed and removed. */
export const EvidenceEditor = memo(EvidenceFields)

function EvidenceFields({ place, evidence, onChange }: Props) {
  const { t } = useTranslation('answering')
  const newPlace = `${place} new`
  const placeOf = (index: number) => `${place} ${String(index)}`
  const [isOpen, setIsOpen] = useState(() => evidence.length > 0 || hasDraft(newPlace))
  const [edited, setEdited] = useState(() => {
    const begun = evidence.findIndex((_, index) => hasDraft(placeOf(index)))
    return begun === -1 ? null : begun
  })
  const summary = useRef<HTMLElement>(null)

  const stopEditing = () => {
    setEdited(null)
    summary.current?.focus()
  }

  return (
    <details
      className="support"
      open={isOpen}
      onToggle={(event) => {
        setIsOpen(event.currentTarget.open)
      }}
    >
      <summary ref={summary}>
        {evidence.length === 0
          ? t('evidence.title')
          : t('evidence.filled', { count: evidence.length })}
      </summary>
      {isOpen ? (
        <>
          <ul className="evidence-list">
            {evidence.map((item, index) => (
              <li key={`${String(index)} ${item.link}`}>
                {edited === index ? (
                  <EvidenceForm
                    place={placeOf(index)}
                    evidence={item}
                    onSave={(changed) => {
                      onChange(evidence.with(index, changed))
                      stopEditing()
                    }}
                    onCancel={stopEditing}
                  />
                ) : (
                  <EvidenceItem
                    item={item}
                    onEdit={() => {
                      setEdited(index)
                    }}
                    onRemove={() => {
                      // The places of those behind it move up, and a draft must not.
                      evidence.forEach((_, place) => {
                        dropDraft(placeOf(place))
                      })
                      onChange(evidence.filter((_, other) => other !== index))
                      stopEditing()
                    }}
                  />
                )}
              </li>
            ))}
          </ul>
          {edited === null ? (
            <EvidenceForm
              place={newPlace}
              evidence={null}
              onCancel={null}
              onSave={(added) => {
                onChange([...evidence, added])
              }}
            />
          ) : null}
        </>
      ) : null}
    </details>
  )
}

interface ItemProps {
  readonly item: Evidence
  onEdit: () => void
  onRemove: () => void
}

function EvidenceItem({ item: { title, link }, onEdit, onRemove }: ItemProps) {
  const { t } = useTranslation('answering')
  return (
    <>
      <OutsideLink href={link}>{title === '' ? link : title}</OutsideLink>
      <span className="evidence-actions">
        <button
          type="button"
          className="button button-quiet"
          aria-label={t('evidence.editOf', { title })}
          onClick={onEdit}
        >
          {t('evidence.edit')}
        </button>
        <button
          type="button"
          className="button button-quiet"
          aria-label={t('evidence.removeOf', { title })}
          onClick={onRemove}
        >
          {t('evidence.remove')}
        </button>
      </span>
    </>
  )
}
