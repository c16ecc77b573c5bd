import type { Problem } from '../problem'
import { withoutNoise } from '../without-noise'
import { aggregationAround, type Located, type LocatedGroup } from './locate-parts'
import type { Aggregation, Group, Questionnaire } from './questionnaire'
import { weighedMembers, weighs } from './weighed-members'

/** Rules of one group: what it holds, how it adds up inside what is around it, and its weights. */
export function checkGroup(part: LocatedGroup, questionnaire: Questionnaire): readonly Problem[] {
  const { node, path } = part
  const { id } = node
  const isEmpty = node.questions.length + node.groups.length === 0
  return [
    ...(isEmpty ? [{ code: 'emptyGroup', path, id } as const] : []),
    ...checkPoints(node, path, aggregationAround(part, questionnaire)),
    ...checkWeightIsUsed(part, questionnaire),
    ...checkWeights(node, path, path, id),
  ]
}

/** Rules of the whole: the weights of the dimensions, and what its scale needs. */
export function checkWhole(questionnaire: Questionnaire): readonly Problem[] {
  const { id, scale, span, aggregation } = questionnaire
  const problems = [...checkWeights({ questions: [], ...questionnaire }, 'groups', '', id)]
  if (scale === 'points' && !hasPoints(aggregation)) {
    problems.push({ code: 'noPointsToWrite', path: 'scale' })
  }
  if (scale === 'span' && span === null) problems.push({ code: 'spanMissing', path: 'scale' })
  if (scale !== 'span' && span !== null) problems.push({ code: 'spanUnused', path: 'span' })
  if (span !== null && span.from >= span.to) {
    problems.push({ code: 'rangeOutOfOrder', path: 'span', ...span })
  }
  return problems
}

/** A weight that no score ever asks for. A mean of questions asks for those far beneath it, too. */
export function checkWeightIsUsed(part: Located, questionnaire: Questionnaire): readonly Problem[] {
  const { kind, node, path, around } = part
  if (!('weight' in node) || node.weight === 1) return []
  const isUsed =
    weighs(aggregationAround(part, questionnaire), kind) ||
    (kind === 'question' &&
      [questionnaire, ...around].some(({ aggregation }) => aggregation === 'meanOfQuestions'))
  return isUsed ? [] : [{ code: 'weightUnused', path, id: node.id }]
}

const addsPoints = (aggregation: Aggregation): boolean =>
  aggregation === 'sum' || aggregation === 'subtract' || aggregation === 'stopAtFirstNegative'

const hasPoints = (aggregation: Aggregation): boolean =>
  addsPoints(aggregation) || aggregation === 'sumOfLevels'

function checkPoints(
  { id, aggregation }: Group,
  path: string,
  parent: Aggregation,
): readonly Problem[] {
  if (!addsPoints(parent)) return []
  if (!hasPoints(aggregation)) return [{ code: 'noPointsToAdd', path, id }]
  return aggregation === 'subtract' ? [{ code: 'subtractInside', path, id }] : []
}

/** Sums of decimals such as 0.1 + 0.2 miss by far less. */
const TOLERANCE = 1e-9

type Weighing = Pick<Group & Questionnaire, 'aggregation' | 'weightTotal' | 'questions' | 'groups'>

/** `path` leads to where the members are, `own` to what holds them. */
function checkWeights(whole: Weighing, path: string, own: string, id: string): Problem[] {
  const members = weighedMembers(whole)
  const total = members.reduce((sum, { weight }) => sum + weight, 0)
  const problems: Problem[] = []
  if (members.length > 0 && total === 0 && weighs(whole.aggregation, 'question')) {
    problems.push({ code: 'zeroWeights', path, id })
  }
  const declared = whole.weightTotal
  if (declared !== null && Math.abs(total - declared) > TOLERANCE) {
    const field = own === '' ? 'weightTotal' : `${own}.weightTotal`
    problems.push({
      code: 'weightsDoNotSum',
      path: field,
      id,
      declared,
      found: withoutNoise(total),
    })
  }
  return problems
}
