import { memo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Evidence } from '@/domain/assessment/answer'
import { dropDraft, hasDraft } from '@/state/drafts'
import { OutsideLink } from '../parts/outside-link'
import { EvidenceForm } from './evidence-form'
import type { AnsweringWords } from './answering-words'
import { focusSummary, Unfolding } from './unfolding'

interface Props {
  /** Where drafts of its forms are kept. */
  readonly place: string
  readonly evidence: readonly Evidence[]
  readonly t: AnsweringWords
  onChange: (evidence: readonly Evidence[]) => void
}

const newPlace = (place: string): string => `${place} new`
const placeOf = (place: string, index: number): string => `${place} ${String(index)}`

/** What supports an answer: titled links that can be added, changed and removed. */
export const EvidenceEditor = memo(Editor)

function Editor({ place, evidence, t, onChange }: Props) {
  return (
    <Unfolding
      look="support"
      summary={
        evidence.length === 0
          ? t('evidence.title')
          : t('evidence.filled', { count: evidence.length })
      }
      startsOpen={evidence.length > 0 || hasDraft(newPlace(place))}
    >
      <EvidenceList place={place} evidence={evidence} onChange={onChange} />
    </Unfolding>
  )
}

function EvidenceList({ place, evidence, onChange }: Omit<Props, 't'>) {
  const list = useRef<HTMLUListElement>(null)
  const [edited, setEdited] = useState(() => {
    const begun = evidence.findIndex((_, index) => hasDraft(placeOf(place, index)))
    return begun === -1 ? null : begun
  })
  const stopEditing = () => {
    setEdited(null)
    focusSummary(list.current)
  }
  return (
    <>
      <ul ref={list} className="evidence-list">
        {evidence.map((item, index) => (
          <li key={`${String(index)} ${item.link}`}>
            {edited === index ? (
              <EvidenceForm
                place={placeOf(place, index)}
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
                  evidence.forEach((_, other) => {
                    dropDraft(placeOf(place, other))
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
          place={newPlace(place)}
          evidence={null}
          onCancel={null}
          onSave={(added) => {
            onChange([...evidence, added])
          }}
        />
      ) : null}
    </>
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
