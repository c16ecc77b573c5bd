import type { Group } from './questionnaire'
import { questionsInGroup } from './walk-questionnaire'

/** A history asks thousands of times; groups never change. */
const placesByGroups = new WeakMap<readonly Group[], ReadonlyMap<string, string>>()

/** The dimension in which a question stands; null: it is in none of these. */
export function dimensionOfQuestion(
  /** The outermost groups: a questionnaire's, or those that are asked. */
  dimensions: readonly Group[],
  questionId: string,
): string | null {
  const known = placesByGroups.get(dimensions)
  const places = known ?? placesIn(dimensions)
  if (known === undefined) placesByGroups.set(dimensions, places)
  return places.get(questionId) ?? null
}

const placesIn = (dimensions: readonly Group[]): ReadonlyMap<string, string> =>
  new Map(
    dimensions.flatMap((dimension) =>
      questionsInGroup(dimension).map(({ id }) => [id, dimension.id] as const),
    ),
  )
