import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { QuestionnaireReference } from '@/domain/assessment/assessment'
import type { PlacedFinding } from '@/domain/questionnaire/place-findings'
import { previewPathOf } from '../preview/preview-path'
import { FindingText } from './finding-text'

interface Props {
  readonly questionnaire: QuestionnaireReference
  readonly placed: readonly PlacedFinding[]
}

/** Findings with where each stands in the file and a link to where it shows in the preview. */
export function FindingList({ questionnaire, placed }: Props) {
  const { t } = useTranslation('preview')
  return (
    <ul className="finding-list">
      {placed.map(({ finding, part, language }) => (
        <li key={JSON.stringify(finding)}>
          <FindingText finding={finding} />{' '}
          <span className="finding-place small">
            {part === null ? (
              <code>{finding.path}</code>
            ) : (
              <Link to={previewPathOf(questionnaire, part, language)}>
                {t('findings.show', { path: finding.path })}
              </Link>
            )}
          </span>
        </li>
      ))}
    </ul>
  )
}
