import { useTranslation } from 'react-i18next'
import type { ContextFigure } from '@/domain/benchmark/context-figure'
import { useContextFigures } from '@/state/queries'
import type { OpenAssessment } from '../parts/assessment-frame'
import { OutsideLink } from '../parts/outside-link'
import { useFormat } from '../parts/use-format'
import { Localized } from '../parts/localized-text'
import { useScoreWords } from './use-score-words'
import './context-figures.css'

interface Props {
  readonly open: OpenAssessment
}

/** Published figures of other surveys, kept apart from every score: context, not a benchmark. */
export function ContextFigures({ open: { assessment, questionnaire, text } }: Props) {
  const { t } = useTranslation('results')
  const words = useScoreWords(questionnaire, text)
  const figures = useContextFigures(assessment.questionnaire) ?? []
  if (figures.length === 0) return null
  const subjects = [...new Set(figures.map(({ group }) => group))]
  return (
    <section aria-labelledby="context">
      <h2 id="context">{t('context.title')}</h2>
      <p>{t('context.intro')}</p>
      {subjects.map((subject) => (
        <div key={subject ?? ''}>
          {subject === null ? (
            <h3>{t('context.whole')}</h3>
          ) : (
            <h3 lang={words.language}>{words.nameOf(subject)}</h3>
          )}
          <ul className="context-figures">
            {figures
              .filter(({ group }) => group === subject)
              .map((figure) => (
                <Figure key={figure.id} figure={figure} />
              ))}
          </ul>
        </div>
      ))}
    </section>
  )
}

function Figure({ figure: { country, year, sample, figure, link } }: { figure: ContextFigure }) {
  const { t } = useTranslation('results')
  const format = useFormat()
  const name = format.country(country)
  const where =
    year === null
      ? t('context.undated', { country: name })
      : t('context.dated', { country: name, year: String(year) })
  return (
    <li>
      <p className="context-where number">{where}</p>
      <p>
        <Localized texts={figure} />
      </p>
      <p className="small muted">
        {t('context.sample')} <Localized texts={sample} /> {t('context.differentMethod')}{' '}
        <OutsideLink href={link}>{t('context.link', { where })}</OutsideLink>
      </p>
    </li>
  )
}
