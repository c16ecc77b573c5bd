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

/** Which window goes on with a copy. */
export interface Adopting {
  /** False: another window does. */
  readonly adopt: (id: string) => Promise<boolean>
  /** Nobody goes on with it. */
  readonly release: (id: string) => void
}

/** Takes every safety copy over into the window's database; one that cannot be used keeps out no other. */
export async function openSafetyCopies(
  database: Database,
  { adopt, release }: Adopting,
): Promise<OpenedCopies> {
  const assessments: StoredAssessment[] = []
  const states = new Map<string, CopyState>()
  const unopened: UnopenedCopy[] = []
  for (const id of await safetyCopyIds()) {
    // Before it is read: what another window writes afterwards would be missing here.
    const isOurs = await adopt(id)
    const taken = await takeOver(database, id).catch(() => 'unreadable' as const)
    if (typeof taken === 'string') {
      release(id)
      unopened.push({ id, reason: taken })
    } else {
      assessments.push(taken)
      states.set(id, isOurs ? 'kept' : 'elsewhere')
    }
  }
  return { assessments, states, unopened }
}

async function takeOver(database: Database, id: string): Promise<StoredAssessment | CopyRefusal> {
  const copy = await readSafetyCopy(id)
  if (typeof copy === 'string') return copy
  const refusal = await refusalOfCopy(database, copy)
  if (refusal !== null) return refusal
  await takeOverSafetyCopy(database, copy)
  return copy.assessment
}
