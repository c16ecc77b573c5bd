import { useTranslation } from 'react-i18next'
import type { PlacedFinding } from '@/domain/questionnaire/place-findings'
import { FindingText } from '../questionnaires/finding-text'

interface Props {
  readonly placed: readonly PlacedFinding[]
}

/** What the check has found, at the very place it is about. */
export function FindingNotes({ placed }: Props) {
  const { t } = useTranslation('preview')
  if (placed.length === 0) return null
  return (
    <ul className="finding-notes" aria-label={t('findings.here')}>
      {placed.map(({ finding }) => (
        <li key={JSON.stringify(finding)}>
          <FindingText finding={finding} />
        </li>
      ))}
    </ul>
  )
}
