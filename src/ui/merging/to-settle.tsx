import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { StoredAssessment } from '@/state/queries'
import { paths } from '../paths'

interface Props {
  readonly assessment: StoredAssessment
}

/** How much is to be settled, and the way there. */
export function ToSettle({ assessment: { id, conflicts, dissents } }: Props) {
  const { t } = useTranslation(['merging', 'parts'])
  return (
    <section aria-labelledby="to-settle-title">
      <h2 id="to-settle-title">{t('merging:toSettle.title')}</h2>
      <p className="number">
        {conflicts.length === 0 ? (
          t('merging:toSettle.none')
        ) : (
          <Link to={paths.differences(id)}>
            {t('parts:assessment.differences', { count: conflicts.length })}
          </Link>
        )}
      </p>
      {conflicts.length === 0 && dissents.length > 0 ? (
        <p>
          <Link to={paths.differences(id)}>{t('merging:toSettle.dissents')}</Link>
        </p>
      ) : null}
    </section>
  )
}
