import type { Problem } from '../problem'
import { checkCondition, type Known } from './check-conditions'
import { checkWeightIsUsed } from './check-groups'
import { checkId } from './check-ids'
import { checkNumberRule } from './check-number-rules'
import type { LocatedQuestion } from './locate-parts'
import type { Condition } from './condition'
import type {
  ChoiceQuestion,
  MultipleOption,
  MultipleQuestion,
  Option,
  Question,
  ScorableQuestion,
} from './question'
import type { Questionnaire } from './questionnaire'

/** Rules of one question: its themes, weight, points and targets. */
export function checkQuestion(
  part: LocatedQuestion,
  questionnaire: Questionnaire,
  known: Known,
): readonly Problem[] {
  const { node, path } = part
  return [
    ...checkThemes(node, path, known),
    ...checkWeightIsUsed(part, questionnaire),
    ...checkKind(node, path),
    ...(node.kind === 'text' ? [] : checkTargets(node, path, known)),
  ]
}

function checkThemes({ id, themes }: Question, path: string, known: Known): readonly Problem[] {
  return themes
    .filter((theme) => !known.themes.has(theme))
    .map((theme) => ({ code: 'unknownTheme', path: `${path}.themes`, id, theme }))
}

function checkKind(question: Question, path: string): readonly Problem[] {
  switch (question.kind) {
    case 'choice':
    case 'multiple':
      return checkOptions(question, path)
    case 'scale':
      return checkRange(question.from, question.to, path)
    case 'number':
      return [...checkRange(question.from, question.to, path), ...checkNumberRule(question, path)]
    case 'percentage':
      return checkNumberRule(question, path)
    case 'yesNo':
    case 'text':
      return []
  }
}

function checkRange(from: number | null, to: number | null, path: string): readonly Problem[] {
  return from === null || to === null || from < to
    ? []
    : [{ code: 'rangeOutOfOrder', path, from, to }]
}

function checkOptions(
  question: ChoiceQuestion | MultipleQuestion,
  path: string,
): readonly Problem[] {
  const { id, maximum, options } = question
  const seen = new Set<string>()
  const problems = options.flatMap((option, index) => {
    const where = `${path}.options.${String(index)}`
    return [...checkId(option.id, where, seen), ...checkPoints(option, maximum, where, id)]
  })
  const isComplete = problems.length === 0 && options.length > 0
  return maximum !== null && isComplete && mostPoints(question) < maximum - nearly(maximum)
    ? [{ code: 'unreachableMaximum', path, id, maximum }]
    : problems
}

function checkPoints(
  { id: option, points }: Option,
  maximum: number | null,
  path: string,
  id: string,
): readonly Problem[] {
  if (maximum === null) {
    return points === null ? [] : [{ code: 'pointsWithoutMaximum', path, id, option }]
  }
  if (points === null) return [{ code: 'missingPoints', path, id, option }]
  return points > maximum ? [{ code: 'pointsAboveMaximum', path, id, option, maximum }] : []
}

/** What sums of decimals, such as three times 0.1, can miss a maximum by. */
const nearly = (maximum: number): number => 1e-9 * Math.max(1, maximum)

/** The most that can be earned: by one option, or by all that can be ticked together. */
function mostPoints(question: ChoiceQuestion | MultipleQuestion): number {
  const best = mostOf(question.options)
  if (question.kind === 'choice') return best
  return Math.max(best, sumOf(question.options.filter(({ isExclusive }) => !isExclusive)))
}

const mostOf = (options: readonly Option[]): number =>
  options.reduce((most, { points }) => Math.max(most, points ?? 0), 0)

const sumOf = (options: readonly MultipleOption[]): number =>
  options.reduce((sum, { points }) => sum + (points ?? 0), 0)

function checkTargets(
  { id, maximum, targets }: ScorableQuestion,
  path: string,
  known: Known,
): readonly Problem[] {
  if (maximum === null) {
    return targets.length === 0
      ? []
      : [{ code: 'targetWithoutMaximum', path: `${path}.targets`, id }]
  }
  return targets.flatMap(({ when, points }, index): readonly Problem[] => {
    const where = `${path}.targets.${String(index)}`
    const above: readonly Problem[] =
      points > maximum ? [{ code: 'targetAboveMaximum', path: where, id, points, maximum }] : []
    return when === null ? above : [...above, ...checkWhen(when, `${where}.when`, id, known)]
  })
}

/** A target that moved with the answers would be no aim. */
function checkWhen(when: Condition, path: string, id: string, known: Known): readonly Problem[] {
  return isByProfile(when)
    ? checkCondition(when, path, known)
    : [{ code: 'targetNotByProfile', path, id }]
}

function isByProfile(condition: Condition): boolean {
  switch (condition.kind) {
    case 'profile':
      return true
    case 'all':
    case 'any':
      return condition.conditions.every(isByProfile)
    case 'not':
      return isByProfile(condition.condition)
    case 'option':
    case 'number':
      return false
  }
}
