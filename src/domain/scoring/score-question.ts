import type { Answer } from '../assessment/answer'
import { isAnswered } from '../assessment/progress'
import type { ChoiceQuestion, Policies, Question } from '../questionnaire/questionnaire'
import { ratio } from '../ratio'
import type { QuestionScore } from './score'

/**
 * Scores one answer: the points of the chosen option, of the question's maximum.
 *
 * "Not applicable" counts once it has a reason; before that, like "don't know", the question is
 * open. An open question scores zero or leaves the score, as the questionnaire's policy says.
 */
export function scoreQuestion(
  question: Question,
  answer: Answer | undefined,
  policies: Policies,
): QuestionScore {
  const { id } = question
  const answered = isAnswered(answer)
  if (question.kind === 'text' || question.maximum === null) {
    return withoutScore(id, 'unscored', answered)
  }
  const value = answer?.value ?? null
  if (value?.kind === 'option') return scoreOption(question, question.maximum, value.option)
  if (value?.kind === 'notApplicable' && answered) return withoutScore(id, 'notApplicable', true)
  return scoreOpen(question, question.maximum, policies)
}

function withoutScore(
  id: string,
  status: 'unscored' | 'notApplicable',
  answered: boolean,
): QuestionScore {
  return {
    id,
    status,
    isAnswered: answered,
    ratio: null,
    points: null,
    possible: null,
    range: null,
  }
}

function scoreOption(question: ChoiceQuestion, maximum: number, chosen: string): QuestionScore {
  const earned = pointsOf(question, chosen)
  const score = ratio(earned / maximum)
  return {
    id: question.id,
    status: 'counted',
    isAnswered: true,
    ratio: score,
    points: { earned, maximum },
    possible: maximum,
    range: { low: score, high: score },
  }
}

function pointsOf({ id, options }: ChoiceQuestion, chosen: string): number {
  for (const option of options) {
    if (option.id === chosen && option.points !== null) return option.points
  }
  throw new Error(`Answer "${chosen}" does not fit question "${id}"`)
}

/**
 * An open question can still earn anything, or leave the score as "not applicable". So its range is
 * the whole, even where every option is worth something: in a narrower one the score could lie
 * outside its own range.
 */
function scoreOpen({ id }: ChoiceQuestion, maximum: number, { blank }: Policies): QuestionScore {
  const countsZero = blank === 'zero'
  return {
    id,
    status: countsZero ? 'counted' : 'open',
    isAnswered: false,
    ratio: countsZero ? ratio(0) : null,
    points: countsZero ? { earned: 0, maximum } : null,
    possible: maximum,
    range: { low: ratio(0), high: ratio(1) },
  }
}
