import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { referenceName } from '@/domain/assessment/assessment'
import type { CatalogueEntry } from '@/state/queries'
import type { Session } from '@/state/session'
import { useFormat } from '../parts/use-format'
import { paths } from '../paths'
import { Paragraphs } from './paragraphs'
import { QuestionnaireFacts } from './questionnaire-facts'
import { RemoveQuestionnaire } from './remove-questionnaire'

interface Props {
  readonly session: Session
  readonly entry: CatalogueEntry
}

/** One questionnaire: what it asks, whose it is, how it scores and what can be done with it. */
export function QuestionnaireCard({ session, entry }: Props) {
  const { t } = useTranslation('questionnaires')
  const { language } = useFormat()
  const titleId = useId()
  const startId = useId()
  const previewId = useId()
  const { questionnaire, text, isShipped } = entry
  const lang = text.language === language ? undefined : text.language
  return (
    <article className="card questionnaire-card" aria-labelledby={titleId}>
      <h3 id={titleId} lang={lang}>
        {text.title}
      </h3>
      <p className="muted small">
        <code>{referenceName(questionnaire)}</code>{' '}
        <span className="questionnaire-origin">
          {t(isShipped ? 'entry.origin.shipped' : 'entry.origin.own')}
        </span>
      </p>
      <div lang={lang}>
        <p>{text.description}</p>
        <div className="banner">
          <Paragraphs text={text.notice} />
          {text.translationNotice === null ? null : <Paragraphs text={text.translationNotice} />}
        </div>
      </div>
      <QuestionnaireFacts session={session} entry={entry} />
      <details>
        <summary>{t('entry.method')}</summary>
        <div lang={lang}>
          <Paragraphs text={text.method} />
        </div>
      </details>
      <div className="actions">
        <Link
          id={startId}
          className="button"
          to={paths.newAssessment}
          aria-labelledby={`${startId} ${titleId}`}
        >
          {t('entry.start')}
        </Link>
        <Link
          id={previewId}
          className="button"
          to={paths.preview(questionnaire.id, questionnaire.version)}
          aria-labelledby={`${previewId} ${titleId}`}
        >
          {t('entry.preview')}
        </Link>
        {isShipped ? null : (
          <RemoveQuestionnaire session={session} entry={entry} titleId={titleId} />
        )}
      </div>
    </article>
  )
}
