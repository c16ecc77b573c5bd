import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { Choice } from '../parts/choice'

export type PlaceKind = 'folder' | 'file'

const KINDS = ['folder', 'file'] as const

interface Props {
  readonly kind: PlaceKind
  onChoose: (kind: PlaceKind) => void
}

/** A folder that keeps each day, or a file that holds the state of now. */
export function PlaceChoice({ kind, onChoose }: Props) {
  const { t } = useTranslation('backup')
  const name = useId()
  return (
    <fieldset className="field">
      <legend className="label">{t('automatic.where')}</legend>
      {KINDS.map((candidate) => (
        <Choice
          key={candidate}
          name={name}
          label={t(`automatic.${candidate}`)}
          hint={t(`automatic.${candidate}Hint`)}
          isChosen={candidate === kind}
          onChoose={() => {
            onChoose(candidate)
          }}
        />
      ))}
    </fieldset>
  )
}
