import type { Answer, AnswerValue } from '@/domain/assessment/answer'
import type { Responses } from '@/domain/assessment/assessment'
import type { Condition } from '@/domain/questionnaire/condition'
import type { Group, Path, Questionnaire } from '@/domain/questionnaire/questionnaire'

/** By question id, of the path's questions: whether it is asked; the others are hidden. */
export function askedOnPath(
  questionnaire: Questionnaire,
  path: Path,
  responses: Responses,
): ReadonlyMap<string, boolean> {
  const guards = guardsOf(questionnaire.groups, [])
  const asked = new Map<string, boolean>()

  function isAsked(id: string): boolean {
    const known = asked.get(id)
    if (known !== undefined) return known
    const answer = (guards.get(id) ?? []).every(holds)
    asked.set(id, answer)
    return answer
  }

  const isOnPath = (id: string): boolean =>
    guards.has(id) && (path.questions === null || path.questions.includes(id))

  function holds(condition: Condition): boolean {
    switch (condition.kind) {
      case 'all':
        return condition.conditions.every(holds)
      case 'any':
        return condition.conditions.some(holds)
      case 'not':
        return !holds(condition.condition)
      case 'profile':
        return isChosen(responses.profile[condition.field], condition.isOneOf)
      case 'option':
      case 'number': {
        const { question } = condition
        if (!isOnPath(question) || !isAsked(question)) return false
        return says(responses.answers[question]?.value ?? null, condition)
      }
    }
  }

  return new Map(
    [...guards.keys()].filter(isOnPath).map((id): [string, boolean] => [id, isAsked(id)]),
  )
}

/** By question id: its own condition and those of all groups around it. */
function guardsOf(
  groups: readonly Group[],
  around: readonly Condition[],
): ReadonlyMap<string, readonly Condition[]> {
  return new Map(
    groups.flatMap(({ shownIf, questions, groups: inner }) => {
      const inside = shownIf === null ? around : [...around, shownIf]
      return [
        ...questions.map((question): [string, readonly Condition[]] => [
          question.id,
          question.shownIf === null ? inside : [...inside, question.shownIf],
        ]),
        ...guardsOf(inner, inside),
      ]
    }),
  )
}

/** A condition that looks at the profile alone, as targets have it. */
export function holdsForProfile(condition: Condition, profile: Responses['profile']): boolean {
  switch (condition.kind) {
    case 'all':
      return condition.conditions.every((inner) => holdsForProfile(inner, profile))
    case 'any':
      return condition.conditions.some((inner) => holdsForProfile(inner, profile))
    case 'not':
      return !holdsForProfile(condition.condition, profile)
    case 'profile':
      return isChosen(profile[condition.field], condition.isOneOf)
    case 'option':
    case 'number':
      throw new Error('A target looks at the profile alone')
  }
}

const isChosen = (option: string | undefined, isOneOf: readonly string[]): boolean =>
  option !== undefined && isOneOf.includes(option)

type AnswerCondition = Extract<Condition, { readonly question: string }>

function says(value: AnswerValue | null, condition: AnswerCondition): boolean {
  if (condition.kind === 'number') {
    if (value?.kind !== 'number') return false
    const { from, to } = condition
    return (from === null || from <= value.number) && (to === null || value.number <= to)
  }
  const { isOneOf } = condition
  if (value?.kind === 'option') return isOneOf.includes(value.option)
  if (value?.kind === 'options') return value.options.some((option) => isOneOf.includes(option))
  if (value?.kind === 'yesNo') return isOneOf.includes(value.isYes ? 'yes' : 'no')
  return false
}

/** The rule of progress: what leaves a question no longer open. */
export function isAnswered(answer: Answer | undefined): boolean {
  const value = answer?.value ?? null
  switch (value?.kind) {
    case 'option':
    case 'yesNo':
    case 'number':
      return true
    case 'options':
      return value.options.length > 0
    case 'text':
      return value.text.trim() !== ''
    case 'notApplicable':
      return value.reason.trim() !== ''
    case 'dontKnow':
    case undefined:
      return false
  }
}
