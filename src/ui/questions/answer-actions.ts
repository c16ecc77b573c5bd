import { useMemo } from 'react'
import type { AnswerValue, Evidence } from '@/domain/assessment/answer'
import type { Priority } from '@/domain/assessment/assessment'
import type { Session } from '@/state/session'

/** What a user can do to one question; each is saved at once. */
export interface AnswerActions {
  answer: (value: AnswerValue) => void
  clear: () => void
  writeNote: (text: string, language: string) => void
  changeEvidence: (evidence: readonly Evidence[]) => void
  /** null: ordinary. */
  setPriority: (priority: Priority | null) => void
}

export function useAnswerActions({ assessmentStore }: Session, questionId: string): AnswerActions {
  return useMemo(() => {
    const state = () => assessmentStore.getState()
    return {
      answer: (value) => void state().answerQuestion(questionId, value),
      clear: () => void state().clearAnswer(questionId),
      writeNote: (text, language) => void state().writeNote(questionId, text, language),
      changeEvidence: (evidence) => void state().changeEvidence(questionId, evidence),
      setPriority: (priority) => void state().setPriority(questionId, priority),
    }
  }, [assessmentStore, questionId])
}
