import { type SyntheticEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { attempt } from '@/state/attempt'
import type { ListedAssessment } from '@/state/assessment-list'
import { renameStoredAssessment } from '@/state/rename-stored-assessment'
import type { Session } from '@/state/session'
import { Dialog } from '../parts/dialog'
import { isBlank } from './is-blank'
import { NameField } from './name-field'

interface Props {
  readonly session: Session
  readonly assessment: ListedAssessment
  onClose: () => void
}

/** Asks for municipality and name, as they are until the user changes them. */
export function RenameDialog({ session, assessment, onClose }: Props) {
  const { t } = useTranslation('assessments')
  const [municipality, setMunicipality] = useState(assessment.municipality)
  const [name, setName] = useState(assessment.name)
  const [isChecked, setIsChecked] = useState(false)
  const municipalityField = useRef<HTMLInputElement>(null)
  const nameField = useRef<HTMLInputElement>(null)

  function rename(event: SyntheticEvent): void {
    event.preventDefault()
    setIsChecked(true)
    if (isBlank(municipality)) municipalityField.current?.focus()
    else if (isBlank(name)) nameField.current?.focus()
    else {
      void attempt(() =>
        renameStoredAssessment(session, assessment.id, name.trim(), municipality.trim()),
      )
      onClose()
    }
  }

  return (
    <Dialog title={t('rename.title', { name: assessment.name })} onClose={onClose}>
      <form noValidate onSubmit={rename}>
        <NameField
          inputRef={municipalityField}
          label={t('rename.municipality')}
          value={municipality}
          error={isChecked && isBlank(municipality) ? t('rename.required.municipality') : null}
          onChange={setMunicipality}
        />
        <NameField
          inputRef={nameField}
          label={t('rename.name')}
          value={name}
          error={isChecked && isBlank(name) ? t('rename.required.name') : null}
          onChange={setName}
        />
        <div className="actions">
          <button type="submit" className="button button-primary">
            {t('rename.save')}
          </button>
          <button type="button" className="button" onClick={onClose}>
            {t('rename.cancel')}
          </button>
        </div>
      </form>
    </Dialog>
  )
}
