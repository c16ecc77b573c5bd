import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { PageHeading } from '../parts/page-heading'
import { paths } from '../paths'

interface Props {
  readonly assessmentId: string
  /** A dimension of the part. */
  readonly place: string
}

/** Stands where a page needs the whole assessment and only a part of it is here. */
export function PartOnly({ assessmentId, place }: Props) {
  const { t } = useTranslation('merging')
  return (
    <>
      <PageHeading>{t('part.unavailable.title')}</PageHeading>
      <p className="lead">{t('part.unavailable.hint')}</p>
      <div className="actions">
        <Link className="button button-primary" to={paths.dimension(assessmentId, place)}>
          {t('part.unavailable.action')}
        </Link>
      </div>
    </>
  )
}
