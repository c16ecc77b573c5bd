import type { ScoredQuestion } from '../questionnaire/is-scored'
import type { Questionnaire } from '../questionnaire/questionnaire'
import { ratioOfWritten, writtenRatio } from './written-score'

/** More decimals than a score is usually shown with: what was entered must be recognised. */
export const ENTERED_DECIMALS = 2

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
