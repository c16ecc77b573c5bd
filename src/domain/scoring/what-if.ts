import { type Answers, type AnswerValue, EMPTY_ANSWER } from '../assessment/answer'
import type { Responses } from '../assessment/assessment'
import type { Question } from '../questionnaire/question'
import type { Group, Path, Questionnaire } from '../questionnaire/questionnaire'
import { type AssessmentScore, scoreAssessment } from './score-assessment'

/** What is tried out beside an assessment; the assessment and its questionnaire know nothing of it. */
export interface WhatIf {
  /** Weights by id of a group or question, in place of the questionnaire's own. */
  readonly weights: Readonly<Record<string, number>>
  /** What is answered by question id, in place of the assessment's; null: nothing is. */
  readonly answers: Readonly<Record<string, AnswerValue | null>>
}

export const NOTHING_CHANGED: WhatIf = { weights: {}, answers: {} }

/** Scores the assessment as it would be; without changes, as it is. */
export function scoreWhatIf(
  questionnaire: Questionnaire,
  path: Path,
  { answers, profile }: Responses,
  whatIf: WhatIf,
): AssessmentScore {
  return scoreAssessment(withWeights(questionnaire, whatIf.weights), path, {
    answers: withAnswers(answers, whatIf.answers),
    profile,
  })
}

/**
 * The questionnaire with other weights, each at least 0. It is no published version any more, so it
 * carries no hash that could pass for one.
 */
export function withWeights(
  questionnaire: Questionnaire,
  weights: WhatIf['weights'],
): Questionnaire {
  if (Object.keys(weights).length === 0) return questionnaire
  const groups = questionnaire.groups.map((group) => reweighGroup(group, weights))
  return { ...questionnaire, groups, hash: '' }
}

function reweighGroup(group: Group, weights: WhatIf['weights']): Group {
  return {
    ...group,
    weight: weightIn(weights, group),
    questions: group.questions.map((question) => reweighQuestion(question, weights)),
    groups: group.groups.map((inner) => reweighGroup(inner, weights)),
  }
}

const reweighQuestion = (question: Question, weights: WhatIf['weights']): Question =>
  question.kind === 'text' ? question : { ...question, weight: weightIn(weights, question) }

const weightIn = (
  weights: WhatIf['weights'],
  { id, weight }: { readonly id: string; readonly weight: number },
): number => weights[id] ?? weight

/**
 * The answers with others in their place. An assessor's score belongs to the answer it was given
 * for, so a changed answer counts by itself.
 */
export function withAnswers(answers: Answers, changed: WhatIf['answers']): Answers {
  const others = Object.entries(changed).map(([id, value]) => {
    const { override: _setAside, ...kept } = answers[id] ?? EMPTY_ANSWER
    return [id, { ...kept, value }] as const
  })
  return { ...answers, ...Object.fromEntries(others) }
}

/** Tries another weight for a group or question; its own again takes the change back. */
export function tryWeight(
  whatIf: WhatIf,
  { id, weight: own }: { readonly id: string; readonly weight: number },
  weight: number,
): WhatIf {
  if (weight === own) return takeBack(whatIf, 'weights', id)
  return { ...whatIf, weights: { ...whatIf.weights, [id]: weight } }
}

/** Tries another answer; null: none. Whoever returns to the given one takes the change back. */
export const tryAnswer = (whatIf: WhatIf, id: string, value: AnswerValue | null): WhatIf => ({
  ...whatIf,
  answers: { ...whatIf.answers, [id]: value },
})

/** Without one of the changes. */
export function takeBack(whatIf: WhatIf, kind: keyof WhatIf, id: string): WhatIf {
  const { [id]: _takenBack, ...others } = whatIf[kind]
  return { ...whatIf, [kind]: others }
}

export const changeCount = ({ weights, answers }: WhatIf): number =>
  Object.keys(weights).length + Object.keys(answers).length
