import { limitsOf } from '../assessment/number-fault'
import type { Condition } from './condition'
import type { Question } from './question'

type Questions = ReadonlyMap<string, Question>

/**
 * True where conditions that must all hold contradict each other, whatever is answered: such as two
 * options of one choice, or a profile and its opposite. False says nothing: only what is cheap to
 * see and certain is looked for.
 */
export function neverHolds(conditions: readonly Condition[], questions: Questions): boolean {
  const demands = conditions.flatMap((condition) => demandsOf(condition, true))
  const bySubject = new Map<string, Demand[]>()
  for (const demand of demands) {
    const key = subjectOf(demand.condition)
    const about = bySubject.get(key)
    if (about === undefined) bySubject.set(key, [demand])
    else about.push(demand)
  }
  return [...bySubject.values()].some((about) => contradict(about, questions))
}

type Leaf = Extract<Condition, { readonly kind: 'option' | 'number' | 'profile' }>

/** A condition without parts, and whether it must hold or must not. */
interface Demand {
  readonly condition: Leaf
  readonly mustHold: boolean
}

/** What is demanded in any case; of alternatives, nothing is. */
function demandsOf(condition: Condition, mustHold: boolean): readonly Demand[] {
  switch (condition.kind) {
    case 'not':
      return demandsOf(condition.condition, !mustHold)
    case 'all':
    case 'any':
      return (condition.kind === 'all') === mustHold
        ? condition.conditions.flatMap((inner) => demandsOf(inner, mustHold))
        : []
    case 'option':
    case 'number':
    case 'profile':
      return [{ condition, mustHold }]
  }
}

const subjectOf = (condition: Leaf): string =>
  condition.kind === 'profile' ? `profile ${condition.field}` : `question ${condition.question}`

/** Of demands about one question or profile field. What must not hold does so while it is open. */
function contradict(demands: readonly Demand[], questions: Questions): boolean {
  const first = demands[0]?.condition
  const question =
    first === undefined || first.kind === 'profile' ? undefined : questions.get(first.question)
  if (first?.kind === 'number') return question !== undefined && noNumberFits(demands, question)
  const wanted = demands.flatMap((demand) => (demand.mustHold ? [optionsOf(demand)] : []))
  const unwanted = new Set(demands.flatMap((demand) => (demand.mustHold ? [] : optionsOf(demand))))
  const left = wanted.map((options) => options.filter((option) => !unwanted.has(option)))
  // Several boxes can be ticked, so each demand may have one of its own.
  return question?.kind === 'multiple'
    ? left.some((options) => options.length === 0)
    : left.length > 0 && intersection(left).length === 0
}

const optionsOf = ({ condition }: Demand): readonly string[] =>
  condition.kind === 'number' ? [] : condition.isOneOf

const intersection = ([first = [], ...others]: readonly (readonly string[])[]): readonly string[] =>
  others.reduce((common, options) => {
    const known = new Set(options)
    return common.filter((option) => known.has(option))
  }, first)

function noNumberFits(demands: readonly Demand[], question: Question): boolean {
  if (question.kind !== 'scale' && question.kind !== 'number' && question.kind !== 'percentage') {
    return false
  }
  const limits = limitsOf(question)
  let lowest = limits.from ?? -Infinity
  let highest = limits.to ?? Infinity
  for (const { condition, mustHold } of demands) {
    if (condition.kind !== 'number' || !mustHold) continue
    lowest = Math.max(lowest, condition.from ?? lowest)
    highest = Math.min(highest, condition.to ?? highest)
  }
  return lowest > highest
}
