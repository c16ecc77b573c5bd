import { useTranslation } from 'react-i18next'
import { findExtremes, rankDimensions, type RankedScore } from '@/domain/scoring/rank-scores'
import type { OpenAssessment } from '../parts/assessment-frame'
import { rankAnsweredQuestions } from './rank-answered-questions'
import { type ScoreWords, useScoreWords } from './use-score-words'
import './strengths.css'

interface Props {
  readonly open: OpenAssessment
}

const SHOWN = 3

/** The strongest and weakest dimensions and questions. */
export function Strengths({ open: { assessment, questionnaire, text, score } }: Props) {
  const { t } = useTranslation('results')
  const words = useScoreWords(questionnaire, text)
  const dimensions = findExtremes(rankDimensions(score), SHOWN)
  const ranked = rankAnsweredQuestions(score, assessment.answers)
  const questions = findExtremes(ranked, SHOWN)
  if (ranked.length === 0) return null
  const isEven = questions.strongest.length + dimensions.strongest.length === 0
  return (
    <section aria-labelledby="strengths">
      <h2 id="strengths">{t('strengths.title')}</h2>
      <p className="muted small">{t(isEven ? 'strengths.even' : 'strengths.hint')}</p>
      <div className="strengths">
        <Ranking
          title={t('strengths.strongest.dimensions')}
          items={dimensions.strongest}
          words={words}
        />
        <Ranking
          title={t('strengths.weakest.dimensions')}
          items={dimensions.weakest}
          words={words}
        />
        <Ranking
          title={t('strengths.strongest.questions')}
          items={questions.strongest}
          words={words}
        />
        <Ranking title={t('strengths.weakest.questions')} items={questions.weakest} words={words} />
      </div>
    </section>
  )
}

interface RankingProps {
  readonly title: string
  readonly items: readonly RankedScore[]
  readonly words: ScoreWords
}

function Ranking({ title, items, words }: RankingProps) {
  if (items.length === 0) return null
  return (
    <div>
      <h3>{title}</h3>
      <ol>
        {items.map(({ id, ratio }) => (
          <li key={id}>
            <span lang={words.language}>{words.nameOf(id)}</span>{' '}
            <strong className="number">{words.ratio(ratio)}</strong>
          </li>
        ))}
      </ol>
    </div>
  )
}
