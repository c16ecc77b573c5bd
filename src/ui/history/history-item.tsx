import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { OwnedEntry } from '@/state/history'
import type { OpenAssessment } from '../parts/assessment-frame'
import { useFormat } from '../parts/use-format'
import type { PersonWords } from '../words/use-person-words'
import { useSubjectWords } from '../words/use-subject-words'
import { useChangeWords } from './use-change-words'

interface Props {
  readonly open: OpenAssessment
  readonly entry: OwnedEntry
  readonly personWords: PersonWords
  /** It opens a difference again that was settled. */
  readonly isReopening: boolean
}

/** One change: what, from what to what, when and by whom. */
export function HistoryItem({ open, entry, personWords, isReopening }: Props) {
  const { t } = useTranslation('history')
  const turns = useChangeWords(open.questionnaire, open.text)(entry)
  const { reason } = entry
  return (
    <li>
      <p className="history-head">
        <SubjectLink open={open} entry={entry} />
        {reason === 'change' ? null : (
          <span className="history-mark small">
            {t(`reason.${isReopening ? 'reopened' : reason}`)}
          </span>
        )}
      </p>
      <dl className="history-turns">
        {turns.map(({ label, before, after }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              {after ?? t('turn.nothing')}
              {before === null || before === after ? null : (
                <span className="muted">{t('turn.before', { text: before })}</span>
              )}
            </dd>
          </div>
        ))}
      </dl>
      <Origin entry={entry} person={personWords(entry)} />
    </li>
  )
}

function Origin({
  entry: { at },
  person,
}: {
  readonly entry: OwnedEntry
  readonly person: string
}) {
  const { time } = useFormat()
  return (
    <p className="muted small">
      {at === null ? null : (
        <>
          <time dateTime={at}>{time(at)}</time>
          {' · '}
        </>
      )}
      {person}
    </p>
  )
}

function SubjectLink({ open, entry }: Omit<Props, 'personWords' | 'isReopening'>) {
  const { title, lang, path } = useSubjectWords(open)(entry)
  if (path === null) return <strong lang={lang}>{title}</strong>
  return (
    <Link to={path} lang={lang}>
      {title}
    </Link>
  )
}
