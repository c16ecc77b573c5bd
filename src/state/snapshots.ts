import { useLiveQuery } from 'dexie-react-hooks'
import type { Assessment } from '@/domain/assessment/assessment'
import { type Snapshot, takeSnapshot } from '@/domain/assessment/snapshot'
import type { Questionnaire } from '@/domain/questionnaire/questionnaire'
import { writeAssessment } from '@/parse/write-assessment'
import { deleteSnapshot, loadSnapshots, saveSnapshot } from '@/storage/snapshots'
import { useAppStore } from './app-store'
import { attempt } from './attempt'
import { newId } from './new-id'
import type { Session } from './session'

/** The frozen states of an assessment, oldest first; undefined while loading. */
export const useSnapshots = (
  { database }: Session,
  assessmentId: string,
): readonly Snapshot[] | undefined =>
  useLiveQuery(() => loadSnapshots(database, assessmentId), [database, assessmentId])

/**
 * The snapshot that a final report of now rests on; it is not stored yet. Where nothing has changed
 * since the last one, that one is it: making a final report twice is no second event.
 */
export async function snapshotOfNow(
  { database, now }: Session,
  assessment: Assessment,
  { hash }: Pick<Questionnaire, 'hash'>,
): Promise<Snapshot> {
  const last = (await loadSnapshots(database, assessment.id)).at(-1)
  const isSame =
    last?.hash === hash && writeAssessment(last.assessment) === writeAssessment(assessment)
  if (last !== undefined && isSame) return last
  return takeSnapshot(assessment, { id: newId(), takenAt: now().toISOString(), hash })
}

/** Keeps a snapshot; false: the device refuses. */
export const keepSnapshot = (
  { database }: Session,
  assessmentId: string,
  snapshot: Snapshot,
): Promise<boolean> =>
  saveSnapshot(database, assessmentId, snapshot).then(
    () => true,
    () => false,
  )

/** Removes a snapshot; it can be brought back while the message about it stands. */
export async function removeSnapshot(
  { database }: Session,
  assessmentId: string,
  snapshot: Snapshot,
  /** Its date as the screen says it. */
  date: string,
): Promise<void> {
  const isRemoved = await attempt(() => deleteSnapshot(database, assessmentId, snapshot.id))
  if (!isRemoved) return
  useAppStore.getState().announce('snapshotRemoved', { date }, async () => {
    await saveSnapshot(database, assessmentId, snapshot)
  })
}
