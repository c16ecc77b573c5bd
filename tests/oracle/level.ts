import type { Level, Questionnaire } from '@/domain/questionnaire/questionnaire'
import { exact, isBelow, minus, type Rational } from './rational'
import type { ReferenceAssessment, ReferenceGroup } from './reference-score'

/** So near below the edge still reaches it. */
const NEAR = exact(1e-12)

const reaches = (ratio: Rational, mark: number): boolean =>
  !isBelow(ratio, minus(exact(mark), NEAR))

/** Id of the level of a dimension or question. */
export const referenceLevel = (questionnaire: Questionnaire, ratio: Rational): string | null =>
  reached(questionnaire, (level) => reaches(ratio, level.from))

/** Id of the level of the whole; null: none is reached, or there is no score. */
export function referenceOverallLevel(
  questionnaire: Questionnaire,
  { overall, dimensions }: ReferenceAssessment,
): string | null {
  const { ratio } = overall
  if (ratio === null) return null
  const scores = new Map(dimensions.flatMap(ratiosOf))
  return reached(
    questionnaire,
    (level) =>
      reaches(ratio, level.from) &&
      level.requires.every(({ score, atLeast }) => {
        const found = scores.get(score) ?? null
        return found !== null && reaches(found, atLeast)
      }),
  )
}

const ratiosOf = (group: ReferenceGroup): readonly (readonly [string, Rational | null])[] => [
  [group.id, group.ratio],
  ...group.questions.map(({ id, ratio }): [string, Rational | null] => [id, ratio]),
  ...group.groups.flatMap(ratiosOf),
]

function reached(
  { levels, levelRule }: Questionnaire,
  isMet: (level: Level) => boolean,
): string | null {
  if (levelRule === 'highest') return levels.findLast(isMet)?.id ?? null
  const firstMissed = levels.findIndex((level) => !isMet(level))
  const met = firstMissed === -1 ? levels : levels.slice(0, firstMissed)
  return met.at(-1)?.id ?? null
}
