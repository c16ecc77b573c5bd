import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { PageHeading } from '../parts/page-heading'
import { paths } from '../paths'

/** Any address that is none of ours. */
export function NotFoundPage() {
  const { t } = useTranslation('assessments')
  return (
    <>
      <PageHeading>{t('notFound.title')}</PageHeading>
      <p>{t('notFound.hint')}</p>
      <div className="actions">
        <Link className="button button-primary" to={paths.start}>
          {t('notFound.action')}
        </Link>
      </div>
    </>
  )
}
