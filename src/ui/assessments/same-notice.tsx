import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Assessment } from '@/domain/assessment/assessment'
import { usePlaceToCarryOn } from '@/state/place-to-carry-on'
import type { Session } from '@/state/session'
import { paths } from '../paths'

interface Props {
  readonly session: Session
  readonly assessment: Assessment
}

/** The file holds what is here already; leads to it. */
export function SameNotice({ session, assessment: { id, name } }: Props) {
  const { t } = useTranslation('assessments')
  const place = usePlaceToCarryOn(session, id) ?? null
  return (
    <div className="banner" role="status">
      <p>
        <strong>{t('import.same.title', { name })}</strong>
      </p>
      <p>{t('import.same.hint')}</p>
      <div className="actions">
        <Link
          className="button"
          to={place === null ? paths.profile(id) : paths.dimension(id, place)}
        >
          {t('import.same.open')}
        </Link>
      </div>
    </div>
  )
}
