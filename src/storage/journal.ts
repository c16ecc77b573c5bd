import type { JournalEntry } from '@/domain/journal/journal-entry'
import { isJoined, joinedEntry, JOINING_WINDOW, type Writing } from '@/domain/journal/next-entry'
import { standingOf } from '@/domain/journal/standing'
import { standingRow } from './assessment-rows'
import type { Database } from './database'
import type { JournalRow, OwnedEntry, StandingRow } from './rows'

/** The whole history of an assessment, in the order in which this device came to know it. */
export async function loadJournal(
  database: Database,
  assessmentId: string,
): Promise<readonly OwnedEntry[]> {
  const rows = await database.journal.where({ assessmentId }).sortBy('sequence')
  return rows.map(withoutOwner)
}

function withoutOwner({
  sequence: _sequence,
  assessmentId: _assessmentId,
  ...entry
}: JournalRow): OwnedEntry {
  return entry
}

/** What stands before anything was said. */
export const NOTHING_YET: StandingRow = { heads: [], revision: -1, isConflict: false }

/** An entry that is to follow on what stands, and what stands now. */
export interface Following {
  readonly assessmentId: string
  readonly standing: StandingRow
  /** ISO timestamp of the last change to the subject. */
  readonly changedAt: string
  readonly writing: Writing
  /** Makes the entry that follows on these. */
  readonly follow: (replaced: Pick<StandingRow, 'heads' | 'revision'>) => JournalEntry
}

/**
 * Writes the next entry of a history, as a part of a transaction that writes what it changes, too; returns
 * what stands then. A change that comes right after another of the same person goes on with its entry.
 */
export async function writeEntry(
  database: Database,
  { assessmentId, standing, changedAt, writing, follow }: Following,
): Promise<StandingRow> {
  const [leading, ...others] = standing.heads
  if (leading !== undefined && isQuick(changedAt, writing.at)) {
    const row = await database.journal.get({ assessmentId, id: leading })
    if (row !== undefined && isJoined(row, writing)) {
      const joined = joinedEntry(row, follow(standing).after, writing.at)
      await database.journal.put({ ...row, ...joined })
      return standing.isConflict ? standingNow(database, assessmentId, standing.heads) : standing
    }
  }
  // Who goes on while others say something else speaks for one side and settles nothing.
  const replaced = standing.isConflict ? standing.heads.slice(0, 1) : standing.heads
  const entry = follow({ heads: replaced, revision: standing.revision })
  await database.journal.add({ ...entry, assessmentId, origin: 'here' })
  return standing.isConflict
    ? standingNow(database, assessmentId, [entry.id, ...others])
    : { heads: [entry.id], revision: entry.revision, isConflict: false }
}

function isQuick(before: string, at: string): boolean {
  const passed = Date.parse(at) - Date.parse(before)
  return passed >= 0 && passed < JOINING_WINDOW
}

async function standingNow(
  database: Database,
  assessmentId: string,
  heads: readonly string[],
): Promise<StandingRow> {
  const entries = await database.journal
    .where('[assessmentId+id]')
    .anyOf(heads.map((id) => [assessmentId, id]))
    .toArray()
  return standingRow(standingOf(entries))
}
