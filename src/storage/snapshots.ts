import type { Snapshot } from '@/domain/assessment/snapshot'
import { canonicalHash } from '@/parse/canonical-hash'
import { announceChange } from './change-channel'
import type { Database } from './database'
import type { SnapshotRow } from './rows'

/** The frozen states of an assessment, oldest first. */
export async function loadSnapshots(
  database: Database,
  assessmentId: string,
): Promise<readonly Snapshot[]> {
  const rows = await database.snapshots.where({ assessmentId }).toArray()
  return rows.map(withoutOwner).toSorted((a, b) => (a.takenAt < b.takenAt ? -1 : 1))
}

function withoutOwner({ assessmentId: _assessmentId, ...snapshot }: SnapshotRow): Snapshot {
  return snapshot
}

/** Keeps a snapshot; the promise resolves once it is durable. One of the same id is left alone. */
export async function saveSnapshot(
  database: Database,
  assessmentId: string,
  snapshot: Snapshot,
): Promise<void> {
  await database.transaction('rw', database.snapshots, () =>
    addSnapshot(database, assessmentId, snapshot),
  )
  announceChange(database.name, assessmentId)
}

/** As a part of a transaction that writes more than this; whoever began it announces the change. */
export async function addSnapshot(
  database: Database,
  assessmentId: string,
  snapshot: Snapshot,
): Promise<void> {
  if ((await database.snapshots.get(snapshot.id)) !== undefined) return
  await database.snapshots.add({ ...snapshot, assessmentId })
}

/** Hexadecimal digits of the hash in an id; chance does not meet twice in so many. */
const ID_DIGITS = 32

/**
 * Snapshots that are to belong to an assessment, under ids that no other one of this device has: neither
 * may keep the other out, or go with it when it is taken out. A new id follows from the old one, so that a
 * file brought in a second time brings nothing new.
 */
export async function withFreeSnapshotIds(
  { snapshots: table }: Database,
  assessmentId: string,
  snapshots: readonly Snapshot[],
): Promise<readonly Snapshot[]> {
  const here = await table.bulkGet(snapshots.map(({ id }) => id))
  return snapshots.map((snapshot, index) => {
    const owner = here[index]?.assessmentId ?? assessmentId
    if (owner === assessmentId) return snapshot
    const hash = canonicalHash({ assessment: assessmentId, snapshot: snapshot.id })
    return { ...snapshot, id: hash.slice(0, ID_DIGITS) }
  })
}

export async function deleteSnapshot(
  database: Database,
  assessmentId: string,
  id: string,
): Promise<void> {
  await database.snapshots.delete(id)
  announceChange(database.name, assessmentId)
}
