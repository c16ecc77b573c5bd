import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, NavLink } from 'react-router'
import type { GroupScore } from '@/domain/scoring/score'
import type { OpenAssessment } from '../parts/assessment-frame'
import { ProgressMeter } from '../parts/progress-meter'
import { useFormat } from '../parts/use-format'
import { paths } from '../paths'
import { wordingLanguage } from './wording-language'
import './dimension-rail.css'

interface Props {
  readonly open: OpenAssessment
}

/** All dimensions with their progress and score so far; on a narrow page it unfolds from a bar. */
export function DimensionRail({ open }: Props) {
  const { assessment, score } = open
  const { t } = useTranslation('answering')
  const [isUnfolded, setIsUnfolded] = useState(false)
  const { answered, asked } = score.overall
  const stillOpen = asked - answered
  return (
    <nav className="rail no-print" aria-label={t('rail.label')}>
      <div className="rail-overall">
        <p className="rail-title">{t('rail.overall')}</p>
        <ProgressMeter progress={score.overall} label={t('rail.overall')} />
        <Link to={paths.open(assessment.id)} className="rail-open number">
          {stillOpen === 0 ? t('rail.allAnswered') : t('rail.stillOpen', { count: stillOpen })}
        </Link>
      </div>
      <button
        type="button"
        className="button rail-toggle"
        aria-expanded={isUnfolded}
        onClick={() => {
          setIsUnfolded(!isUnfolded)
        }}
      >
        {t('rail.toggle')}
      </button>
      <ol className={isUnfolded ? 'rail-list rail-unfolded' : 'rail-list'}>
        {score.dimensions.map((dimension) => (
          <li key={dimension.id}>
            <NavLink
              to={paths.dimension(assessment.id, dimension.id)}
              onClick={() => {
                setIsUnfolded(false)
              }}
            >
              <RailItem dimension={dimension} open={open} />
            </NavLink>
          </li>
        ))}
      </ol>
    </nav>
  )
}

interface ItemProps extends Props {
  readonly dimension: GroupScore
}

function RailItem({ dimension, open: { questionnaire, text } }: ItemProps) {
  const { t } = useTranslation('answering')
  const format = useFormat()
  const { scale } = questionnaire
  const title = text.groups[dimension.id]?.title ?? dimension.id
  const { answered, asked, ratio, range } = dimension
  return (
    <>
      <span className="rail-name" lang={wordingLanguage(text, format.language)}>
        {title}
      </span>
      <ProgressMeter progress={dimension} label={title} />
      {answered === 0 || range === null ? null : (
        <span className="small number rail-score">
          {answered === asked && ratio !== null
            ? t('rail.score', { score: format.ratio(ratio, scale) })
            : t('rail.range', { range: format.range(range, scale) })}
        </span>
      )}
    </>
  )
}
