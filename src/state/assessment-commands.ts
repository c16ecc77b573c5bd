import type { Assessment, QuestionnaireReference } from '@/domain/assessment/assessment'
import { saveAssessment, type StoredAssessment } from '@/storage/assessments'
import {
  deleteAssessment,
  loadWholeAssessment,
  saveWholeAssessment,
} from '@/storage/whole-assessment'
import { useAppStore } from './app-store'
import { dropDraftsIn } from './drafts'
import { newId } from './new-id'
import type { Session } from './session'

/** What the user decides when starting. */
export interface NewAssessment {
  readonly questionnaire: QuestionnaireReference
  readonly path: string
  readonly name: string
  readonly municipality: string
}

/** Starts an empty assessment and returns its id once it is kept. */
export async function startAssessment(
  { database, now }: Session,
  chosen: NewAssessment,
): Promise<string> {
  const createdAt = now().toISOString()
  const assessment: Assessment = {
    ...chosen,
    id: newId(),
    profile: {},
    answers: {},
    priorities: {},
    actions: [],
    isExample: false,
    createdAt,
    updatedAt: createdAt,
  }
  await saveAssessment(database, onThisDevice(assessment))
  return assessment.id
}

/** An assessment as it arrives on a device: nothing is known yet that only a device knows. */
export const onThisDevice = (assessment: Assessment): StoredAssessment => ({
  ...assessment,
  place: null,
  savedToFileAt: null,
  benchmark: null,
  respondentId: null,
  part: null,
  conflicts: [],
  dissents: [],
})

/**
 * Copies an assessment under a new name, its snapshots included: next year's copy is compared with
 * this year's result. The copy stands on its own. Returns its id.
 */
export async function duplicateAssessment(
  { database, now }: Session,
  id: string,
  name: string,
): Promise<string | null> {
  const original = await loadWholeAssessment(database, id)
  if (original === null) return null
  const createdAt = now().toISOString()
  const copy: StoredAssessment = {
    ...original.assessment,
    id: newId(),
    name,
    savedToFileAt: null,
    respondentId: null,
    part: null,
    createdAt,
    updatedAt: createdAt,
  }
  const snapshots = original.snapshots.map((snapshot) => ({ ...snapshot, id: newId() }))
  await saveWholeAssessment(database, { assessment: copy, snapshots })
  return copy.id
}

/**
 * Deletes at once and for good; the only copy left is the one in the message's "undo", and it is
 * gone when the message is.
 */
export async function removeAssessment(
  { database, assessmentStore }: Session,
  id: string,
): Promise<void> {
  const stored = await loadWholeAssessment(database, id)
  if (stored === null) return
  const { layUnwrittenOver, forgetAssessment } = assessmentStore.getState()
  const removed = layUnwrittenOver(stored.assessment)
  await deleteAssessment(database, id)
  forgetAssessment(id)
  dropDraftsIn(`${id} `)
  const { announce } = useAppStore.getState()
  announce('assessmentDeleted', { name: removed.name }, async () => {
    await saveWholeAssessment(database, { ...stored, assessment: removed })
    announce('assessmentRestored', { name: removed.name })
  })
}
