import { useTranslation } from 'react-i18next'
import type { PlacedFinding } from '@/domain/questionnaire/place-findings'
import { FindingText } from '../questionnaires/finding-text'
import { useScoreWords } from '../results/use-score-words'
import { partAnchor } from './preview-path'
import type { Preview } from './use-preview'

interface Props {
  readonly preview: Preview
  /** What was found about groups and questions that are not on the page. */
  readonly placed: readonly PlacedFinding[]
}

/** What was found where nothing is asked now, so that every finding has a place to lead to. */
export function NotAsked({ preview: { questionnaire, text }, placed }: Props) {
  const { t } = useTranslation('preview')
  const { nameOf, language } = useScoreWords(questionnaire, text)
  const ids = [...new Set(placed.flatMap(({ part }) => (part === null ? [] : [part.id])))]
  if (ids.length === 0) return null
  return (
    <section aria-labelledby="not-asked">
      <h3 id="not-asked">{t('notAsked.title')}</h3>
      <p className="muted">{t('notAsked.hint')}</p>
      <ul className="not-asked">
        {ids.map((id) => (
          <li key={id} id={partAnchor(id)} tabIndex={-1}>
            <strong lang={language}>{nameOf(id)}</strong>
            <ul className="finding-notes">
              {placed
                .filter(({ part }) => part?.id === id)
                .map(({ finding }) => (
                  <li key={JSON.stringify(finding)}>
                    <FindingText finding={finding} />
                  </li>
                ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  )
}
