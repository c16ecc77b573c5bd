import { useTranslation } from 'react-i18next'
import type { Assessment } from '@/domain/assessment/assessment'
import { useAssessmentList } from '@/state/queries'
import type { Session } from '@/state/session'
import { Dialog } from '../parts/dialog'
import { useFormat } from '../parts/use-format'

interface Props {
  readonly session: Session
  /** As it stands in the file. */
  readonly assessment: Assessment
  onChoose: (mode: 'replace' | 'keepBoth') => void
  onClose: () => void
}

/** The same assessment is here with other answers: the user says which one stays. */
export function ConflictDialog({ session, assessment, onChoose, onClose }: Props) {
  const { t } = useTranslation('assessments')
  const format = useFormat()
  const here = useAssessmentList(session, format.language)?.find(
    (item) => item.assessment.id === assessment.id,
  )?.assessment.updatedAt
  return (
    <Dialog title={t('import.conflict.title', { name: assessment.name })} onClose={onClose}>
      <p className="number">
        {here === undefined
          ? null
          : t('import.conflict.hint', {
              here: format.moment(here),
              file: format.moment(assessment.updatedAt),
            })}
      </p>
      <div className="actions">
        <button
          type="button"
          className="button button-primary"
          onClick={() => {
            onChoose('keepBoth')
          }}
        >
          {t('import.conflict.keepBoth')}
        </button>
        <button
          type="button"
          className="button button-danger"
          onClick={() => {
            onChoose('replace')
          }}
        >
          {t('import.conflict.replace')}
        </button>
        <button type="button" className="button button-quiet" onClick={onClose}>
          {t('import.conflict.cancel')}
        </button>
      </div>
    </Dialog>
  )
}
