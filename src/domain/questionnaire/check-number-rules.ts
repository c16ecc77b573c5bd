import type { Problem } from '../problem'
import { limitsOf } from '../assessment/number-fault'
import type { NumberQuestion, NumberRule, NumberStep, PercentageQuestion } from './question'

type RuledQuestion = NumberQuestion | PercentageQuestion

/** How a number earns points: by a rule exactly where there is a maximum, which it can reach. */
export function checkNumberRule(question: RuledQuestion, path: string): readonly Problem[] {
  const { id, maximum, rule } = question
  if (rule === null) {
    return question.kind === 'number' && maximum !== null ? [{ code: 'ruleMissing', path, id }] : []
  }
  const where = `${path}.rule`
  if (maximum === null) return [{ code: 'ruleWithoutMaximum', path: where, id }]
  const problems = rule.kind === 'steps' ? checkSteps(rule.steps, maximum, where, id) : []
  return problems.length > 0 || isReachable(rule, maximum, question)
    ? problems
    : [{ code: 'unreachableMaximum', path, id, maximum }]
}

function checkSteps(
  steps: readonly NumberStep[],
  maximum: number,
  path: string,
  id: string,
): readonly Problem[] {
  const above = steps.flatMap(({ points }, index): readonly Problem[] => {
    const where = `${path}.steps.${String(index)}`
    return points > maximum ? [{ code: 'stepAboveMaximum', path: where, id, points, maximum }] : []
  })
  const isAscending = steps.every(
    ({ from }, index) => index === 0 || from > (steps[index - 1]?.from ?? from),
  )
  return isAscending
    ? above
    : [...above, { code: 'stepsOutOfOrder', path: `${path}.steps`, id } as const]
}

/** Whether a number that can be answered earns the maximum. */
function isReachable(rule: NumberRule, maximum: number, question: RuledQuestion): boolean {
  const { from, to } = limitsOf(question)
  const [lowest, highest] = [from ?? -Infinity, to ?? Infinity]
  switch (rule.kind) {
    case 'ratio':
      return highest >= rule.threshold
    case 'inverseRatio':
      return lowest <= rule.threshold
    case 'steps':
      return rule.steps.some(({ from: start, points }, index) => {
        const end = rule.steps[index + 1]?.from ?? Infinity
        return points === maximum && start <= highest && end > lowest
      })
  }
}
