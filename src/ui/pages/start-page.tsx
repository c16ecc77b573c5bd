import { Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useAppStore } from '@/state/app-store'
import { FileButton } from '../parts/file-button'
import { loadLater } from '../parts/load-later'
import { PageHeading } from '../parts/page-heading'
import { paths } from '../paths'

const AssessmentList = loadLater(() => import('../assessments/assessment-list'), 'AssessmentList')
const FileImport = loadLater(() => import('../assessments/file-import'), 'FileImport')

/**
 * Route `/`. Heading and actions work before anything else has arrived; the list of assessments
 * and the reading of files bring the database code with them.
 */
export function StartPage() {
  const { t } = useTranslation()
  const { openedFile: file, openedBeside, openings, openFile } = useAppStore()
  return (
    <>
      <PageHeading title={t('start.tab')}>{t('start.title')}</PageHeading>
      <p className="lead">{t('start.purpose')}</p>
      <p>{t('start.cost')}</p>
      <div className="actions">
        <Link className="button button-primary" to={paths.newAssessment}>
          {t('start.begin')}
        </Link>
        <FileButton label={t('start.openFile')} accept=".json,.pdf" multiple onFile={openFile} />
      </div>
      <Suspense fallback={<p className="muted">{t('start.loading')}</p>}>
        {file === null ? null : <FileImport key={openings} file={file} beside={openedBeside} />}
        <AssessmentList />
      </Suspense>
    </>
  )
}
