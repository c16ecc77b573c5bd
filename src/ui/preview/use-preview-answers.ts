import { useMemo, useState } from 'react'
import { type Answer, type Answers, EMPTY_ANSWER } from '@/domain/assessment/answer'
import type { AnswerActions } from '../questions/answer-actions'

export interface PreviewAnswers {
  readonly answers: Answers
  /** Counts how often all was cleared; what a part of the page remembers belongs to one round. */
  readonly round: number
  /** The same object every time for the same question. */
  actionsOf: (questionId: string) => AnswerActions
  startOver: () => void
}

/** Answers that live with the page and nowhere else. */
export function usePreviewAnswers(): PreviewAnswers {
  const [answers, setAnswers] = useState<Answers>({})
  const [round, setRound] = useState(0)
  const commands = useMemo(() => {
    const known = new Map<string, AnswerActions>()
    const change = (id: string, said: (answer: Answer) => Answer): void => {
      setAnswers((before) => ({ ...before, [id]: said(before[id] ?? EMPTY_ANSWER) }))
    }
    return {
      actionsOf: (id: string) => {
        const actions =
          known.get(id) ??
          actionsOn((said) => {
            change(id, said)
          })
        known.set(id, actions)
        return actions
      },
      startOver: () => {
        setAnswers({})
        setRound((before) => before + 1)
      },
    }
  }, [])
  return { answers, round, ...commands }
}

/** A preview asks the question and nothing beside it, so what goes beside an answer does nothing. */
function actionsOn(change: (said: (answer: Answer) => Answer) => void): AnswerActions {
  const nothing = () => undefined
  return {
    answer: (value) => {
      change((answer) => ({ ...answer, value }))
    },
    clear: () => {
      change((answer) => ({ ...answer, value: null }))
    },
    setProvider: (provider) => {
      change(({ provider: _replaced, ...kept }) =>
        provider === null ? kept : { ...kept, provider },
      )
    },
    writeNote: nothing,
    changeEvidence: nothing,
    setPriority: nothing,
    setConfidence: nothing,
    setEvidenceStrength: nothing,
    setOverride: nothing,
  }
}
