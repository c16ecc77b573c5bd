import type { Finding } from './finding'
import { isScored } from './is-scored'
import type { Located } from './locate-parts'
import type { Path, Questionnaire } from './questionnaire'
import { questionsInGroup } from './walk-questionnaire'

/** Questions that no path asks, and paths that demand more answers than there are. */
export function lintPaths(
  parts: readonly Located[],
  questionnaire: Questionnaire,
): readonly Finding[] {
  return [
    ...findUnasked(parts, questionnaire),
    ...questionnaire.paths.flatMap((path, index) => lintMinimum(path, index, questionnaire)),
  ]
}

function findUnasked(parts: readonly Located[], { paths }: Questionnaire): readonly Finding[] {
  if (paths.some(({ questions }) => questions === null)) return []
  const asked = new Set(paths.flatMap(({ questions }) => questions ?? []))
  return parts
    .filter(({ kind, node }) => kind === 'question' && !asked.has(node.id))
    .map(({ node, path }) => ({ code: 'onNoPath', severity: 'warning', path, id: node.id }))
}

/** Where fewer apply, all of them are enough; but then the number says nothing. */
function lintMinimum(
  { id: pathId, minimumAnswered: minimum, questions }: Path,
  index: number,
  { groups }: Questionnaire,
): readonly Finding[] {
  const asked = questions === null ? null : new Set(questions)
  return groups.flatMap((group): readonly Finding[] => {
    const scored = questionsInGroup(group).filter(
      (question) => isScored(question) && (asked?.has(question.id) ?? true),
    ).length
    if (scored === 0 || scored >= minimum) return []
    const path = `paths.${String(index)}.minimumAnswered`
    return [
      {
        code: 'coverageUnreachable',
        severity: 'note',
        path,
        id: group.id,
        pathId,
        minimum,
        scored,
      },
    ]
  })
}
