import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { isMissing } from '@/domain/scoring/find-score'
import type { GroupScore } from '@/domain/scoring/score'
import type { OpenAssessment } from '../parts/assessment-frame'
import { paths } from '../paths'
import { useScoreWords } from './use-score-words'
import './results.css'

interface Props {
  readonly open: OpenAssessment
}

/** Says plainly why there is no overall score yet, and leads to what is missing. */
export function MissingScore({ open: { assessment, questionnaire, text, score } }: Props) {
  const { t } = useTranslation('results')
  const { nameOf, language } = useScoreWords(questionnaire, text)
  const lacking = score.dimensions.filter(isMissing)
  if (lacking.length === 0) {
    return <p className="lead">{t('missing.nothingApplies')}</p>
  }
  return (
    <div className="banner">
      <p className="lead">
        <strong>{t('missing.title')}</strong>
      </p>
      <p>{t('missing.rule')}</p>
      <ul>
        {lacking.map((dimension) => (
          <li key={dimension.id}>
            <Link to={paths.dimension(assessment.id, dimension.id)} lang={language}>
              {nameOf(dimension.id)}
            </Link>{' '}
            <span className="number aside">
              {t('missing.lacks', { count: lackingAnswers(dimension) })}
            </span>
          </li>
        ))}
      </ul>
      <div className="actions">
        <Link className="button button-primary" to={paths.open(assessment.id)}>
          {t('missing.action')}
        </Link>
      </div>
    </div>
  )
}

/** Scored answers until the dimension has a score; even without a rule, one is needed. */
const lackingAnswers = ({ needed, scored, blocking }: GroupScore): number =>
  Math.max(1, needed - scored, blocking)
