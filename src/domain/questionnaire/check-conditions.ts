import type { Problem } from '../problem'
import type { Condition } from './condition'
import type { Question } from './question'
import type { Questionnaire } from './questionnaire'
import { allQuestions } from './walk-questionnaire'

/** What conditions and questions may name, by id. */
export interface Known {
  readonly questions: ReadonlyMap<string, Question>
  readonly profile: ReadonlyMap<string, ReadonlySet<string>>
  readonly themes: ReadonlySet<string>
  /** The options of a question; null for a question that has none. */
  readonly optionsOf: (question: Question) => ReadonlySet<string> | null
}

export function knownParts(questionnaire: Questionnaire): Known {
  const { profile, themeSchemes } = questionnaire
  const options = new Map<string, ReadonlySet<string> | null>()
  return {
    questions: new Map(allQuestions(questionnaire).map((question) => [question.id, question])),
    profile: new Map(profile.map((field) => [field.id, new Set(field.options)])),
    themes: new Set(themeSchemes.flatMap(({ themes }) => themes)),
    // Very many conditions may look at a question of very many options.
    optionsOf: (question) => {
      const found = options.get(question.id)
      if (found !== undefined) return found
      const read = readOptions(question)
      options.set(question.id, read)
      return read
    },
  }
}

function readOptions(question: Question): ReadonlySet<string> | null {
  switch (question.kind) {
    case 'choice':
    case 'multiple':
      return new Set(question.options.map(({ id }) => id))
    case 'yesNo':
      return new Set(['yes', 'no'])
    case 'scale':
    case 'number':
    case 'percentage':
    case 'text':
      return null
  }
}

/** What a condition names that is not there, or that cannot be looked at in its way. */
export function checkCondition(
  condition: Condition,
  path: string,
  known: Known,
): readonly Problem[] {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return condition.conditions.flatMap((inner, index) =>
        checkCondition(inner, `${path}.conditions.${String(index)}`, known),
      )
    case 'not':
      return checkCondition(condition.condition, `${path}.condition`, known)
    case 'profile':
      return checkProfileCondition(condition, path, known)
    case 'option':
    case 'number':
      return checkAnswerCondition(condition, path, known)
  }
}

function checkProfileCondition(
  { field: id, isOneOf }: Extract<Condition, { readonly kind: 'profile' }>,
  path: string,
  known: Known,
): readonly Problem[] {
  const options = known.profile.get(id)
  if (options === undefined) return [{ code: 'unknownProfileField', path, id }]
  return isOneOf
    .filter((option) => !options.has(option))
    .map((option) => ({ code: 'unknownProfileOption', path, id, option }))
}

function checkAnswerCondition(
  condition: Extract<Condition, { readonly question: string }>,
  path: string,
  known: Known,
): readonly Problem[] {
  const id = condition.question
  const question = known.questions.get(id)
  if (question === undefined) return [{ code: 'unknownQuestion', path, id }]
  const options = known.optionsOf(question)
  if (condition.kind === 'option') {
    if (options === null) return [{ code: 'wrongConditionKind', path, id }]
    return condition.isOneOf
      .filter((option) => !options.has(option))
      .map((option) => ({ code: 'unknownOption', path, id, option }))
  }
  if (options !== null || question.kind === 'text') {
    return [{ code: 'wrongConditionKind', path, id }]
  }
  const { from, to } = condition
  return from !== null && to !== null && from > to
    ? [{ code: 'rangeOutOfOrder', path, from, to }]
    : []
}

/** The questions whose answers a condition looks at. */
export function questionsOfCondition(condition: Condition): readonly string[] {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return condition.conditions.flatMap(questionsOfCondition)
    case 'not':
      return questionsOfCondition(condition.condition)
    case 'option':
    case 'number':
      return [condition.question]
    case 'profile':
      return []
  }
}
