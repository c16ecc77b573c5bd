import { useTranslation } from 'react-i18next'
import { referenceName } from '@/domain/assessment/assessment'
import { type CatalogueEntry, useCatalogue } from '@/state/queries'
import type { Session } from '@/state/session'
import { OutsideLink } from '../parts/outside-link'
import { useFormat } from '../parts/use-format'

interface Props {
  readonly session: Session
}

/** The attribution of every questionnaire on this device, loaded ones included. */
export function QuestionnaireSources({ session }: Props) {
  const { t } = useTranslation('about')
  const { language } = useFormat()
  const entries = useCatalogue(session, language)
  if (entries === undefined) return <p className="muted">{t('licences.loading')}</p>
  return (
    <ul className="source-list">
      {entries.map((entry) => (
        <li key={referenceName(entry.questionnaire)}>
          <Source entry={entry} />
        </li>
      ))}
    </ul>
  )
}

interface SourceProps {
  readonly entry: CatalogueEntry
}

function Source({ entry: { questionnaire, text } }: SourceProps) {
  const { holder, licence, link } = questionnaire.attribution
  return (
    <>
      <strong lang={text.language}>{text.title}</strong>{' '}
      <code className="small">{referenceName(questionnaire)}</code>
      <br />
      {holder}, {licence}
      <br />
      <OutsideLink href={link}>{link}</OutsideLink>
      {text.translationNotice === null ? null : (
        <span className="source-notice muted small" lang={text.language}>
          {text.translationNotice}
        </span>
      )}
    </>
  )
}
