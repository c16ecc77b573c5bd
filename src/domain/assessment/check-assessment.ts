import type { Problem } from '../problem'
import { isScored } from '../questionnaire/is-scored'
import { policiesOf } from '../questionnaire/policies-of'
import type { Policies } from '../questionnaire/policies'
import type { ChoiceQuestion, MultipleQuestion, Question } from '../questionnaire/question'
import type { Questionnaire } from '../questionnaire/questionnaire'
import { allQuestions, pathOf } from '../questionnaire/walk-questionnaire'
import type { Answer, AnswerValue, Answers } from './answer'
import type { Assessment } from './assessment'
import { limitsOf, numberFault, type NumericQuestion } from './number-fault'

type Content = Pick<Assessment, 'profile' | 'answers' | 'priorities' | 'actions'>

/** Answers, profile, priorities and actions that do not fit the questionnaire they name. */
export function checkAssessment(
  assessment: Assessment,
  questionnaire: Questionnaire,
): readonly Problem[] {
  const unknownPath: readonly Problem[] =
    pathOf(questionnaire, assessment.path) === null
      ? [{ code: 'unknownPath', path: 'path', id: assessment.path }]
      : []
  return [...unknownPath, ...contentCheck(questionnaire)(assessment)]
}

/** The check of what one questionnaire is answered with, for many answers: it walks the questions once. */
export function contentCheck(
  questionnaire: Questionnaire,
): (content: Content) => readonly Problem[] {
  const questions = questionsById(questionnaire)
  return ({ profile, answers, priorities, actions }) => {
    const named = actions.flatMap(({ questionId }) => questionId ?? [])
    return [
      ...checkProfile(profile, questionnaire),
      ...checkKnownAnswers(answers, questionnaire, questions, 'answers'),
      ...unknownQuestions(Object.keys(priorities), questions, 'priorities'),
      ...unknownQuestions(named, questions, 'actions'),
    ]
  }
}

type Questions = ReadonlyMap<string, Question>

const questionsById = (questionnaire: Questionnaire): Questions =>
  new Map(allQuestions(questionnaire).map((question) => [question.id, question]))

function unknownQuestions(
  ids: readonly string[],
  known: Questions,
  path: string,
): readonly Problem[] {
  return ids
    .filter((id) => !known.has(id))
    .map((id): Problem => ({ code: 'unknownQuestion', path, id }))
}

/** Profile fields and options that the questionnaire does not have. */
export function checkProfile(
  profile: Assessment['profile'],
  questionnaire: Questionnaire,
  at = 'profile',
): readonly Problem[] {
  return Object.entries(profile).flatMap(([id, option]): readonly Problem[] => {
    const field = questionnaire.profile.find((candidate) => candidate.id === id)
    const path = `${at}.${id}`
    if (field === undefined) return [{ code: 'unknownProfileField', path, id }]
    return field.options.includes(option)
      ? []
      : [{ code: 'unknownProfileOption', path, id, option }]
  })
}

/** Answers that do not fit the questionnaire: unknown questions or options, forbidden kinds. */
export const checkAnswers = (
  answers: Answers,
  questionnaire: Questionnaire,
  at: string,
): readonly Problem[] => checkKnownAnswers(answers, questionnaire, questionsById(questionnaire), at)

function checkKnownAnswers(
  answers: Answers,
  questionnaire: Questionnaire,
  questions: Questions,
  at: string,
): readonly Problem[] {
  return Object.entries(answers).flatMap(([id, answer]): readonly Problem[] => {
    const path = `${at}.${id}`
    const question = questions.get(id)
    return question === undefined
      ? [{ code: 'unknownQuestion', path, id }]
      : checkAnswer(answer, question, policiesOf(questionnaire, question), path)
  })
}

function checkAnswer(
  { value, provider, override }: Answer,
  question: Question,
  policies: Policies,
  path: string,
): readonly Problem[] {
  const { id } = question
  const problems = value === null ? [] : [...checkValue(value, question, policies, path)]
  if (provider !== undefined && policies.providedElsewhere === 'forbidden') {
    problems.push({ code: 'providerForbidden', path: `${path}.provider`, id })
  }
  if (override !== undefined && !isScored(question)) {
    problems.push({ code: 'overrideUnscored', path: `${path}.override`, id })
  }
  return problems
}

function checkValue(
  value: AnswerValue,
  question: Question,
  policies: Policies,
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
    case 'option':
      if (question.kind === 'choice') return checkChoice(value.option, question, path)
      break
    case 'options':
      if (question.kind === 'multiple') return checkChoices(value.options, question, path)
      break
    case 'number':
      if (isNumeric(question)) return checkNumber(value.number, question, path)
      break
    case 'yesNo':
    case 'text':
      if (question.kind === value.kind) return []
      break
  }
  return [{ code: 'wrongAnswerKind', path, id }]
}

const checkChoice = (
  option: string,
  { id, options }: ChoiceQuestion,
  path: string,
): readonly Problem[] =>
  options.some((known) => known.id === option) ? [] : [{ code: 'unknownOption', path, id, option }]

function checkChoices(
  chosen: readonly string[],
  { id, options }: MultipleQuestion,
  path: string,
): readonly Problem[] {
  const known = new Map(options.map((option) => [option.id, option]))
  const seen = new Set<string>()
  const problems = chosen.flatMap((option): readonly Problem[] => {
    if (!known.has(option)) return [{ code: 'unknownOption', path, id, option }]
    if (seen.has(option)) return [{ code: 'optionTwice', path, id, option }]
    seen.add(option)
    return []
  })
  const exclusive = [...seen].find((option) => known.get(option)?.isExclusive)
  return exclusive === undefined || seen.size === 1
    ? problems
    : [...problems, { code: 'exclusiveBesideOthers', path, id, option: exclusive }]
}

const isNumeric = (question: Question): question is NumericQuestion =>
  question.kind === 'scale' || question.kind === 'number' || question.kind === 'percentage'

function checkNumber(number: number, question: NumericQuestion, path: string): readonly Problem[] {
  const { id } = question
  const fault = numberFault(limitsOf(question), number)
  switch (fault?.code) {
    case undefined:
      return []
    case 'notWhole':
      return [{ code: 'numberNotWhole', path, id, number }]
    case 'tooLow':
      return [{ code: 'numberTooLow', path, id, number, limit: fault.limit }]
    case 'tooHigh':
      return [{ code: 'numberTooHigh', path, id, number, limit: fault.limit }]
  }
}
