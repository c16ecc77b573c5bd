import type { Action } from '@/domain/assessment/action'
import { saveFieldChange } from '@/storage/save-change'
import { useAppStore } from './app-store'
import { newId } from './new-id'
import type { Session } from './session'

/** What the user decides about an action. */
export type ActionDraft = Omit<Action, 'id'>

/** Adds an action to the plan of the open assessment; returns its id. */
export async function addAction({ assessmentStore }: Session, draft: ActionDraft): Promise<string> {
  const id = newId()
  await assessmentStore.getState().changeAction(id, { ...draft, id })
  return id
}

/** Replaces an action of the open assessment by its new form. */
export async function changeAction({ assessmentStore }: Session, changed: Action): Promise<void> {
  await assessmentStore.getState().changeAction(changed.id, changed)
}

/**
 * Removes an action of the open assessment at once; the message offers to put it back where it was,
 * even after the user has gone to another assessment.
 */
export async function removeAction(session: Session, id: string): Promise<void> {
  const { assessment, changeAction: change } = session.assessmentStore.getState()
  const place = assessment?.actions.findIndex((action) => action.id === id) ?? -1
  const removed = assessment?.actions[place]
  if (!assessment || removed === undefined) return
  await change(id, null)
  useAppStore
    .getState()
    .announce('actionRemoved', { name: removed.what }, () =>
      restoreAction(session, assessment.id, removed, place),
    )
}

async function restoreAction(
  { assessmentStore, database }: Session,
  assessmentId: string,
  action: Action,
  place: number,
): Promise<void> {
  const { assessment, changeAction: change, writingNow } = assessmentStore.getState()
  if (assessment?.id === assessmentId) {
    await change(action.id, action, place)
    return
  }
  await saveFieldChange(
    database,
    assessmentId,
    { kind: 'action', subjectId: action.id, after: action, place },
    await writingNow(assessmentId),
  )
}
