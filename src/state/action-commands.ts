import type { Action } from '@/domain/assessment/action'
import { loadAssessment, saveAssessmentChange } from '@/storage/assessments'
import { useAppStore } from './app-store'
import { newId } from './new-id'
import type { Session } from './session'

/** What the user decides about an action. */
export type ActionDraft = Omit<Action, 'id'>

/** Adds an action to the plan of the open assessment; returns its id. */
export async function addAction(session: Session, draft: ActionDraft): Promise<string> {
  const id = newId()
  await changeOpenActions(session, (actions) => [...actions, { ...draft, id }])
  return id
}

/** Replaces an action of the open assessment by its new form. */
export async function changeAction(session: Session, changed: Action): Promise<void> {
  await changeOpenActions(session, (actions) =>
    actions.map((action) => (action.id === changed.id ? changed : action)),
  )
}

/**
 * Removes an action of the open assessment at once; the message offers to put it back where it was,
 * even after the user has gone to another assessment.
 */
export async function removeAction(session: Session, id: string): Promise<void> {
  const { assessment } = session.assessmentStore.getState()
  const place = assessment?.actions.findIndex((action) => action.id === id) ?? -1
  const removed = assessment?.actions[place]
  if (!assessment || removed === undefined) return
  await changeOpenActions(session, (actions) => actions.filter((action) => action.id !== id))
  useAppStore
    .getState()
    .announce('actionRemoved', { name: removed.what }, () =>
      restoreAction(session, assessment.id, removed, place),
    )
}

async function restoreAction(
  session: Session,
  assessmentId: string,
  action: Action,
  place: number,
): Promise<void> {
  const restore = (actions: readonly Action[]) => actions.toSpliced(place, 0, action)
  if (session.assessmentStore.getState().assessment?.id === assessmentId) {
    await changeOpenActions(session, restore)
    return
  }
  const stored = await loadAssessment(session.database, assessmentId)
  if (stored === null) return
  const updatedAt = session.now().toISOString()
  await saveAssessmentChange(session.database, assessmentId, {
    actions: restore(stored.actions),
    updatedAt,
  })
}

async function changeOpenActions(
  { assessmentStore }: Session,
  change: (actions: readonly Action[]) => readonly Action[],
): Promise<void> {
  const { assessment, changeActions } = assessmentStore.getState()
  if (assessment) await changeActions(change(assessment.actions))
}
