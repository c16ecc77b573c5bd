import type { Questionnaire } from '@/domain/questionnaire/questionnaire'
import type { ScoredQuestion } from '@/domain/questionnaire/is-scored'
import { ratioOfWritten, writtenRatio } from '@/domain/scoring/written-score'

/** How the score of one question is written: as the questionnaire's scale does, or in its points. */
export interface QuestionRuler {
  /** The lowest and the highest score. */
  readonly low: number
  readonly high: number
  /** What a ratio 0–1 is on the scale. */
  written: (ratio: number) => number
  /** The inverse of `written`. */
  ratioOf: (written: number) => number
}

export function rulerOf(questionnaire: Questionnaire, { maximum }: ScoredQuestion): QuestionRuler {
  const written = (ratio: number) =>
    questionnaire.scale === 'points' ? ratio * maximum : writtenRatio(ratio, questionnaire)
  return {
    low: written(0),
    high: written(1),
    written,
    ratioOf: (score) =>
      questionnaire.scale === 'points' ? score / maximum : ratioOfWritten(score, questionnaire),
  }
}
