import { isSame } from '../assessment/gather-answers'
import type { JournalEntry } from './journal-entry'

/**
 * A history as it is read: newest first by the laptops' clocks, entries without a time last, and without
 * those that changed nothing; to settle a difference or to open it again does. Of entries of the same moment the one this device came to know later is first.
 */
export function newestFirst<Entry extends JournalEntry>(
  journal: readonly Entry[],
): readonly Entry[] {
  return journal
    .filter(
      ({ reason, before, after }) =>
        reason === 'resolution' || reason === 'undo' || !isSame(before, after),
    )
    .toReversed()
    .toSorted((a, b) => momentOf(b) - momentOf(a))
}

const momentOf = ({ at }: JournalEntry): number =>
  at === null ? Number.MIN_SAFE_INTEGER : Date.parse(at)
