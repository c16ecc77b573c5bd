import type { LastBackupRow } from './backup-rows'
import type { Database } from './database'

/** The last entry that this device came to know; later ones have higher numbers. */
export interface NewestEntry {
  readonly sequence: number
  /** It may go on after that: a quick change is joined into it. */
  readonly take: number
}

/** null: nothing was ever changed. */
export async function newestEntry({ journal }: Database): Promise<NewestEntry | null> {
  const row = await journal.orderBy('sequence').last()
  return row?.sequence === undefined ? null : { sequence: row.sequence, take: row.take }
}

/**
 * How many changes since a backup would be lost with this browser: entries of the history, and frozen states.
 * The shipped example never counts. No clock decides: the history is numbered.
 */
export async function countChangesSince(
  database: Database,
  backup: Pick<LastBackupRow, 'at' | 'newest'> | null,
): Promise<number> {
  const { assessments, journal, snapshots } = database
  return database.transaction('r', assessments, journal, snapshots, async () => {
    const examples = await assessments.filter(({ isExample }) => isExample).primaryKeys()
    const isOwn = (assessmentId: string) => !examples.includes(assessmentId)
    const newest = backup?.newest ?? { sequence: 0, take: 0 }
    const later = await journal.where('sequence').above(newest.sequence).count()
    const ofExamples = await Promise.all(
      examples.map((assessmentId) =>
        journal
          .where({ assessmentId })
          .filter(({ sequence = 0 }) => sequence > newest.sequence)
          .count(),
      ),
    )
    const last = await journal.get(newest.sequence)
    const wentOn = last !== undefined && last.take > newest.take && isOwn(last.assessmentId)
    const at = Date.parse(backup?.at ?? '')
    const frozen = await snapshots
      .filter(
        ({ assessmentId, takenAt }) =>
          isOwn(assessmentId) && (backup === null || Date.parse(takenAt) > at),
      )
      .count()
    return ofExamples.reduce((sum, count) => sum - count, later) + (wentOn ? 1 : 0) + frozen
  })
}
