import type { Snapshot } from '@/domain/assessment/snapshot'
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

export async function deleteSnapshot(
  database: Database,
  assessmentId: string,
  id: string,
): Promise<void> {
  await database.snapshots.delete(id)
  announceChange(database.name, assessmentId)
}
