import type { Run } from '../blocks'
import type { Findings } from '../findings'
import { joined } from '../words'

/** The names of groups as a list, in the questionnaire's language. */
export const namesOf = (
  groups: readonly { readonly id: string }[],
  { words, t }: Findings,
): readonly Run[] =>
  joined(
    groups.map(({ id }) => words.quoted(words.nameOf(id))),
    t('list.separator'),
  )
