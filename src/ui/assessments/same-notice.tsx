import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Assessment } from '@/domain/assessment/assessment'
import { useAssessmentList } from '@/state/queries'
import type { Session } from '@/state/session'
import { useFormat } from '../parts/use-format'
import { paths } from '../paths'
import { carryOnPath } from './carry-on-path'

interface Props {
  readonly session: Session
  readonly assessment: Assessment
}

/** The file holds what is here already; leads to it. */
export function SameNotice({ session, assessment: { id, name } }: Props) {
  const { t } = useTranslation('assessments')
  const { language } = useFormat()
  const item = useAssessmentList(session, language)?.find(({ assessment }) => assessment.id === id)
  return (
    <div className="banner" role="status">
      <p>
        <strong>{t('import.same.title', { name })}</strong>
      </p>
      <p>{t('import.same.hint')}</p>
      <div className="actions">
        <Link className="button" to={item === undefined ? paths.profile(id) : carryOnPath(item)}>
          {t('import.same.open')}
        </Link>
      </div>
    </div>
  )
}
