import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { referenceName } from '@/domain/assessment/assessment'
import { dimensionsSetAside } from '@/domain/scoring/find-score'
import { overallLevel } from '@/domain/scoring/level-of'
import type { Score } from '@/domain/scoring/score'
import { RangeBar } from '../charts/range-bar'
import type { OpenAssessment } from '../parts/assessment-frame'
import { useFormat } from '../parts/use-format'
import { paths } from '../paths'
import { MissingScore } from './missing-score'
import { type ScoreWords, useScoreWords } from './use-score-words'
import './score-headline.css'

interface Props {
  readonly open: OpenAssessment
}

/** Where the municipality stands, by which ruler, resting on how much, and what can still change. */
export function ScoreHeadline({ open }: Props) {
  const { t } = useTranslation('results')
  const words = useScoreWords(open.questionnaire, open.text)
  const { overall } = open.score
  return (
    <section className="score-headline" aria-labelledby="overall">
      <h2 id="overall" className="visually-hidden">
        {t('headline.title')}
      </h2>
      {overall.ratio === null ? (
        <MissingScore open={open} />
      ) : (
        <ReachedScore open={open} ratio={overall.ratio} />
      )}
      <dl className="headline-facts">
        <Basis open={open} />
      </dl>
      {overall.range === null ? null : (
        <div className="headline-range">
          <RangeBar
            own={overall.ratio}
            range={overall.range}
            levelStarts={open.questionnaire.levels.map(({ from }) => from)}
            ratioText={words.ratio}
            tickText={words.tick}
          />
          <p>
            <RangeSentence score={overall} words={words} />
          </p>
        </div>
      )}
      {open.questionnaire.policies.blank === 'zero' ? (
        <p className="small">{t('headline.blankZero')}</p>
      ) : null}
    </section>
  )
}

function ReachedScore({ open, ratio }: Props & { readonly ratio: number }) {
  const { t } = useTranslation('results')
  const format = useFormat()
  const { questionnaire, text, score } = open
  const words = useScoreWords(questionnaire, text)
  const reached = overallLevel(questionnaire, score)
  const level = reached === null ? undefined : text.levels[reached.level.id]
  const aside = dimensionsSetAside(score)
  return (
    <>
      <p className="headline-score">
        <span className="headline-figure number">{format.score(score.overall, questionnaire)}</span>
        {questionnaire.scale === 'points' ? (
          <span className="headline-share number">
            {t('headline.share', { share: words.ratio(ratio) })}
          </span>
        ) : null}
        {reached === null ? null : (
          <span className="headline-level" lang={words.language}>
            {words.namedLevel(reached)}
          </span>
        )}
      </p>
      {level?.description == null ? null : <p lang={words.language}>{level.description}</p>}
      {aside.length === 0 ? null : (
        <p>
          {t('headline.setAside', {
            covered: format.number(score.dimensions.length - aside.length),
            total: format.number(score.dimensions.length),
            dimensions: format.list(aside.map(({ id }) => words.nameOf(id))),
          })}
        </p>
      )}
    </>
  )
}

/** What the result rests on: ruler, path, and how much is answered. */
function Basis({ open: { assessment, questionnaire, text, path, score } }: Props) {
  const { t } = useTranslation('results')
  const { language } = useScoreWords(questionnaire, text)
  const { answered, asked, notApplicable } = score.overall
  return (
    <>
      <div className="no-print">
        <dt>{t('headline.questionnaire')}</dt>
        <dd>
          <span lang={language}>{text.title}</span>{' '}
          <span className="muted">{referenceName(questionnaire)}</span>
        </dd>
      </div>
      <div>
        <dt>{t('headline.path')}</dt>
        <dd lang={language}>{text.paths[path.id]?.title ?? path.id}</dd>
      </div>
      <div>
        <dt>{t('headline.basis')}</dt>
        <dd className="number">
          {notApplicable === 0
            ? t('headline.answered', { answered, asked })
            : t('headline.answeredSomeAside', { answered, asked, count: notApplicable })}{' '}
          {answered < asked ? (
            <Link className="no-print" to={paths.open(assessment.id)}>
              {t('headline.stillOpen')}
            </Link>
          ) : null}
        </dd>
      </div>
    </>
  )
}

interface RangeProps {
  readonly score: Score
  readonly words: ScoreWords
}

/** The range in words. */
function RangeSentence({ score: { ratio, range }, words }: RangeProps) {
  const { t } = useTranslation('results')
  if (range === null) return null
  const low = words.ratio(range.low)
  const high = words.ratio(range.high)
  if (words.range(range) === null)
    return t('range.settled', { score: words.ratio(ratio ?? range.low) })
  return ratio === null ? t('range.noScore', { low, high }) : t('range.open', { low, high })
}
