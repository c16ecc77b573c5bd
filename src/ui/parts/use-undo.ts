import { useEffect, useRef, useState } from 'react'
import type { Undoable } from '@/state/assessment-state'
import { useAssessmentState } from '@/state/queries'
import type { Session } from '@/state/session'
import {
  findUndoable,
  undoChange,
  type UndoDirection,
  type UndoOutcome,
} from '@/state/undo-commands'
import { useTask } from './use-task'

/** What became of the last undo or redo, until something else happens. */
export interface ToldUndo {
  /** Counts them, because the same may happen twice and must be said twice. */
  readonly number: number
  readonly direction: UndoDirection
  readonly outcome: UndoOutcome
}

export interface Undo {
  readonly can: Undoable
  readonly told: ToldUndo | null
  run: (direction: UndoDirection) => void
  dismiss: () => void
}

/** The history is looked through once the page has come to rest. */
const REST_MS = 400

/** Undo and redo of the open assessment. */
export function useUndo(session: Session): Undo {
  const undoable = useAssessmentState(session, (state) => state.undoable)
  const { run } = useTask()
  const count = useRef(0)
  const [told, setTold] = useState<(ToldUndo & { readonly after: Undoable | null }) | null>(null)

  useEffect(() => {
    if (undoable !== null) return undefined
    const timer = setTimeout(() => {
      run(() => findUndoable(session))
    }, REST_MS)
    return () => {
      clearTimeout(timer)
    }
  }, [session, undoable, run])

  return {
    can: undoable ?? { undo: false, redo: false },
    // The next change makes it old news.
    told: told?.after === undoable ? told : null,
    run: (direction) => {
      run(async () => {
        const outcome = await undoChange(session, direction)
        const after = session.assessmentStore.getState().undoable
        count.current += 1
        setTold({ number: count.current, direction, outcome, after })
      })
    },
    dismiss: () => {
      setTold(null)
    },
  }
}
