import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { referenceName } from '@/domain/assessment/assessment'
import type { FoundAssessment } from '@/state/look-into-backup'
import { CONFLICT_CHOICES, type ConflictChoice } from '@/state/restore-from-backup'
import { Choice } from '../parts/choice'
import { useFormat } from '../parts/use-format'

interface Props {
  readonly found: FoundAssessment
  readonly choice: ConflictChoice
  onChoose: (choice: ConflictChoice) => void
}

/** One assessment of a backup; where it differs from the one here, the user says what becomes of it. */
export function FoundItem({ found, choice, onChoose }: Props) {
  const { t } = useTranslation('backup')
  const { moment } = useFormat()
  const { name, municipality, questionnaire, updatedAt } = found.backedUp.file.assessment
  return (
    <li>
      <p className="data-names">
        <strong>{t('save.one', { municipality, name })}</strong>
        <br />
        {found.here === 'nothing' ? t('restore.new') : null}
        {found.here === 'same' ? t('restore.same') : null}
        {found.here === 'unusable'
          ? t('restore.unusable', { reference: referenceName(questionnaire) })
          : null}
        {found.here === 'different'
          ? t('restore.different', {
              here: moment(found.changedHereAt ?? updatedAt),
              file: moment(updatedAt),
            })
          : null}
      </p>
      {found.here === 'different' ? (
        <Conflict name={name} choice={choice} onChoose={onChoose} />
      ) : null}
    </li>
  )
}

interface ConflictProps extends Omit<Props, 'found'> {
  readonly name: string
}

function Conflict({ name, choice, onChoose }: ConflictProps) {
  const { t } = useTranslation('backup')
  const group = useId()
  return (
    <fieldset>
      <legend>{t('restore.choiceLegend', { name })}</legend>
      {CONFLICT_CHOICES.map((candidate) => (
        <Choice
          key={candidate}
          name={group}
          label={t(`restore.${candidate}`)}
          hint={candidate === 'replace' ? t('restore.replaceHint') : null}
          isChosen={candidate === choice}
          onChoose={() => {
            onChoose(candidate)
          }}
        />
      ))}
    </fieldset>
  )
}
