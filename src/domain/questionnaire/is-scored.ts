import type { Question, ScorableQuestion } from './question'

export type ScoredQuestion = ScorableQuestion & { readonly maximum: number }

/** True for a question that earns points. */
export const isScored = (question: Question): question is ScoredQuestion =>
  question.kind !== 'text' && question.maximum !== null
