import { type RefObject, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Evidence } from '@/domain/assessment/answer'
import { safeLink } from '@/state/safe-link'
import { useDraft } from '../parts/use-draft'

interface Props {
  /** Where a draft of this form is kept. */
  readonly place: string
  /** What is being changed; null: something new. */
  readonly evidence: Evidence | null
  onSave: (evidence: Evidence) => void
  /** null: there is nothing to go back to. */
  readonly onCancel: (() => void) | null
}

const NOTHING: Evidence = { title: '', link: '' }

/** Title and link of one piece of evidence; saved only when the link can be opened. */
export function EvidenceForm({ place, evidence, onSave, onCancel }: Props) {
  const { t } = useTranslation('answering')
  const id = useId()
  const titleField = useRef<HTMLInputElement>(null)
  const linkField = useRef<HTMLInputElement>(null)
  const { fields, change, drop } = useDraft(place, evidence ?? NOTHING)
  const { title, link } = fields
  const [isRefused, setIsRefused] = useState(false)

  function save(): void {
    const safe = safeLink(link)
    setIsRefused(safe === null)
    if (safe === null) {
      linkField.current?.focus()
      return
    }
    drop()
    onSave({ title: title.trim() === '' ? link.trim() : title.trim(), link: safe })
    // After a change, the list takes the focus; this form is about to go.
    if (evidence === null) titleField.current?.focus()
  }

  return (
    <form
      className="evidence-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <div className="field">
        <label htmlFor={`${id}-title`}>{t('evidence.name')}</label>
        <input
          ref={titleField}
          id={`${id}-title`}
          type="text"
          autoComplete="off"
          value={title}
          onChange={({ target }) => {
            change({ ...fields, title: target.value })
          }}
        />
      </div>
      <LinkField
        inputRef={linkField}
        link={link}
        isRefused={isRefused}
        onChange={(changed) => {
          change({ ...fields, link: changed })
        }}
      />
      <div className="actions">
        <button type="submit" className="button">
          {evidence === null ? t('evidence.add') : t('evidence.save')}
        </button>
        {onCancel === null ? null : (
          <button
            type="button"
            className="button button-quiet"
            onClick={() => {
              drop()
              onCancel()
            }}
          >
            {t('evidence.cancel')}
          </button>
        )}
      </div>
    </form>
  )
}

interface LinkProps {
  readonly inputRef: RefObject<HTMLInputElement | null>
  readonly link: string
  readonly isRefused: boolean
  onChange: (link: string) => void
}

function LinkField({ inputRef, link, isRefused, onChange }: LinkProps) {
  const { t } = useTranslation('answering')
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{t('evidence.link')}</label>
      <span className="hint" id={`${id}-hint`}>
        {t('evidence.linkHint')}
      </span>
      {isRefused ? (
        <p className="field-error" id={`${id}-error`} role="alert">
          {t('evidence.unsafe')}
        </p>
      ) : null}
      <input
        ref={inputRef}
        id={id}
        type="url"
        autoComplete="off"
        required
        aria-invalid={isRefused}
        aria-describedby={isRefused ? `${id}-error ${id}-hint` : `${id}-hint`}
        value={link}
        onChange={({ target }) => {
          onChange(target.value)
        }}
      />
    </div>
  )
}
