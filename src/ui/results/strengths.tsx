import { useTranslation } from 'react-i18next'
import { questionScoresOf } from '@/domain/scoring/find-score'
import { findExtremes, rankDimensions, type RankedScore } from '@/domain/scoring/rank-scores'
import type { OpenAssessment } from '../parts/assessment-frame'
import { rankAnsweredQuestions } from './rank-answered-questions'
import { useComputedWords } from './use-computed-words'
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
  const computed = useComputedWords(words)
  const scores = new Map(questionScoresOf(score).map((question) => [question.id, question]))
  const scoreOf = ({ id, ratio }: RankedScore): string => {
    const question = scores.get(id)
    return question === undefined ? words.ratio(ratio) : computed.cell(question)
  }
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
          scoreOf={scoreOf}
        />
        <Ranking
          title={t('strengths.weakest.dimensions')}
          items={dimensions.weakest}
          words={words}
          scoreOf={scoreOf}
        />
        <Ranking
          title={t('strengths.strongest.questions')}
          items={questions.strongest}
          words={words}
          scoreOf={scoreOf}
        />
        <Ranking
          title={t('strengths.weakest.questions')}
          items={questions.weakest}
          words={words}
          scoreOf={scoreOf}
        />
      </div>
    </section>
  )
}

interface RankingProps {
  readonly title: string
  readonly items: readonly RankedScore[]
  readonly words: ScoreWords
  scoreOf: (ranked: RankedScore) => string
}

function Ranking({ title, items, words, scoreOf }: RankingProps) {
  if (items.length === 0) return null
  return (
    <div>
      <h3>{title}</h3>
      <ol>
        {items.map((ranked) => (
          <li key={ranked.id}>
            <span lang={words.language}>{words.nameOf(ranked.id)}</span>{' '}
            <strong className="number">{scoreOf(ranked)}</strong>
          </li>
        ))}
      </ol>
    </div>
  )
}
