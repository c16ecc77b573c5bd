import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { dimensionOfQuestion } from '@/domain/questionnaire/dimension-of-question'
import type { RatingSpread, Spread } from '@/domain/scoring/rating-spreads'
import type { OpenAssessment } from '../parts/assessment-frame'
import { questionPath } from '../paths'
import { SpreadBar } from './spread-bar'
import { useRatingSpreads } from './use-rating-spreads'
import { useScoreWords } from './use-score-words'
import './different-ratings.css'

interface Props {
  readonly open: OpenAssessment
}

/** Where several people rated the same question: a finding to talk about. Nothing where nobody did. */
export function DifferentRatings({ open }: Props) {
  const { t } = useTranslation('results')
  const spreads = useRatingSpreads(open)
  if (spreads === undefined || spreads.length === 0) return null
  const apart = spreads.filter(({ lowest, highest }) => lowest < highest).length
  return (
    <section aria-labelledby="different-ratings">
      <h2 id="different-ratings">{t('ratings.title')}</h2>
      <p>{t('ratings.intro', { count: spreads.length })}</p>
      <p>{apart === 0 ? t('ratings.agree') : t('ratings.apart', { count: apart })}</p>
      <ul className="different-ratings">
        {spreads.map((spread) => (
          <RatedQuestion key={spread.questionId} open={open} spread={spread} />
        ))}
      </ul>
    </section>
  )
}

interface QuestionProps extends Props {
  readonly spread: RatingSpread
}

function RatedQuestion({ open, spread }: QuestionProps) {
  const { t } = useTranslation(['results', 'parts'])
  const { assessment, questionnaire, groups, text } = open
  const words = useScoreWords(questionnaire, text)
  const { questionId, roles, ratings } = spread
  const dimensionId = dimensionOfQuestion(groups, questionId) ?? ''
  const rangeOf = ({ lowest, highest }: Spread) =>
    lowest === highest
      ? words.ratio(lowest)
      : t('results:ratings.range', { from: words.ratio(lowest), to: words.ratio(highest) })
  return (
    <li className="card">
      <h3 lang={words.language}>
        <Link to={questionPath(assessment.id, dimensionId, questionId)}>
          {words.nameOf(questionId)}
        </Link>
      </h3>
      <p>{t('results:ratings.spread', { range: rangeOf(spread), count: ratings })}</p>
      <SpreadBar spread={spread} />
      <ul className="small">
        {roles.map((role) => (
          <li key={role.role}>
            {t('results:ratings.role', {
              role: t(`parts:roles.${role.role ?? 'unknown'}`),
              range: rangeOf(role),
              count: role.ratings,
            })}
          </li>
        ))}
      </ul>
    </li>
  )
}
