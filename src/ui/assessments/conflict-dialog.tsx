import { useTranslation } from 'react-i18next'
import { useChangedAt } from '@/state/assessment-list'
import type { Session } from '@/state/session'
import type { ReadAssessment } from '@/state/transfer-assessment'
import { Dialog } from '../parts/dialog'
import { useFormat } from '../parts/use-format'

type Mode = 'merge' | 'replace' | 'keepBoth'

interface Props {
  readonly session: Session
  /** What stands in the file. */
  readonly read: ReadAssessment
  onChoose: (mode: Mode) => void
  onClose: () => void
}

/** The same assessment is here with other answers: the user says what becomes of both. */
export function ConflictDialog({ session, read, onChoose, onClose }: Props) {
  const { t } = useTranslation('assessments')
  const format = useFormat()
  const { assessment, here, onlyHere } = read
  const changedHere = useChangedAt(session, assessment.id) ?? null
  const choose = (mode: Mode) => () => {
    onChoose(mode)
  }
  return (
    <Dialog title={t('import.conflict.title', { name: assessment.name })} onClose={onClose}>
      <p className="number">
        {changedHere === null
          ? null
          : t('import.conflict.hint', {
              here: format.moment(changedHere),
              file: format.moment(assessment.updatedAt),
            })}
      </p>
      <p>{t(here === 'known' ? 'import.conflict.known' : 'import.conflict.mergeHint')}</p>
      {onlyHere === 0 ? null : (
        <p className="number">{t('import.conflict.replaceHint', { count: onlyHere })}</p>
      )}
      <div className="actions">
        {here === 'known' ? null : (
          <button type="button" className="button button-primary" onClick={choose('merge')}>
            {t('import.conflict.merge')}
          </button>
        )}
        <button type="button" className="button" onClick={choose('keepBoth')}>
          {t('import.conflict.keepBoth')}
        </button>
        <button type="button" className="button button-danger" onClick={choose('replace')}>
          {t('import.conflict.replace')}
        </button>
        <button type="button" className="button button-quiet" onClick={onClose}>
          {t('import.conflict.cancel')}
        </button>
      </div>
    </Dialog>
  )
}
