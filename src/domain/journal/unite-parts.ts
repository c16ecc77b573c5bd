import type { HandedOutPart } from './recorded-assessment'

/** Whoever was asked for two parts answers both; whoever has the whole (null) has no part. */
export function uniteParts(
  own: HandedOutPart | null,
  others: readonly (HandedOutPart | null)[],
): HandedOutPart | null {
  if (own === null) return null
  const dimensionIds = new Set(own.dimensionIds)
  for (const part of others) {
    if (part === null) return null
    for (const id of part.dimensionIds) dimensionIds.add(id)
  }
  return { ...own, dimensionIds: [...dimensionIds].toSorted() }
}
