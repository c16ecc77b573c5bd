import type { Problem } from '../problem'
import type { Question, Questionnaire } from '../questionnaire/questionnaire'
import { allQuestions, pathOf } from '../questionnaire/walk-questionnaire'
import type { AnswerValue, Answers } from './answer'
import type { Assessment } from './assessment'

/** Answers, profile, priorities and actions that do not fit the questionnaire they name. */
export function checkAssessment(
  assessment: Assessment,
  questionnaire: Questionnaire,
): readonly Problem[] {
  const known = new Set(allQuestions(questionnaire).map(({ id }) => id))
  const unknownPath: readonly Problem[] =
    pathOf(questionnaire, assessment.path) === null
      ? [{ code: 'unknownPath', path: 'path', id: assessment.path }]
      : []
  const named = assessment.actions.flatMap(({ questionId }) => questionId ?? [])
  return [
    ...unknownPath,
    ...checkProfile(assessment.profile, questionnaire),
    ...checkAnswers(assessment.answers, questionnaire, 'answers'),
    ...unknownQuestions(Object.keys(assessment.priorities), known, 'priorities'),
    ...unknownQuestions(named, known, 'actions'),
  ]
}

function unknownQuestions(
  ids: readonly string[],
  known: ReadonlySet<string>,
  path: string,
): readonly Problem[] {
  return ids
    .filter((id) => !known.has(id))
    .map((id): Problem => ({ code: 'unknownQuestion', path, id }))
}

function checkProfile(
  profile: Assessment['profile'],
  questionnaire: Questionnaire,
): readonly Problem[] {
  return Object.entries(profile).flatMap(([id, option]): readonly Problem[] => {
    const field = questionnaire.profile.find((candidate) => candidate.id === id)
    const path = `profile.${id}`
    if (field === undefined) return [{ code: 'unknownProfileField', path, id }]
    return field.options.includes(option)
      ? []
      : [{ code: 'unknownProfileOption', path, id, option }]
  })
}

/** Answers that do not fit the questionnaire: unknown questions or options, forbidden kinds. */
export function checkAnswers(
  answers: Answers,
  questionnaire: Questionnaire,
  at: string,
): readonly Problem[] {
  const questions = new Map(allQuestions(questionnaire).map((question) => [question.id, question]))
  return Object.entries(answers).flatMap(([id, { value }]): readonly Problem[] => {
    const path = `${at}.${id}`
    const question = questions.get(id)
    if (question === undefined) return [{ code: 'unknownQuestion', path, id }]
    return value === null ? [] : checkValue(value, question, questionnaire, path)
  })
}

function checkValue(
  value: AnswerValue,
  question: Question,
  { policies }: Questionnaire,
  path: string,
): readonly Problem[] {
  const { id } = question
  switch (value.kind) {
    case 'notApplicable':
      return policies.notApplicable === 'forbidden'
        ? [{ code: 'notApplicableForbidden', path, id }]
        : []
    case 'dontKnow':
      return policies.dontKnow === 'forbidden' ? [{ code: 'dontKnowForbidden', path, id }] : []
    case 'text':
      return question.kind === 'text' ? [] : [{ code: 'wrongAnswerKind', path, id }]
    case 'option':
      if (question.kind !== 'choice') return [{ code: 'wrongAnswerKind', path, id }]
      return question.options.some((option) => option.id === value.option)
        ? []
        : [{ code: 'unknownOption', path, id, option: value.option }]
  }
}
