import { loadLastBackup } from './backup-records'
import type { LastBackupRow } from './backup-rows'
import type { Database } from './database'

/** The last entry that this device came to know; later ones have higher numbers. */
export interface NewestEntry {
  /** 0: there is none. */
  readonly sequence: number
  /** It may go on after that: a quick change is joined into it. */
  readonly take: number
  /** How many removals there had been by then; absent where they were not counted yet. */
  readonly removals?: number
}

/** null: nothing was ever changed. */
export async function newestEntry(database: Database): Promise<NewestEntry | null> {
  const row = await database.journal.orderBy('sequence').last()
  const removals = (await loadRemovals(database)).length
  if (row === undefined && removals === 0) return null
  return { sequence: row?.sequence ?? 0, take: row?.take ?? 0, removals }
}

async function loadRemovals({ backups }: Database): Promise<readonly number[]> {
  const row = await backups.get('removals')
  return row?.id === 'removals' ? row.oldest : []
}

/**
 * Puts down that something was removed whose oldest entry has this sequence (0: not known), as a part of the
 * transaction that removes it. Where there is no backup, none can still hold it, and no trace is kept.
 */
export async function noteRemoval(database: Database, oldest: number): Promise<void> {
  if ((await loadLastBackup(database)) === null) return
  const before = await loadRemovals(database)
  await database.backups.put({ id: 'removals', oldest: [...before, oldest] })
}

/**
 * How many changes since a backup are not in it: entries of the history, frozen states, and assessments and
 * merges that it still holds although they were removed. The shipped example never counts. No clock decides:
 * the history is numbered.
 */
export async function countChangesSince(
  database: Database,
  backup: Pick<LastBackupRow, 'at' | 'newest'> | null,
): Promise<number> {
  const { assessments, journal, snapshots, backups } = database
  return database.transaction('r', assessments, journal, snapshots, backups, async () => {
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
    const removals = (await loadRemovals(database)).slice(newest.removals ?? 0)
    const removed = removals.filter((oldest) => backup !== null && oldest <= newest.sequence).length
    const own = ofExamples.reduce((sum, count) => sum - count, later)
    return own + (wentOn ? 1 : 0) + frozen + removed
  })
}
