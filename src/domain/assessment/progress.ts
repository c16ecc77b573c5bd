import type { Question } from '../questionnaire/question'
import type { Group, Path, Questionnaire } from '../questionnaire/questionnaire'
import { askedGroups } from '../questionnaire/conditions'
import { questionsInGroup } from '../questionnaire/walk-questionnaire'
import type { Answer, Answers } from './answer'
import type { Responses } from './assessment'

export interface Progress {
  readonly answered: number
  readonly asked: number
}

/** Why a question is still open. */
export type OpenReason = 'blank' | 'dontKnow' | 'reasonMissing'

/**
 * The one rule by which progress is counted everywhere: a chosen option, a number, a text, or "not
 * applicable" with its reason is an answer; blank and "don't know" are still open.
 */
export function openReason(answer: Answer | undefined): OpenReason | null {
  const value = answer?.value ?? null
  if (value === null) return 'blank'
  switch (value.kind) {
    case 'option':
    case 'yesNo':
    case 'number':
      return null
    case 'options':
      return value.options.length === 0 ? 'blank' : null
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

/** What is asked now and still open, in the order it is asked. */
export function openQuestions(
  questionnaire: Questionnaire,
  path: Path,
  responses: Responses,
): readonly OpenQuestion[] {
  return askedGroups(questionnaire, path, responses).flatMap((dimension) =>
    questionsInGroup(dimension).flatMap((question) => {
      const reason = openReason(responses.answers[question.id])
      return reason === null ? [] : [{ dimension, question, reason }]
    }),
  )
}
