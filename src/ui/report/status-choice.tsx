import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReportChoices } from '@/state/export-report'
import { Choice } from './choice'

const STATUSES = ['draft', 'final'] as const

interface Props {
  readonly status: ReportChoices['status']
  onChoose: (status: ReportChoices['status']) => void
}

/** Draft or final; a draft is what one gets without deciding. */
export function StatusChoice({ status, onChoose }: Props) {
  const { t } = useTranslation('export')
  const name = useId()
  return (
    <fieldset className="card">
      <legend>{t('status.legend')}</legend>
      {STATUSES.map((candidate) => (
        <Choice
          key={candidate}
          name={name}
          label={t(`status.${candidate}.label`)}
          hint={t(`status.${candidate}.hint`)}
          isChosen={candidate === status}
          onChoose={() => {
            onChoose(candidate)
          }}
        />
      ))}
    </fieldset>
  )
}
