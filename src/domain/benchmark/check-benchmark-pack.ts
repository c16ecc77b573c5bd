import type { Problem } from '../problem'
import type { Questionnaire } from '../questionnaire/questionnaire'
import { allGroups, allQuestions, pathOf } from '../questionnaire/walk-questionnaire'
import type { BenchmarkPack, Quartiles } from './benchmark-pack'

/** Rules across the fields of a pack that need no questionnaire. */
export function checkBenchmarkPack(pack: BenchmarkPack): readonly Problem[] {
  const minimum = pack.thresholds.minimumRespondents
  return pack.groups.flatMap((group, index) => {
    const path = `groups.${String(index)}`
    const tooSmall: readonly Problem[] =
      group.respondents < minimum
        ? [{ code: 'groupTooSmall', path, id: group.id, respondents: group.respondents, minimum }]
        : []
    return [
      ...tooSmall,
      ...checkQuartiles(group.overall, `${path}.overall`, group.id, minimum),
      ...Object.entries(group.scores).flatMap(([id, quartiles]) =>
        checkQuartiles(quartiles, `${path}.scores.${id}`, id, minimum),
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
