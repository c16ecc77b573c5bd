import type { Problem } from '../problem'
import type { Located } from './locate-parts'
import type { Questionnaire } from './questionnaire'

/** Ids that JavaScript objects already carry cannot safely key answers. */
const RESERVED_IDS = new Set(['constructor', 'prototype'])

/** An id that is reserved or was seen before; remembers it as seen. */
export function checkId(id: string, path: string, seen: Set<string>): readonly Problem[] {
  if (RESERVED_IDS.has(id)) return [{ code: 'reservedId', path, id }]
  if (seen.has(id)) return [{ code: 'duplicateId', path, id }]
  seen.add(id)
  return []
}

/** Groups and questions share one list of ids, because scores are known by them. */
export function checkPartIds(parts: readonly Located[]): readonly Problem[] {
  const seen = new Set<string>()
  return parts.flatMap(({ node, path }) => checkId(node.id, path, seen))
}

/** Ids repeated in the lists beside the groups: paths, profile, themes, levels. */
export function checkListIds(questionnaire: Questionnaire): readonly Problem[] {
  const { paths, profile, themeSchemes, levels } = questionnaire
  return [
    ...findDuplicates(idsOf(paths), 'paths'),
    ...findDuplicates(idsOf(profile), 'profile'),
    ...findDuplicates(idsOf(themeSchemes), 'themeSchemes'),
    ...findDuplicates(
      themeSchemes.flatMap(({ themes }) => themes),
      'themeSchemes',
    ),
    ...findDuplicates(idsOf(levels), 'levels'),
    ...profile.flatMap(({ options }, index) =>
      findDuplicates(options, `profile.${String(index)}.options`),
    ),
    ...paths.flatMap(({ questions }, index) =>
      findDuplicates(questions ?? [], `paths.${String(index)}.questions`),
    ),
  ]
}

const idsOf = (items: readonly { readonly id: string }[]): readonly string[] =>
  items.map(({ id }) => id)

function findDuplicates(ids: readonly string[], path: string): readonly Problem[] {
  const seen = new Set<string>()
  return ids.flatMap((id) => checkId(id, path, seen))
}
