import { type SyntheticEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { duplicateAssessment } from '@/state/assessment-commands'
import type { ListedAssessment } from '@/state/assessment-list'
import type { Session } from '@/state/session'
import { Dialog } from '../parts/dialog'
import { isBlank } from './is-blank'
import { NameField } from './name-field'

interface Props {
  readonly session: Session
  readonly assessment: ListedAssessment
  onClose: () => void
}

/** Asks for the name of the copy. */
export function DuplicateDialog({ session, assessment, onClose }: Props) {
  const { t } = useTranslation('assessments')
  const [name, setName] = useState(t('duplicate.suggestion', { name: assessment.name }))
  const [error, setError] = useState<'blank' | 'failed' | null>(null)
  const nameField = useRef<HTMLInputElement>(null)

  async function duplicate(event: SyntheticEvent): Promise<void> {
    event.preventDefault()
    if (isBlank(name)) {
      setError('blank')
      nameField.current?.focus()
      return
    }
    try {
      await duplicateAssessment(session, assessment.id, name.trim())
      onClose()
    } catch {
      // Whatever the device's reason, nothing was copied and the user is told so.
      setError('failed')
    }
  }

  return (
    <Dialog title={t('duplicate.title', { name: assessment.name })} onClose={onClose}>
      <p>{t('duplicate.hint')}</p>
      <form noValidate onSubmit={(event) => void duplicate(event)}>
        <NameField
          inputRef={nameField}
          label={t('duplicate.name')}
          value={name}
          error={error === 'blank' && isBlank(name) ? t('rename.required.name') : null}
          onChange={setName}
        />
        {error === 'failed' ? (
          <p className="field-error" role="alert">
            {t('duplicate.failed')}
          </p>
        ) : null}
        <div className="actions">
          <button type="submit" className="button button-primary">
            {t('duplicate.save')}
          </button>
          <button type="button" className="button" onClick={onClose}>
            {t('rename.cancel')}
          </button>
        </div>
      </form>
    </Dialog>
  )
}
