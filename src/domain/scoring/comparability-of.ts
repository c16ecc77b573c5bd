import type { Bridge, Comparability } from '../questionnaire/bridge'
import type { Group } from '../questionnaire/questionnaire'
import { questionsInGroup } from '../questionnaire/walk-questionnaire'

/**
 * How far the scores of the same dimension, or of the whole, before and after a move may be read as
 * the same measure: as far as every question that goes into either of them may. Where some questions
 * compare and others do not, the scores compare within limits.
 */
export function comparabilityOf(
  { links }: Bridge,
  before: readonly Group[],
  after: readonly Group[],
): Comparability {
  const [old, next] = [before, after].map((groups) => new Set(groups.flatMap(idsIn)))
  const touching = links.filter(
    ({ from, to }) => from.some((id) => old?.has(id)) || to.some((id) => next?.has(id)),
  )
  const found = new Set(touching.map(({ comparability }) => comparability))
  const [only] = found
  return found.size === 1 && only !== undefined ? only : found.size === 0 ? 'full' : 'limited'
}

const idsIn = (group: Group): readonly string[] => questionsInGroup(group).map(({ id }) => id)
