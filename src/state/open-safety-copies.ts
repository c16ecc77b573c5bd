import type { StoredAssessment } from '@/storage/assessments'
import type { Database } from '@/storage/database'
import {
  type CopyRefusal,
  readSafetyCopy,
  safetyCopyIds,
  takeOverSafetyCopy,
} from '@/storage/safety-copies'
import type { CopyState } from './copy-writer'
import { refusalOfCopy } from './refusal-of-copy'

/** A safety copy that is there and cannot be used. */
export interface UnopenedCopy {
  readonly id: string
  readonly reason: CopyRefusal
}

export interface OpenedCopies {
  readonly assessments: readonly StoredAssessment[]
  readonly states: ReadonlyMap<string, CopyState>
  readonly unopened: readonly UnopenedCopy[]
}

/**
 * Takes every safety copy over into the window's database. `adopt` says whether this window goes on with
 * the copy, or another one does.
 */
export async function openSafetyCopies(
  database: Database,
  adopt: (id: string) => Promise<boolean>,
): Promise<OpenedCopies> {
  const assessments: StoredAssessment[] = []
  const states = new Map<string, CopyState>()
  const unopened: UnopenedCopy[] = []
  for (const id of await safetyCopyIds()) {
    const copy = await readSafetyCopy(id)
    const reason = typeof copy === 'string' ? copy : await refusalOfCopy(database, copy)
    if (typeof copy === 'string' || reason !== null) {
      unopened.push({ id, reason: reason ?? 'unreadable' })
    } else {
      const isOurs = await adopt(id)
      await takeOverSafetyCopy(database, id)
      assessments.push(copy.assessment)
      states.set(id, isOurs ? 'kept' : 'elsewhere')
    }
  }
  return { assessments, states, unopened }
}
