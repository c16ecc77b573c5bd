import type { JournalEntry } from '@/domain/journal/journal-entry'
import type { UndoStack } from '@/domain/journal/undo-stack'
import { loadUndoStack, saveUndo, type UndoDirection } from '@/storage/save-undo'
import { attempt } from './attempt'
import { newId } from './new-id'
import type { Session } from './session'

export type { UndoDirection }

/** What became of an undo or a redo. */
export type UndoOutcome =
  | { readonly kind: 'done'; readonly entry: JournalEntry }
  /** Nothing was left to take back or bring back. */
  | { readonly kind: 'nothing' }
  /** The device refuses to write; nothing was changed, and the user has been told. */
  | { readonly kind: 'refused' }

const availability = ({ undo, redo }: UndoStack) => ({ undo: undo !== null, redo: redo !== null })

/** Takes back the last change of the open assessment, or brings it back, also after a reload. */
export async function undoChange(
  { database, assessmentStore, now }: Session,
  direction: UndoDirection,
): Promise<UndoOutcome> {
  const { assessment, retrySaving, reload } = assessmentStore.getState()
  if (!assessment) return { kind: 'nothing' }
  // What is undone must be the last thing that was done, and that may still be on its way.
  await retrySaving()
  if (assessmentStore.getState().saveStatus === 'failed') return { kind: 'refused' }
  const saving = { at: now().toISOString(), newId }
  let outcome: UndoOutcome = { kind: 'refused' }
  await attempt(async () => {
    const { entry, stack } = await saveUndo(database, assessment.id, direction, saving)
    await reload()
    if (assessmentStore.getState().assessment?.id === assessment.id) {
      assessmentStore.setState({ undoable: availability(stack) })
    }
    outcome = entry === null ? { kind: 'nothing' } : { kind: 'done', entry }
  })
  return outcome
}

/** Finds out what could be undone where that is not known, such as after a reload. */
export async function findUndoable({ database, assessmentStore }: Session): Promise<void> {
  const { assessment, undoable } = assessmentStore.getState()
  if (!assessment || undoable !== null) return
  const stack = await loadUndoStack(database, assessment.id).then(
    (found) => found,
    // A device that cannot even read says so elsewhere; until it can, nothing is offered.
    () => null,
  )
  if (stack === null) return
  const { assessment: still, undoable: known } = assessmentStore.getState()
  // Whatever was done meanwhile is known better.
  if (still?.id !== assessment.id || known !== null) return
  assessmentStore.setState({ undoable: availability(stack) })
}
