import type { AnswerValue, Answers } from '../assessment/answer'
import { isAnswered } from '../assessment/progress'
import type { Responses } from '../assessment/assessment'
import type { Condition } from './condition'
import type { Group, Path, Questionnaire } from './questionnaire'
import { questionsOfCondition } from './check-conditions'
import { groupsOnPath, questionsInGroup } from './walk-questionnaire'

/** Whether something is asked now, and whether an answer that is still open could change that. */
export interface Shown {
  readonly holds: boolean
  readonly isOpen: boolean
}

const NO: Shown = { holds: false, isOpen: false }
export const SHOWN: Shown = { holds: true, isOpen: false }

/** Says of each question and group whether its conditions hold; null: everything is always asked. */
export interface Visibility {
  /** Of a group or question inside something whose own state is `around`. */
  within: (around: Shown, node: { readonly shownIf: Condition | null }) => Shown
}

/**
 * How conditions stand for one set of responses. A condition on a question looks at its answer only
 * while that question is itself asked; an open answer fulfils nothing. The conditions must have no
 * circle (`check-conditions.ts`). null where the questionnaire has no conditions at all.
 */
export function visibilityOf(
  questionnaire: Questionnaire,
  path: Path,
  responses: Responses,
): Visibility | null {
  const guarding = guardingOf(questionnaire)
  if (guarding === null) return null
  const { guards, order } = guarding
  const asked = path.questions === null ? null : new Set(path.questions)
  const known = new Map<string, Shown>()
  const stateOf = (id: string): Shown => {
    const found = known.get(id)
    if (found !== undefined) return found
    const isOnPath = guards.has(id) && (asked?.has(id) ?? true)
    const state = isOnPath ? every((guards.get(id) ?? []).map(test)) : NO
    known.set(id, state)
    return state
  }
  const test = (condition: Condition): Shown => {
    switch (condition.kind) {
      case 'profile': {
        const option = responses.profile[condition.field]
        return option !== undefined && condition.isOneOf.includes(option) ? SHOWN : NO
      }
      case 'all':
        return every(condition.conditions.map(test))
      case 'any':
        return opposite(every(condition.conditions.map(test).map(opposite)))
      case 'not':
        return opposite(test(condition.condition))
      case 'option':
      case 'number':
        return every([stateOf(condition.question), said(condition, responses.answers)])
    }
  }
  // In this order nobody waits: a chain of conditions may be as long as the questionnaire.
  order.forEach(stateOf)
  return {
    within: (around, { shownIf }) =>
      shownIf === null || isNever(around) ? around : every([around, test(shownIf)]),
  }
}

type AnswerCondition = Extract<Condition, { readonly question: string }>

function said(condition: AnswerCondition, answers: Answers): Shown {
  const answer = answers[condition.question]
  const value = answer?.value ?? null
  if (value === null || !isAnswered(answer)) return { holds: false, isOpen: true }
  return fulfils(condition, value) ? SHOWN : NO
}

function fulfils(condition: AnswerCondition, value: AnswerValue): boolean {
  if (condition.kind === 'number') {
    if (value.kind !== 'number') return false
    const { from, to } = condition
    return (from === null || value.number >= from) && (to === null || value.number <= to)
  }
  switch (value.kind) {
    case 'option':
      return condition.isOneOf.includes(value.option)
    case 'options':
      return value.options.some((option) => condition.isOneOf.includes(option))
    case 'yesNo':
      return condition.isOneOf.includes(value.isYes ? 'yes' : 'no')
    case 'number':
    case 'text':
    case 'notApplicable':
    case 'dontKnow':
      return false
  }
}

const isNever = ({ holds, isOpen }: Shown): boolean => !holds && !isOpen

const opposite = ({ holds, isOpen }: Shown): Shown => ({ holds: !holds, isOpen })

/** One that can never hold decides for all, whatever is open. */
function every(states: readonly Shown[]): Shown {
  if (states.some(isNever)) return NO
  return {
    holds: states.every(({ holds }) => holds),
    isOpen: states.some(({ isOpen }) => isOpen),
  }
}

type Guards = ReadonlyMap<string, readonly Condition[]>

interface Guarding {
  readonly guards: Guards
  /** The questions that conditions look at, each after those that it depends on itself. */
  readonly order: readonly string[]
}

/** Scoring asks at every click, and a definition never changes. */
const guardingByQuestionnaire = new WeakMap<Questionnaire, { readonly guarding: Guarding | null }>()

/** null: there are no conditions. */
function guardingOf(questionnaire: Questionnaire): Guarding | null {
  const known = guardingByQuestionnaire.get(questionnaire)
  if (known !== undefined) return known.guarding
  const guards = guardsOf(questionnaire)
  const hasConditions = [...guards.values()].some((conditions) => conditions.length > 0)
  const guarding = hasConditions ? { guards, order: orderOf(guards) } : null
  guardingByQuestionnaire.set(questionnaire, { guarding })
  return guarding
}

/** The conditions of each question: its own and those of the groups around it. */
export function guardsOf({ groups }: Questionnaire): Guards {
  const guards = new Map<string, readonly Condition[]>()
  const walk = (group: Group, around: readonly Condition[]): void => {
    const inside = group.shownIf === null ? around : [...around, group.shownIf]
    for (const { id, shownIf } of group.questions) {
      guards.set(id, shownIf === null ? inside : [...inside, shownIf])
    }
    for (const inner of group.groups) walk(inner, inside)
  }
  for (const group of groups) walk(group, [])
  return guards
}

/** Goes along the dependencies without recursion, however long their chain is. */
function orderOf(guards: Guards): readonly string[] {
  const order: string[] = []
  const entered = new Set<string>()
  const dependenciesOf = (id: string) => (guards.get(id) ?? []).flatMap(questionsOfCondition)
  const waiting = [...guards.keys()].flatMap(dependenciesOf).toReversed()
  const left = new Set<string>()
  for (let id = waiting.at(-1); id !== undefined; id = waiting.at(-1)) {
    if (entered.has(id)) {
      waiting.pop()
      if (!left.has(id)) order.push(id)
      left.add(id)
      continue
    }
    entered.add(id)
    for (const next of dependenciesOf(id)) if (!entered.has(next)) waiting.push(next)
  }
  return order
}

/** The questionnaire as it is asked now: as the path asks it, without what conditions hide. */
export function askedGroups(
  questionnaire: Questionnaire,
  path: Path,
  responses: Responses,
): readonly Group[] {
  const groups = groupsOnPath(questionnaire, path)
  const visibility = visibilityOf(questionnaire, path, responses)
  if (visibility === null) return groups
  const keep = (group: Group, around: Shown): readonly Group[] => {
    const state = visibility.within(around, group)
    if (!state.holds) return []
    const questions = group.questions.filter((question) => visibility.within(state, question).holds)
    const inner = group.groups.flatMap((next) => keep(next, state))
    return questions.length + inner.length === 0 ? [] : [{ ...group, questions, groups: inner }]
  }
  return groups.flatMap((group) => keep(group, SHOWN))
}

/** Ids of the questions that are asked now. */
export const askedQuestionIds = (
  questionnaire: Questionnaire,
  path: Path,
  responses: Responses,
): ReadonlySet<string> =>
  new Set(
    askedGroups(questionnaire, path, responses).flatMap((group) =>
      questionsInGroup(group).map(({ id }) => id),
    ),
  )

/** Whether a condition on the profile alone holds. */
export function holdsForProfile(condition: Condition, profile: Responses['profile']): boolean {
  switch (condition.kind) {
    case 'profile': {
      const option = profile[condition.field]
      return option !== undefined && condition.isOneOf.includes(option)
    }
    case 'all':
      return condition.conditions.every((inner) => holdsForProfile(inner, profile))
    case 'any':
      return condition.conditions.some((inner) => holdsForProfile(inner, profile))
    case 'not':
      return !holdsForProfile(condition.condition, profile)
    case 'option':
    case 'number':
      return false
  }
}
