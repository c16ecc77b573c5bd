import type { Problem } from '../problem'
import type { Questionnaire } from '../questionnaire/questionnaire'
import { allGroups, allQuestions, pathOf } from '../questionnaire/walk-questionnaire'
import type { BenchmarkPack, Quartiles } from './benchmark-pack'

/** Rules across the fields of a pack that need no questionnaire. */
export function checkBenchmarkPack(pack: BenchmarkPack): readonly Problem[] {
  const minimum = pack.thresholds.minimumRespondents
  const seen = new Set<string>()
  return pack.groups.flatMap((group, index) => {
    const { id, respondents, overall, scores } = group
    const path = `groups.${String(index)}`
    const problems: Problem[] = []
    if (seen.has(id)) problems.push({ code: 'duplicateId', path, id })
    if (respondents < minimum) {
      problems.push({ code: 'groupTooSmall', path, id, respondents, minimum })
    }
    seen.add(id)
    return [
      ...problems,
      ...checkQuartiles(overall, `${path}.overall`, id, minimum),
      ...Object.entries(scores).flatMap(([scoreId, quartiles]) =>
        checkQuartiles(quartiles, `${path}.scores.${scoreId}`, scoreId, minimum),
      ),
    ]
  })
}

function checkQuartiles(
  { lower, median, upper, respondents }: Quartiles,
  path: string,
  id: string,
  minimum: number,
): readonly Problem[] {
  const unordered: readonly Problem[] =
    lower <= median && median <= upper ? [] : [{ code: 'quartilesOutOfOrder', path, id }]
  return respondents < minimum
    ? [...unordered, { code: 'groupTooSmall', path, id, respondents, minimum }]
    : unordered
}

/** Figures and paths of a pack that its questionnaire does not have. */
export function checkPackAgainst(
  pack: BenchmarkPack,
  questionnaire: Questionnaire,
): readonly Problem[] {
  const known = new Set([
    ...allGroups(questionnaire).map(({ id }) => id),
    ...allQuestions(questionnaire).map(({ id }) => id),
  ])
  const unknownPath: readonly Problem[] =
    pathOf(questionnaire, pack.path) === null
      ? [{ code: 'unknownPath', path: 'path', id: pack.path }]
      : []
  return [
    ...unknownPath,
    ...pack.groups.flatMap(({ scores }, index) =>
      Object.keys(scores)
        .filter((id) => !known.has(id))
        .map((id): Problem => ({
          code: 'unknownScore',
          path: `groups.${String(index)}.scores`,
          id,
        })),
    ),
  ]
}
