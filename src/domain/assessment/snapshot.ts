import { ENGINE_VERSION } from '../scoring/engine-version'
import type { Assessment } from './assessment'

/** An assessment as it was at one moment. Nothing in it changes any more: a final report rests on it. */
export interface Snapshot {
  readonly id: string
  /** ISO timestamp. */
  readonly takenAt: string
  /** Of the questionnaire's definition, and the version of the scoring rules, that held then. */
  readonly hash: string
  readonly engine: string
  readonly assessment: Assessment
}

/** Freezes an assessment; what only a device knows about it stays behind. */
export function takeSnapshot(
  assessment: Assessment,
  { id, takenAt, hash }: Pick<Snapshot, 'id' | 'takenAt' | 'hash'>,
): Snapshot {
  const content: Assessment = {
    id: assessment.id,
    name: assessment.name,
    municipality: assessment.municipality,
    questionnaire: assessment.questionnaire,
    path: assessment.path,
    profile: assessment.profile,
    answers: assessment.answers,
    priorities: assessment.priorities,
    actions: assessment.actions,
    isExample: assessment.isExample,
    createdAt: assessment.createdAt,
    updatedAt: assessment.updatedAt,
  }
  return { id, takenAt, hash, engine: ENGINE_VERSION, assessment: structuredClone(content) }
}

/** The newest of the snapshots that are older than a moment (ISO timestamp); null: there is none. */
export function lastSnapshotBefore(
  snapshots: readonly Snapshot[],
  moment: string,
): Snapshot | null {
  const timeOf = ({ takenAt }: Snapshot) => Date.parse(takenAt)
  const older = snapshots.filter((snapshot) => timeOf(snapshot) < Date.parse(moment))
  return older.toSorted((a, b) => timeOf(a) - timeOf(b)).at(-1) ?? null
}
