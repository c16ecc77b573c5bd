import { useMemo } from 'react'
import type {
  AnswerValue,
  Confidence,
  Evidence,
  EvidenceStrength,
  Override,
  Provider,
} from '@/domain/assessment/answer'
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
  /** null: the municipality provides it itself. */
  setProvider: (provider: Provider | null) => void
  /** null: not said. */
  setConfidence: (confidence: Confidence | null) => void
  /** null: not said. */
  setEvidenceStrength: (strength: EvidenceStrength | null) => void
  /** null: the computed score counts. */
  setOverride: (override: Override | null) => void
}

/** The actions of each question by its id; the same object every time, so that no card is redrawn. */
export function useAnswerActions(session: Session): (questionId: string) => AnswerActions {
  return useMemo(() => {
    const known = new Map<string, AnswerActions>()
    return (questionId) => {
      const actions = known.get(questionId) ?? actionsOn(session, questionId)
      known.set(questionId, actions)
      return actions
    }
  }, [session])
}

function actionsOn({ assessmentStore }: Session, questionId: string): AnswerActions {
  const state = () => assessmentStore.getState()
  return {
    answer: (value) => void state().answerQuestion(questionId, value),
    clear: () => void state().clearAnswer(questionId),
    writeNote: (text, language) => void state().writeNote(questionId, text, language),
    changeEvidence: (evidence) => void state().changeEvidence(questionId, evidence),
    setPriority: (priority) => void state().setPriority(questionId, priority),
    setProvider: (provider) => void state().setProvider(questionId, provider),
    setConfidence: (confidence) => void state().setConfidence(questionId, confidence),
    setEvidenceStrength: (strength) => void state().setEvidenceStrength(questionId, strength),
    setOverride: (override) => void state().setOverride(questionId, override),
  }
}
