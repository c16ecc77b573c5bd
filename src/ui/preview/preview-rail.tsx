import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { overallLevel } from '@/domain/scoring/level-of'
import type { GroupScore, Score } from '@/domain/scoring/score'
import { ProgressMeter } from '../parts/progress-meter'
import { useFormat } from '../parts/use-format'
import { useScoreWords } from '../results/use-score-words'
import '../questions/dimension-rail.css'
import { previewPath } from './preview-path'
import type { Preview } from './use-preview'

interface Props {
  readonly preview: Preview
  /** Id of the dimension that is shown. */
  readonly current: string
}

/** The score so far, and the dimensions as they are asked now. */
export function PreviewRail({ preview, current }: Props) {
  const { t } = useTranslation('preview')
  const { questionnaire, text, score } = preview
  const words = useScoreWords(questionnaire, text)
  const level = overallLevel(questionnaire, score)
  return (
    <nav className="preview-rail" aria-label={t('rail.label')}>
      <p className="preview-overall">
        <span>{t('rail.overall')}</span> <ScoreSoFar score={score.overall} preview={preview} />
        {level === null ? null : <span lang={words.language}>{words.namedLevel(level)}</span>}
      </p>
      <ProgressMeter progress={score.overall} label={t('rail.overall')} />
      <ol className="rail-list">
        {score.dimensions.filter(isAsked).map((dimension) => (
          <li key={dimension.id}>
            <Link
              to={previewPath(questionnaire, dimension.id)}
              aria-current={dimension.id === current ? 'page' : undefined}
            >
              <span className="rail-name" lang={words.language}>
                {words.nameOf(dimension.id)}
              </span>
              <ProgressMeter progress={dimension} label={words.nameOf(dimension.id)} />
              <ScoreSoFar score={dimension} preview={preview} />
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  )
}

/** A dimension that its conditions hide may still count. */
const isAsked = ({ asked }: GroupScore): boolean => asked > 0

interface ScoreProps {
  readonly score: Score
  readonly preview: Preview
}

/** The score, or what it can still become while there is none. */
function ScoreSoFar({ score, preview: { questionnaire } }: ScoreProps) {
  const { t } = useTranslation('preview')
  const format = useFormat()
  if (score.ratio !== null) {
    return (
      <span className="number">
        {t('rail.score', { score: format.score(score, questionnaire) })}
      </span>
    )
  }
  return (
    <span className="number">
      {score.range === null
        ? t('rail.nothing')
        : t('rail.range', { range: format.range(score.range, questionnaire) })}
    </span>
  )
}
