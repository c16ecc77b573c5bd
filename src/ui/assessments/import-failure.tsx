import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { FileFormat, Problem } from '@/domain/problem'
import { ProblemList } from '../parts/problem-list'
import { paths } from '../paths'

interface Props {
  readonly fileName: string
  readonly problems: readonly Problem[]
  /** Which other file of ours it is; null: none, or it is an assessment. */
  readonly format: FileFormat | null
}

/** Why a file was not opened; another file of ours is named and sent to its place. */
export function ImportFailure({ fileName, problems, format }: Props) {
  const { t } = useTranslation('assessments')
  const missing = problems.some(({ code }) => code === 'unknownQuestionnaire')
  if (isKnownElsewhere(format)) {
    return (
      <div className="banner banner-warn" role="alert">
        <p>{t(`import.${format}`, { name: fileName })}</p>
        {format === 'questionnaire' || format === 'questionnaire-text' ? (
          <ToQuestionnaires />
        ) : null}
      </div>
    )
  }
  return (
    <>
      <ProblemList title={t('import.failed', { name: fileName })} problems={problems} />
      {missing ? <ToQuestionnaires /> : null}
    </>
  )
}

function ToQuestionnaires() {
  const { t } = useTranslation('assessments')
  return (
    <p>
      <Link to={paths.questionnaires}>{t('import.toQuestionnaires')}</Link>
    </p>
  )
}

const ELSEWHERE = ['questionnaire', 'questionnaire-text', 'benchmark-pack', 'answers'] as const

const isKnownElsewhere = (format: FileFormat | null): format is (typeof ELSEWHERE)[number] =>
  ELSEWHERE.some((known) => known === format)
