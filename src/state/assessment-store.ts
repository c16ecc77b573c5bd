import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Action } from '@/domain/assessment/action'
import {
  type Answer,
  type AnswerValue,
  type Confidence,
  EMPTY_ANSWER,
  type Evidence,
  type EvidenceStrength,
  type Override,
  type Provider,
} from '@/domain/assessment/answer'
import type { Priority } from '@/domain/assessment/assessment'
import {
  type AssessmentChange,
  saveAnswer,
  saveAssessmentChange,
  type StoredAssessment,
  watchAssessment,
} from '@/storage/assessments'
import type { Database } from '@/storage/database'
import type { BenchmarkChoice } from '@/storage/rows'
import { type SaveFailure, saveFailureOf } from './save-failure'
import { createSaveQueue, type SaveStatus } from './save-queue'
import { createUnwrittenChanges } from './unwritten-changes'

/** The assessment being worked on, and whether the device has kept every change of it. */
export interface AssessmentState {
  /** undefined: not loaded yet; null: there is none of that id. */
  readonly assessment: StoredAssessment | null | undefined
  readonly saveStatus: SaveStatus
  readonly saveFailure: SaveFailure | null
  /** True once the device could not even read the assessment. */
  readonly isUnreadable: boolean
  /** Loads and follows an assessment, whichever tab changes it; returns what stops following. */
  openAssessment: (id: string) => () => void
  answerQuestion: (questionId: string, value: AnswerValue) => Promise<void>
  /** Takes back what was chosen; whatever else was said to the question stays. */
  clearAnswer: (questionId: string) => Promise<void>
  /** An empty text removes the note. */
  writeNote: (questionId: string, text: string, language: string) => Promise<void>
  changeEvidence: (questionId: string, evidence: readonly Evidence[]) => Promise<void>
  /** null: the municipality provides it itself. */
  setProvider: (questionId: string, provider: Provider | null) => Promise<void>
  /** null: not said. */
  setConfidence: (questionId: string, confidence: Confidence | null) => Promise<void>
  /** null: not said. */
  setEvidenceStrength: (questionId: string, strength: EvidenceStrength | null) => Promise<void>
  /** null: the computed score counts. */
  setOverride: (questionId: string, override: Override | null) => Promise<void>
  /** null: ordinary. */
  setPriority: (questionId: string, priority: Priority | null) => Promise<void>
  /** null: not said. */
  answerProfile: (fieldId: string, option: string | null) => Promise<void>
  renameAssessment: (name: string, municipality: string) => Promise<void>
  changeActions: (actions: readonly Action[]) => Promise<void>
  chooseBenchmark: (choice: BenchmarkChoice | null) => Promise<void>
  /** Remembers where the user is, to carry on there next time. */
  rememberPlace: (dimensionId: string) => Promise<void>
  retrySaving: () => Promise<void>
  /** Drops what is still unsaved of an assessment that is being deleted. */
  forgetAssessment: (id: string) => void
  /** What is stored with what is not written yet laid over it, as the screen shows it. */
  layUnwrittenOver: (stored: StoredAssessment) => StoredAssessment
  /** The assessments with changes that are not written yet. */
  unwrittenIds: () => readonly string[]
}

interface Tools {
  readonly database: Database
  /** The clock. */
  readonly now: () => Date
}

/**
 * Holds answers and save status only; scores are computed from them by the domain whenever a
 * screen needs them. A change shows at once and is written at once; when the device refuses, it
 * stays on the screen and `saveStatus` says so.
 */
export function createAssessmentStore({ database, now }: Tools): StoreApi<AssessmentState> {
  return createStore<AssessmentState>((set, get) => {
    const unwritten = createUnwrittenChanges()
    const queue = createSaveQueue((saveStatus, error) => {
      set({ saveStatus, saveFailure: saveStatus === 'failed' ? saveFailureOf(error) : null })
    })

    async function changeAnswer(
      questionId: string,
      change: (answer: Answer) => Answer,
    ): Promise<void> {
      const { assessment } = get()
      if (!assessment) return
      const { id } = assessment
      const answer = change(assessment.answers[questionId] ?? EMPTY_ANSWER)
      const updatedAt = now().toISOString()
      unwritten.addAnswer(id, questionId, answer)
      const written = queue.add({
        key: `${id} answer ${questionId}`,
        write: async () => {
          await saveAnswer(database, id, questionId, answer, updatedAt)
          unwritten.answerWritten(id, questionId, answer)
        },
      })
      set({ assessment: { ...unwritten.layOver(assessment), updatedAt } })
      await written
    }

    async function changeFields(changed: AssessmentChange): Promise<void> {
      const { assessment } = get()
      if (!assessment) return
      const { id } = assessment
      unwritten.addFields(id, changed)
      set({ assessment: unwritten.layOver(assessment) })
      await queue.add({
        key: `${id} fields`,
        write: async () => {
          const fields = unwritten.fieldsOf(id)
          await saveAssessmentChange(database, id, fields)
          unwritten.fieldsWritten(id, fields)
        },
      })
    }

    const touched = () => ({ updatedAt: now().toISOString() })

    return {
      assessment: undefined,
      saveStatus: 'saved',
      saveFailure: null,
      isUnreadable: false,

      openAssessment: (id) => {
        if (get().assessment?.id !== id) set({ assessment: undefined })
        return watchAssessment(
          database,
          id,
          (stored) => {
            set({ assessment: stored === null ? null : unwritten.layOver(stored) })
          },
          () => {
            set({ isUnreadable: true })
          },
        )
      },

      answerQuestion: (questionId, value) =>
        changeAnswer(questionId, (answer) => ({ ...answer, value })),

      clearAnswer: (questionId) =>
        changeAnswer(questionId, (answer) => ({ ...answer, value: null })),

      writeNote: (questionId, text, language) =>
        changeAnswer(questionId, (answer) => ({
          ...answer,
          note: text === '' ? null : { text, language },
        })),

      changeEvidence: (questionId, evidence) =>
        changeAnswer(questionId, (answer) => ({ ...answer, evidence })),

      setProvider: (questionId, provider) =>
        changeAnswer(questionId, ({ provider: _replaced, ...kept }) =>
          provider === null ? kept : { ...kept, provider },
        ),

      setConfidence: (questionId, confidence) =>
        changeAnswer(questionId, ({ confidence: _replaced, ...kept }) =>
          confidence === null ? kept : { ...kept, confidence },
        ),

      setEvidenceStrength: (questionId, evidenceStrength) =>
        changeAnswer(questionId, ({ evidenceStrength: _replaced, ...kept }) =>
          evidenceStrength === null ? kept : { ...kept, evidenceStrength },
        ),

      setOverride: (questionId, override) =>
        changeAnswer(questionId, ({ override: _replaced, ...kept }) =>
          override === null ? kept : { ...kept, override },
        ),

      setPriority: async (questionId, priority) => {
        const { [questionId]: _replaced, ...others } = get().assessment?.priorities ?? {}
        const priorities = priority === null ? others : { ...others, [questionId]: priority }
        await changeFields({ priorities, ...touched() })
      },

      answerProfile: async (fieldId, option) => {
        const { [fieldId]: _replaced, ...others } = get().assessment?.profile ?? {}
        const profile = option === null ? others : { ...others, [fieldId]: option }
        await changeFields({ profile, ...touched() })
      },

      renameAssessment: (name, municipality) => changeFields({ name, municipality, ...touched() }),

      changeActions: (actions) => changeFields({ actions, ...touched() }),

      chooseBenchmark: (benchmark) => changeFields({ benchmark }),

      rememberPlace: (place) => changeFields({ place }),

      retrySaving: () => queue.retry(),

      layUnwrittenOver: unwritten.layOver,

      unwrittenIds: unwritten.ids,

      forgetAssessment: (id) => {
        queue.forget(`${id} `)
        unwritten.forget(id)
        if (get().assessment?.id === id) set({ assessment: undefined })
      },
    }
  })
}
