import { Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Assessment } from '@/domain/assessment/assessment'
import { newerVersion } from '@/state/newer-version'
import { paths } from '../paths'

interface Props {
  readonly assessment: Pick<Assessment, 'id' | 'questionnaire'>
}

/** Says that the assessment could move to a newer version; nothing where it could not. */
export function NewerVersionLine({ assessment: { id, questionnaire } }: Props) {
  const newer = newerVersion(questionnaire)
  if (newer === null) return null
  // The wording is not loaded before it is needed, and what is around must not wait for it.
  return (
    <Suspense fallback={null}>
      <Line assessmentId={id} version={newer.version} />
    </Suspense>
  )
}

interface LineProps {
  readonly assessmentId: string
  readonly version: string
}

function Line({ assessmentId, version }: LineProps) {
  const { t } = useTranslation('versions')
  return (
    <p className="small no-print">
      {t('line.text', { version })} <Link to={paths.versions(assessmentId)}>{t('line.link')}</Link>
    </p>
  )
}
