import type { Answers } from '@/domain/assessment/answer'
import { isAnswered } from '@/domain/assessment/progress'
import { questionScoresOf } from '@/domain/scoring/find-score'
import type { RankedScore } from '@/domain/scoring/rank-scores'
import type { AssessmentScore } from '@/domain/scoring/score-assessment'

/**
 * Answered, scored questions, weakest first; equal scores keep the questionnaire's order. A blank
 * that scores zero is no weak spot: nobody has said yet how things are.
 */
export const rankAnsweredQuestions = (
  score: AssessmentScore,
  answers: Answers,
): readonly RankedScore[] =>
  questionScoresOf(score)
    .flatMap(({ id, status, ratio }) =>
      status === 'counted' && ratio !== null && isAnswered(answers[id]) ? [{ id, ratio }] : [],
    )
    .toSorted((a, b) => a.ratio - b.ratio)
