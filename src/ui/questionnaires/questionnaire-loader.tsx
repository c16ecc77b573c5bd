import { useState, useTransition } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { chooseLanguage } from '@/domain/choose-language'
import type { Problem } from '@/domain/problem'
import { loadQuestionnaireFile } from '@/state/load-content'
import type { Session } from '@/state/session'
import type { WordedQuestionnaire } from '@/state/worded-questionnaire'
import { FileButton } from '../parts/file-button'
import { ProblemList } from '../parts/problem-list'
import { useFormat } from '../parts/use-format'
import { paths } from '../paths'
import { FindingSummary } from './finding-summary'
import { useFindings } from './use-findings'

interface Props {
  readonly session: Session
}

/** What became of the file the user chose. */
type Outcome =
  | { readonly kind: 'loaded'; readonly worded: WordedQuestionnaire }
  | { readonly kind: 'refused'; readonly file: string; readonly problems: readonly Problem[] }

/** Loads a questionnaire from a file: every problem at once, or it can be used at once. */
export function QuestionnaireLoader({ session }: Props) {
  // The problems' wording is here from the start: to wait for it when one first appears would blank
  // the page and lose the focus.
  const { t } = useTranslation(['questionnaires', 'problems', 'findings', 'preview', 'parts'])
  // A transition, so that a bug while reading reaches the crash page.
  const [isReading, startReading] = useTransition()
  const [outcome, setOutcome] = useState<Outcome | null>(null)

  function load(file: File): void {
    startReading(async () => {
      const loaded = await loadQuestionnaireFile(session, file)
      if (!loaded.ok) {
        setOutcome({ kind: 'refused', file: file.name, problems: loaded.failure })
        return
      }
      setOutcome({ kind: 'loaded', worded: loaded.value })
    })
  }

  return (
    <section aria-labelledby="questionnaire-loader">
      <h2 id="questionnaire-loader">{t('load.title')}</h2>
      <p>{t('load.purpose')}</p>
      <div className="actions">
        <FileButton label={t('load.action')} accept=".json" onFile={load} />
      </div>
      <p role="status" className="muted">
        {isReading ? t('load.reading') : ''}
      </p>
      {outcome === null || isReading ? null : <LoadOutcome outcome={outcome} />}
      <p className="muted">{t('load.packs')}</p>
      {session.keeping === null ? null : (
        <p className="muted">{t('parts:window.questionnaires')}</p>
      )}
    </section>
  )
}

interface OutcomeProps {
  readonly outcome: Outcome
}

function LoadOutcome({ outcome }: OutcomeProps) {
  const { t } = useTranslation('questionnaires')
  if (outcome.kind === 'refused') {
    const { file, problems } = outcome
    return (
      <ProblemList
        title={t('load.refused', { file, count: problems.length })}
        problems={problems}
        isMendable
      />
    )
  }
  return <LoadedQuestionnaire worded={outcome.worded} />
}

interface LoadedProps {
  readonly worded: WordedQuestionnaire
}

/** What was loaded, and what its author may want to mend before anyone answers it. */
function LoadedQuestionnaire({ worded }: LoadedProps) {
  const { t } = useTranslation('questionnaires')
  const { language } = useFormat()
  const placed = useFindings(worded)
  const { questionnaire, texts } = worded
  const text = texts[chooseLanguage(Object.keys(texts), language)]
  if (text === undefined) throw new Error('A questionnaire without wording got past its door')
  return (
    <div className="banner">
      <p>
        <strong lang={text.language}>{text.title}</strong>
      </p>
      <p>{t('load.loaded')}</p>
      <FindingSummary questionnaire={questionnaire} placed={placed} />
      <div className="actions">
        <Link className="button button-primary" to={paths.newAssessment}>
          {t('load.start')}
        </Link>
        <Link className="button" to={paths.preview(questionnaire.id, questionnaire.version)}>
          {t('load.preview')}
        </Link>
      </div>
    </div>
  )
}
