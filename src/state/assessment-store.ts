import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Action } from '@/domain/assessment/action'
import {
  type AnswerValue,
  type Confidence,
  EMPTY_ANSWER,
  type Evidence,
  type EvidenceStrength,
  type Override,
  type Provider,
} from '@/domain/assessment/answer'
import type { Priority } from '@/domain/assessment/assessment'
import { type FieldChange, withFieldChange } from '@/domain/journal/field-change'
import { type Change, NAMING_ID, subjectOf } from '@/domain/journal/journal-entry'
import type { DeviceFields } from '@/storage/assessment-rows'
import {
  loadAssessment,
  saveDeviceFields,
  type StoredAssessment,
  watchAssessment,
} from '@/storage/assessments'
import type { Database } from '@/storage/database'
import { ensureRespondent } from '@/storage/respondents'
import type { BenchmarkChoice } from '@/storage/rows'
import { saveAnswerChange, saveFieldChange } from '@/storage/save-change'
import { newId } from './new-id'
import { type SaveFailure, saveFailureOf } from './save-failure'
import { createSaveQueue, type SaveStatus } from './save-queue'
import { withPart } from './with-part'
import { type AnswerChange, createUnwrittenChanges } from './unwritten-changes'

/** Whether there is anything to take back or bring back. */
export interface Undoable {
  readonly undo: boolean
  readonly redo: boolean
}

/** A click must not wait for the history to be read: whoever changes something can take it back. */
const AFTER_A_CHANGE: Undoable = { undo: true, redo: false }

/** The assessment being worked on, and whether the device has kept every change of it. */
export interface AssessmentState {
  /** undefined: not loaded yet; null: there is none of that id. */
  readonly assessment: StoredAssessment | null | undefined
  readonly saveStatus: SaveStatus
  readonly saveFailure: SaveFailure | null
  /** null: not looked up yet, such as right after a reload. */
  readonly undoable: Undoable | null
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
  /** null: removed from the plan. */
  changeAction: (id: string, action: Action | null, place?: number) => Promise<void>
  chooseBenchmark: (choice: BenchmarkChoice | null) => Promise<void>
  /** Remembers where the user is, to carry on there next time. */
  rememberPlace: (dimensionId: string) => Promise<void>
  retrySaving: () => Promise<void>
  /** What was said so far goes into a file, and its history is changed no more. */
  sealHistory: () => void
  /** Reads the open assessment again, after something else than these changes wrote to it. */
  reload: () => Promise<void>
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

    const respondents = new Map<string, string | null>()
    let sealedAt = ''

    /** Who answers; asked of the database once, because a click must not wait for it. */
    async function respondentOf(id: string): Promise<string | null> {
      const known = get().assessment?.respondentId ?? respondents.get(id)
      if (known !== undefined) return known
      const respondent = await ensureRespondent(database, id, newId())
      respondents.set(id, respondent)
      const { assessment } = get()
      if (assessment?.id === id) set({ assessment: { ...assessment, respondentId: respondent } })
      return respondent
    }

    async function changeAnswer(questionId: string, change: AnswerChange): Promise<void> {
      const { assessment } = get()
      if (!assessment) return
      const { id } = assessment
      const at = now().toISOString()
      unwritten.addAnswer(id, questionId, change)
      const written = queue.add({
        key: `${id} answer ${questionId}`,
        write: async () => {
          const whole = unwritten.answerChangeOf(id, questionId)
          const by = await respondentOf(id)
          await saveAnswerChange(database, id, questionId, whole, { id: newId(), at, by, sealedAt })
          unwritten.answerWritten(id, questionId, whole)
        },
      })
      const answer = change(assessment.answers[questionId] ?? EMPTY_ANSWER)
      const answers = { ...assessment.answers, [questionId]: answer }
      set({
        assessment: { ...assessment, answers, updatedAt: at },
        undoable: AFTER_A_CHANGE,
      })
      await written
      await followDifference({ kind: 'answer', subjectId: questionId })
    }

    async function changeField(change: FieldChange): Promise<void> {
      const { assessment } = get()
      if (!assessment) return
      const { id } = assessment
      const at = now().toISOString()
      unwritten.addField(id, change)
      set({
        assessment: { ...withFieldChange(assessment, change), updatedAt: at },
        undoable: AFTER_A_CHANGE,
      })
      await queue.add({
        key: `${id} field ${subjectOf(change)}`,
        write: async () => {
          const by = await respondentOf(id)
          await saveFieldChange(database, id, change, { id: newId(), at, by, sealedAt })
          unwritten.fieldWritten(id, change)
        },
      })
      await followDifference(change)
    }

    /** What was said last may be what the others said, too, so that nothing differs any more. */
    async function followDifference(subject: Pick<Change, 'kind' | 'subjectId'>): Promise<void> {
      if (get().assessment?.conflicts.includes(subjectOf(subject)) === true) await get().reload()
    }

    async function changeDevice(fields: Partial<DeviceFields>): Promise<void> {
      const { assessment } = get()
      if (!assessment) return
      const { id } = assessment
      unwritten.addDevice(id, fields)
      set({ assessment: { ...assessment, ...fields } })
      await queue.add({
        key: `${id} device`,
        write: async () => {
          const whole = unwritten.deviceFieldsOf(id)
          await saveDeviceFields(database, id, whole)
          unwritten.deviceWritten(id, whole)
        },
      })
    }

    /** Shows what was read, with what is not written yet. */
    function show(stored: StoredAssessment | null): void {
      set({ assessment: stored === null ? null : unwritten.layOver(stored), undoable: null })
    }

    return {
      assessment: undefined,
      saveStatus: 'saved',
      saveFailure: null,
      undoable: null,
      isUnreadable: false,

      openAssessment: (id) => {
        if (get().assessment?.id !== id) set({ assessment: undefined, undoable: null })
        respondents.delete(id)
        return watchAssessment(database, id, show, () => {
          set({ isUnreadable: true })
        })
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
        changeAnswer(questionId, withPart('provider', provider)),

      setConfidence: (questionId, confidence) =>
        changeAnswer(questionId, withPart('confidence', confidence)),

      setEvidenceStrength: (questionId, evidenceStrength) =>
        changeAnswer(questionId, withPart('evidenceStrength', evidenceStrength)),

      setOverride: (questionId, override) =>
        changeAnswer(questionId, withPart('override', override)),

      setPriority: (subjectId, after) => changeField({ kind: 'priority', subjectId, after }),

      answerProfile: (subjectId, after) => changeField({ kind: 'profile', subjectId, after }),

      renameAssessment: (name, municipality) =>
        changeField({ kind: 'naming', subjectId: NAMING_ID, after: { name, municipality } }),

      changeAction: (subjectId, after, place) =>
        changeField({
          kind: 'action',
          subjectId,
          after,
          ...(place === undefined ? {} : { place }),
        }),

      chooseBenchmark: (benchmark) => changeDevice({ benchmark }),

      rememberPlace: (place) => changeDevice({ place }),

      retrySaving: () => queue.retry(),

      sealHistory: () => {
        sealedAt = now().toISOString()
      },

      reload: async () => {
        const id = get().assessment?.id
        if (id === undefined) return
        const stored = await loadAssessment(database, id)
        if (get().assessment?.id !== id) return
        show(stored)
      },

      layUnwrittenOver: unwritten.layOver,

      unwrittenIds: unwritten.ids,

      forgetAssessment: (id) => {
        queue.forget(`${id} `)
        respondents.delete(id)
        unwritten.forget(id)
        if (get().assessment?.id === id) set({ assessment: undefined })
      },
    }
  })
}
