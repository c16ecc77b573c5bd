import { useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Evidence } from '@/domain/assessment/answer'
import { safeLink } from '@/state/safe-link'

interface Props {
  /** What is being changed; null: something new. */
  readonly evidence: Evidence | null
  onSave: (evidence: Evidence) => void
  /** null: there is nothing to go back to. */
  readonly onCancel: (() => void) | null
}

/** Title and link of one piece of evidence; saved only when the link can be opened. */
export function EvidenceForm({ evidence, onSave, onCancel }: Props) {
  const { t } = useTranslation('answering')
  const id = useId()
  const titleField = useRef<HTMLInputElement>(null)
  const linkField = useRef<HTMLInputElement>(null)
  const [title, setTitle] = useState(evidence?.title ?? '')
  const [link, setLink] = useState(evidence?.link ?? '')
  const [isRefused, setIsRefused] = useState(false)

  function save(): void {
    const safe = safeLink(link)
    setIsRefused(safe === null)
    if (safe === null) {
      linkField.current?.focus()
      return
    }
    onSave({ title: title.trim() === '' ? link.trim() : title.trim(), link: safe })
    setTitle('')
    setLink('')
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
            setTitle(target.value)
          }}
        />
      </div>
      <div className="field">
        <label htmlFor={`${id}-link`}>{t('evidence.link')}</label>
        <span className="hint" id={`${id}-hint`}>
          {t('evidence.linkHint')}
        </span>
        {isRefused ? (
          <p className="field-error" id={`${id}-error`} role="alert">
            {t('evidence.unsafe')}
          </p>
        ) : null}
        <input
          ref={linkField}
          id={`${id}-link`}
          type="url"
          autoComplete="off"
          required
          aria-invalid={isRefused}
          aria-describedby={isRefused ? `${id}-error ${id}-hint` : `${id}-hint`}
          value={link}
          onChange={({ target }) => {
            setLink(target.value)
          }}
        />
      </div>
      <div className="actions">
        <button type="submit" className="button">
          {evidence === null ? t('evidence.add') : t('evidence.save')}
        </button>
        {onCancel === null ? null : (
          <button type="button" className="button button-quiet" onClick={onCancel}>
            {t('evidence.cancel')}
          </button>
        )}
      </div>
    </form>
  )
}
