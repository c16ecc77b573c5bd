import { useTranslation } from 'react-i18next'
import type { Finding } from '@/domain/questionnaire/finding'
import './findings.css'

interface Props {
  readonly finding: Finding
}

/** How serious a finding is, what was found, and how to mend it. */
export function FindingText({ finding }: Props) {
  const { t } = useTranslation('findings')
  const { code, severity } = finding
  return (
    <>
      <strong className={`severity severity-${severity}`}>{t(`severity.${severity}`)}</strong>{' '}
      {t(`${code}.message`, { ...finding })}{' '}
      <span className="muted">{t(`${code}.mend`, { ...finding })}</span>
    </>
  )
}
