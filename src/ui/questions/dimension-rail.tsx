import { memo, useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, NavLink } from 'react-router'
import type { Questionnaire } from '@/domain/questionnaire/questionnaire'
import type { QuestionnaireText } from '@/domain/questionnaire/questionnaire-text'
import type { GroupScore } from '@/domain/scoring/score'
import type { AssessmentScore } from '@/domain/scoring/score-assessment'
import { ProgressMeter } from '../parts/progress-meter'
import { useFormat } from '../parts/use-format'
import { paths } from '../paths'
import { wordingLanguage } from '../parts/wording-language'
import './dimension-rail.css'

interface Props {
  readonly assessmentId: string
  readonly score: AssessmentScore
  readonly questionnaire: Questionnaire
  readonly text: QuestionnaireText
}

/** All dimensions with their progress and score so far; on a narrow page it unfolds from a bar. */
export const DimensionRail = memo(Rail)

function Rail({ assessmentId, score, questionnaire, text }: Props) {
  const { t } = useTranslation('answering')
  const [isUnfolded, setIsUnfolded] = useState(false)
  const fold = useCallback(() => {
    setIsUnfolded(false)
  }, [])
  const { answered, asked } = score.overall
  const stillOpen = asked - answered
  return (
    <nav className="rail no-print" aria-label={t('rail.label')}>
      <div className="rail-overall">
        <p className="rail-title">{t('rail.overall')}</p>
        <ProgressMeter progress={score.overall} label={t('rail.overall')} />
        <Link to={paths.open(assessmentId)} className="rail-open number">
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
        {score.dimensions.filter(isAsked).map((dimension) => (
          <RailItem
            key={dimension.id}
            assessmentId={assessmentId}
            dimension={dimension}
            questionnaire={questionnaire}
            text={text}
            onFollow={fold}
          />
        ))}
      </ol>
    </nav>
  )
}

/** A dimension that its conditions hide may still count. */
const isAsked = ({ asked }: GroupScore): boolean => asked > 0

interface ItemProps {
  readonly assessmentId: string
  readonly dimension: GroupScore
  readonly questionnaire: Questionnaire
  readonly text: QuestionnaireText
  onFollow: () => void
}

/** One dimension; an answer changes one of them, and only that is drawn again. */
const RailItem = memo(
  Item,
  (before, after) =>
    before.assessmentId === after.assessmentId &&
    before.questionnaire === after.questionnaire &&
    before.text === after.text &&
    before.onFollow === after.onFollow &&
    isSameStanding(before.dimension, after.dimension),
)

const isSameStanding = (a: GroupScore, b: GroupScore): boolean =>
  a.answered === b.answered &&
  a.asked === b.asked &&
  a.ratio === b.ratio &&
  a.range?.low === b.range?.low &&
  a.range?.high === b.range?.high

function Item({ assessmentId, dimension, questionnaire, text, onFollow }: ItemProps) {
  const { t } = useTranslation('answering')
  const format = useFormat()
  const title = text.groups[dimension.id]?.title ?? dimension.id
  const { answered, asked, ratio, range } = dimension
  return (
    <li>
      <NavLink to={paths.dimension(assessmentId, dimension.id)} onClick={onFollow}>
        <span className="rail-name" lang={wordingLanguage(text, format.language)}>
          {title}
        </span>
        <ProgressMeter progress={dimension} label={title} />
        {answered === 0 || range === null ? null : (
          <span className="small number rail-score">
            {answered === asked && ratio !== null
              ? t('rail.score', { score: format.ratio(ratio, questionnaire) })
              : t('rail.range', { range: format.range(range, questionnaire) })}
          </span>
        )}
      </NavLink>
    </li>
  )
}
