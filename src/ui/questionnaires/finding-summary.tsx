import { useTranslation } from 'react-i18next'
import type { PlacedFinding } from '@/domain/questionnaire/place-findings'
import type { Questionnaire } from '@/domain/questionnaire/questionnaire'
import { FindingList } from './finding-list'

interface Props {
  readonly questionnaire: Questionnaire
  readonly placed: readonly PlacedFinding[]
}

/** More than this many would push what follows out of sight. */
const SHOWN_OPEN = 6

/** How much was found, how serious it is, and all of it; and that the worked examples hold. */
export function FindingSummary({ questionnaire, placed }: Props) {
  const { t } = useTranslation('preview')
  const warnings = placed.filter(({ finding }) => finding.severity === 'warning')
  const notes = placed.filter(({ finding }) => finding.severity === 'note')
  const examples = questionnaire.examples.length
  return (
    <>
      {examples === 0 ? null : (
        // A file with an example that fails does not get past its door.
        <p className="number">{t('examples.pass', { count: examples, passed: examples })}</p>
      )}
      {placed.length === 0 ? (
        <p>{t('findings.none')}</p>
      ) : (
        <>
          <p className="number">
            {warnings.length === 0 ? null : t('findings.warnings', { count: warnings.length })}{' '}
            {notes.length === 0 ? null : t('findings.notes', { count: notes.length })}
          </p>
          <details open={placed.length <= SHOWN_OPEN}>
            <summary>{t('findings.all')}</summary>
            <FindingList questionnaire={questionnaire} placed={[...warnings, ...notes]} />
          </details>
        </>
      )}
    </>
  )
}
