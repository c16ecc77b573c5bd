import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { referenceName } from '@/domain/assessment/assessment'
import type { ReadBackup } from '@/state/look-into-backup'
import type { ConflictChoices } from '@/state/restore-from-backup'
import { useFormat } from '../parts/use-format'
import { FoundItem } from './found-item'

interface Props {
  readonly fileName: string
  readonly read: ReadBackup
  readonly isWorking: boolean
  onRestore: (choices: ConflictChoices) => void
  onClose: () => void
}

/** What is in a backup beside what is here, and what the user wants to become of it. */
export function RestoreForm({ fileName, read, isWorking, onRestore, onClose }: Props) {
  const { t } = useTranslation('backup')
  const [choices, setChoices] = useState<ConflictChoices>({})
  const titleId = useId()
  const { assessments, questionnaires, packs } = read
  const isAdding =
    assessments.some(({ here }) => here === 'nothing') || questionnaires.length + packs.length > 0
  const hasConflict = assessments.some(({ here }) => here === 'different')
  const isChanging = isAdding || Object.values(choices).some((choice) => choice !== 'keepHere')
  return (
    <form
      className="card"
      aria-labelledby={titleId}
      onSubmit={(event) => {
        event.preventDefault()
        onRestore(choices)
      }}
    >
      <h3 id={titleId} className="data-names">
        {t('restore.inside', { name: fileName })}
      </h3>
      {assessments.length === 0 ? <p>{t('restore.empty')}</p> : null}
      <ul className="found-list">
        {assessments.map((found) => {
          const { id } = found.backedUp.file.assessment
          return (
            <FoundItem
              key={id}
              found={found}
              choice={choices[id] ?? 'keepHere'}
              onChoose={(choice) => {
                setChoices({ ...choices, [id]: choice })
              }}
            />
          )
        })}
      </ul>
      <OwnFiles read={read} />
      {isAdding ? null : (
        <p role="status">
          {isChanging ? '' : t(hasConflict ? 'restore.unchanged' : 'restore.nothing')}
        </p>
      )}
      <div className="actions">
        {isChanging ? (
          <button type="submit" className="button button-primary" disabled={isWorking}>
            {t('restore.action')}
          </button>
        ) : null}
        <button type="button" className="button button-quiet" onClick={onClose}>
          {t('restore.cancel')}
        </button>
      </div>
    </form>
  )
}

function OwnFiles({ read: { questionnaires, packs, keptPacks } }: Pick<Props, 'read'>) {
  const { t } = useTranslation('backup')
  const { list } = useFormat()
  const own = questionnaires.map(({ content }) => referenceName(content.questionnaire))
  const compared = packs.map(({ content }) => referenceName(content))
  return (
    <>
      {own.length === 0 ? null : (
        <p>{t('restore.questionnaires', { count: own.length, names: list(own) })}</p>
      )}
      {compared.length === 0 ? null : (
        <p>{t('restore.packs', { count: compared.length, names: list(compared) })}</p>
      )}
      {keptPacks.length === 0 ? null : (
        <p>{t('restore.keptPacks', { count: keptPacks.length, names: list(keptPacks) })}</p>
      )}
    </>
  )
}
