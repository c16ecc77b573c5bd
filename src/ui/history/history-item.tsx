import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { OwnedEntry } from '@/state/history'
import type { OpenAssessment } from '../parts/assessment-frame'
import { subjectName } from '../parts/subject-name'
import { useFormat } from '../parts/use-format'
import { wordingLanguage } from '../parts/wording-language'
import { paths, questionPath } from '../paths'
import { dimensionOf } from '../parts/dimension-of'
import { useChangeWords } from './use-change-words'
import type { PersonWords } from './use-person-words'

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
              {before === null ? null : (
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

function SubjectLink({
  open: { assessment, questionnaire, text },
  entry,
}: Omit<Props, 'personWords' | 'isReopening'>) {
  const { t } = useTranslation('history')
  const { language } = useFormat()
  const name = subjectName(entry, text)
  switch (entry.kind) {
    case 'answer':
    case 'priority': {
      const dimensionId = dimensionOf(questionnaire, entry)
      const lang = wordingLanguage(text, language)
      if (dimensionId === null) return <strong lang={lang}>{name}</strong>
      return (
        <Link to={questionPath(assessment.id, dimensionId, entry.subjectId)} lang={lang}>
          {name}
        </Link>
      )
    }
    case 'profile':
      return <Link to={paths.profile(assessment.id)}>{t('subject.profile', { name })}</Link>
    case 'action':
      return <Link to={paths.plan(assessment.id)}>{t('subject.action', { name })}</Link>
    case 'naming':
      return <strong>{t('subject.naming')}</strong>
  }
}
