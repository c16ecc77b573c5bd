import type { Answer } from './answer'

/**
 * `dropped`: the question is gone; `optionGone`: the chosen option is; `notAllowed`: the new
 * question takes no such answer; `disagreement`: questions that became one were answered
 * differently.
 */
export type LossReason = 'dropped' | 'optionGone' | 'notAllowed' | 'disagreement'

/** The parts of an answer that go over or are lost one by one. */
export type AnswerPart = keyof Answer

/** What was said to an old version of a questionnaire and has no place in the new one. */
export interface LostAnswer {
  /** Id of the question in the old version. */
  readonly questionId: string
  readonly reason: LossReason
  /** What is lost of its answer, and nothing else of it. */
  readonly parts: Partial<Answer>
}
