import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { Respondent } from '@/domain/journal/respondent'
import type { Dissent, OwnedEntry } from '@/state/difference-commands'
import type { OpenAssessment } from '../parts/assessment-frame'
import { useSubjectWords } from '../words/use-subject-words'
import { SideFacts } from './side-facts'
import { useEntryWords } from './use-entry-words'

interface Props {
  readonly open: OpenAssessment
  readonly dissents: readonly Dissent[]
  readonly respondents: ReadonlyMap<string, Respondent>
}

/** What was settled while somebody kept another view, and that view. */
export function DissentList({ open, dissents, respondents }: Props) {
  const { t } = useTranslation('merging')
  const subjectWords = useSubjectWords(open)
  if (dissents.length === 0) return null
  return (
    <section aria-labelledby="dissents-title">
      <h2 id="dissents-title">{t('dissents.title')}</h2>
      <ul className="difference-list">
        {dissents.map(({ subject, settled, dissenting }) => {
          const { title, lang } = subjectWords(settled)
          return (
            <li key={subject} className="card">
              <h3 lang={lang}>{title}</h3>
              <div className="sides">
                <View
                  name={t('dissents.settled')}
                  open={open}
                  entry={settled}
                  people={respondents}
                />
                {dissenting.map((entry) => (
                  <View
                    key={entry.id}
                    name={t('dissents.dissenting')}
                    open={open}
                    entry={entry}
                    people={respondents}
                  />
                ))}
              </div>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

interface ViewProps {
  readonly name: string
  readonly open: OpenAssessment
  readonly entry: OwnedEntry
  readonly people: ReadonlyMap<string, Respondent>
}

function View({ name, open, entry, people }: ViewProps) {
  const id = useId()
  const entryWords = useEntryWords(open)
  const { words, lang } = entryWords(entry)
  return (
    <div className="side">
      <p>
        <span className="muted small">{name}</span>
        <br />
        <strong lang={lang}>{words}</strong>
      </p>
      <SideFacts id={id} open={open} entry={entry} respondents={people} />
    </div>
  )
}
