import { isSame } from '../assessment/gather-answers'
import type { Change, JournalEntry } from './journal-entry'
import { nextEntry, type Writing } from './next-entry'
import type { Standing } from './standing'

/** How a difference is settled. */
export interface Settlement {
  /** What counts from now on: one of the heads', or something agreed on instead. */
  readonly after: Change['after']
  /** The heads that stay on record as dissent. */
  readonly dissent: readonly string[]
}

/** The entry that settles a difference by replacing all that stood side by side. */
export function settlingEntry(
  { heads }: Standing,
  { after, dissent }: Settlement,
  writing: Writing,
): JournalEntry {
  const [leading] = heads
  if (leading === undefined) throw new Error('Nothing stands here that could be settled')
  const change = {
    kind: leading.kind,
    subjectId: leading.subjectId,
    before: leading.after,
    after,
  } as Change
  return nextEntry(
    change,
    { heads: heads.map(({ id }) => id), revision: leading.revision },
    writing,
    { reason: 'resolution', dissent },
  )
}

/** The ids of the heads that say otherwise than the one that is chosen. */
export const dissentTo = (
  chosen: JournalEntry,
  heads: readonly JournalEntry[],
): readonly string[] => heads.flatMap(({ id, after }) => (isSame(after, chosen.after) ? [] : [id]))

/** Ways to settle all differences at once. */
export const SETTLING_RULES = ['latestRevision', 'mine', 'theirs'] as const
export type SettlingRule = (typeof SETTLING_RULES)[number]

/** The head that a rule chooses; null: the rule chooses none of these. */
export function headByRule(
  { heads }: Standing,
  rule: SettlingRule,
  isMine: (entry: JournalEntry) => boolean,
): JournalEntry | null {
  switch (rule) {
    case 'latestRevision': {
      const [first, second] = heads
      // Two of the same revision were made side by side: neither is later.
      return first === undefined || first.revision === second?.revision ? null : first
    }
    case 'mine':
      return onlyOne(heads.filter(isMine))
    case 'theirs':
      return onlyOne(heads.filter((entry) => !isMine(entry)))
  }
}

const onlyOne = (entries: readonly JournalEntry[]): JournalEntry | null =>
  entries.length === 1 ? (entries[0] ?? null) : null
