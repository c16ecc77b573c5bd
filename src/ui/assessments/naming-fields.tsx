import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Assessment } from '@/domain/assessment/assessment'
import { isBlank } from './is-blank'
import { NameField } from './name-field'

interface Props {
  readonly assessment: Assessment
  onRename: (name: string, municipality: string) => void
}

/** The names of an assessment, saved while they are written; an empty one is never kept. */
export function NamingFields({ assessment, onRename }: Props) {
  const { t } = useTranslation('assessments')
  const [municipality, setMunicipality] = useState<string | null>(null)
  const [name, setName] = useState<string | null>(null)

  function rename(newName: string, newMunicipality: string): void {
    if (!isBlank(newName) && !isBlank(newMunicipality)) onRename(newName, newMunicipality)
  }

  return (
    <>
      <NameField
        label={t('rename.municipality')}
        value={municipality ?? assessment.municipality}
        error={
          municipality !== null && isBlank(municipality) ? t('rename.required.municipality') : null
        }
        onChange={(value) => {
          setMunicipality(value)
          rename(assessment.name, value)
        }}
        onBlur={() => {
          setMunicipality(null)
        }}
      />
      <NameField
        label={t('rename.name')}
        value={name ?? assessment.name}
        error={name !== null && isBlank(name) ? t('rename.required.name') : null}
        onChange={(value) => {
          setName(value)
          rename(value, assessment.municipality)
        }}
        onBlur={() => {
          setName(null)
        }}
      />
    </>
  )
}
