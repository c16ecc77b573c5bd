import type { Answer } from '../assessment/answer'
import { openReason } from '../assessment/progress'
import type { ChoiceQuestion, Policies, Question } from '../questionnaire/questionnaire'
import { ratio } from '../ratio'
import type { QuestionScore } from './score'

const NO_SCORE = { ratio: null, points: null, possible: null, range: null } as const

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
  if (question.kind === 'text' || question.maximum === null) {
    return { id: question.id, status: 'unscored', ...NO_SCORE }
  }
  const { id, maximum } = question
  const value = answer?.value ?? null
  if (value?.kind === 'option') return scoreOption(question, maximum, value.option)
  if (value?.kind === 'notApplicable' && openReason(answer) === null) {
    return { id, status: 'notApplicable', ...NO_SCORE }
  }
  return scoreOpen(question, maximum, policies)
}

function scoreOption(question: ChoiceQuestion, maximum: number, chosen: string): QuestionScore {
  const option = question.options.find(({ id }) => id === chosen)
  if (option === undefined || option.points === null) {
    throw new Error(`Answer "${chosen}" does not fit question "${question.id}"`)
  }
  const score = ratio(option.points / maximum)
  return {
    id: question.id,
    status: 'counted',
    ratio: score,
    points: { earned: option.points, maximum },
    possible: maximum,
    range: { low: score, high: score },
  }
}

function scoreOpen(question: ChoiceQuestion, maximum: number, policies: Policies): QuestionScore {
  const { id, options } = question
  let lowest = maximum
  let highest = 0
  for (const { points } of options) {
    if (points === null) continue
    if (points < lowest) lowest = points
    if (points > highest) highest = points
  }
  const high = ratio(highest / maximum)
  return policies.blank === 'zero'
    ? {
        id,
        status: 'counted',
        ratio: ratio(0),
        points: { earned: 0, maximum },
        possible: maximum,
        range: { low: ratio(0), high },
      }
    : {
        id,
        status: 'open',
        ratio: null,
        points: null,
        possible: maximum,
        range: { low: ratio(lowest / maximum), high },
      }
}
