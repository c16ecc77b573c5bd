import type { Group, Path, Question, Questionnaire } from '../questionnaire/questionnaire'
import { groupsOnPath, questionsInGroup } from '../questionnaire/walk-questionnaire'
import type { Answer, Answers } from './answer'

export interface Progress {
  readonly answered: number
  readonly asked: number
}

/** Why a question is still open. */
export type OpenReason = 'blank' | 'dontKnow' | 'reasonMissing'

/**
 * The one rule by which progress is counted everywhere: a chosen option, a text, or "not
 * applicable" with its reason is an answer; blank and "don't know" are still open.
 */
export function openReason(answer: Answer | undefined): OpenReason | null {
  const value = answer?.value ?? null
  if (value === null) return 'blank'
  switch (value.kind) {
    case 'option':
      return null
    case 'text':
      return value.text.trim() === '' ? 'blank' : null
    case 'notApplicable':
      return value.reason.trim() === '' ? 'reasonMissing' : null
    case 'dontKnow':
      return 'dontKnow'
  }
}

export const isAnswered = (answer: Answer | undefined): boolean => openReason(answer) === null

/** How many of these questions are answered. */
export function progressOf(questions: readonly Question[], answers: Answers): Progress {
  const answered = questions.filter(({ id }) => isAnswered(answers[id])).length
  return { answered, asked: questions.length }
}

export interface OpenQuestion {
  readonly dimension: Group
  readonly question: Question
  readonly reason: OpenReason
}

/** What is still open on the path, in the order it is asked. */
export function openQuestions(
  questionnaire: Questionnaire,
  path: Path,
  answers: Answers,
): readonly OpenQuestion[] {
  return groupsOnPath(questionnaire, path).flatMap((dimension) =>
    questionsInGroup(dimension).flatMap((question) => {
      const reason = openReason(answers[question.id])
      return reason === null ? [] : [{ dimension, question, reason }]
    }),
  )
}
