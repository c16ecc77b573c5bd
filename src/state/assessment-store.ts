import { createStore, type StoreApi } from 'zustand/vanilla'
import { EMPTY_ANSWER } from '@/domain/assessment/answer'
import { type FieldChange, withFieldChange } from '@/domain/journal/field-change'
import { type Change, NAMING_ID, subjectOf } from '@/domain/journal/journal-entry'
import type { DeviceFields } from '@/storage/assessment-rows'
import { loadAssessment, type StoredAssessment, watchAssessment } from '@/storage/assessments'
import type { Database } from '@/storage/database'
import type { AssessmentState, Undoable } from './assessment-state'
import { createChangeWriter } from './change-writer'
import { saveFailureOf } from './save-failure'
import type { AnswerChange } from './unwritten-changes'
import { withPart } from './with-part'

/** A click must not wait for the history to be read: whoever changes something can take it back. */
const AFTER_A_CHANGE: Undoable = { undo: true, redo: false }

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
    const writer = createChangeWriter({
      database,
      onStatus: (saveStatus, error) => {
        set({ saveStatus, saveFailure: saveStatus === 'failed' ? saveFailureOf(error) : null })
      },
      knownRespondent: (id) => openOne(id)?.respondentId ?? null,
      onRespondent: (id, respondentId) => {
        const assessment = openOne(id)
        if (assessment !== null) set({ assessment: { ...assessment, respondentId } })
      },
    })

    /** The open assessment if it is that one: a write that waits may be of another. */
    function openOne(id: string): StoredAssessment | null {
      const { assessment } = get()
      return assessment?.id === id ? assessment : null
    }

    async function changeAnswer(questionId: string, change: AnswerChange): Promise<void> {
      const { assessment } = get()
      if (!assessment) return
      const at = now().toISOString()
      // The write is on its way before the screen is told: drawing must not delay it.
      const written = writer.writeAnswer(assessment.id, questionId, change, at)
      const answer = change(assessment.answers[questionId] ?? EMPTY_ANSWER)
      const answers = { ...assessment.answers, [questionId]: answer }
      set({ assessment: { ...assessment, answers, updatedAt: at }, undoable: AFTER_A_CHANGE })
      await written
      await followDifference({ kind: 'answer', subjectId: questionId })
    }

    async function changeField(change: FieldChange): Promise<void> {
      const { assessment } = get()
      if (!assessment) return
      const at = now().toISOString()
      const written = writer.writeField(assessment.id, change, at)
      const changed = withFieldChange(assessment, change)
      set({ assessment: { ...changed, updatedAt: at }, undoable: AFTER_A_CHANGE })
      await written
      await followDifference(change)
    }

    /** What was said last may be what the others said, too, so that nothing differs any more. */
    async function followDifference(subject: Pick<Change, 'kind' | 'subjectId'>): Promise<void> {
      if (get().assessment?.conflicts.includes(subjectOf(subject)) === true) await get().reload()
    }

    async function changeDevice(fields: Partial<DeviceFields>): Promise<void> {
      const { assessment } = get()
      if (!assessment) return
      const written = writer.writeDevice(assessment.id, fields)
      set({ assessment: { ...assessment, ...fields } })
      await written
    }

    /** Shows what was read, with what is not written yet. Another tab may have named another respondent. */
    function show(stored: StoredAssessment | null): void {
      if (stored !== null) writer.askAgainWhoAnswers(stored.id)
      set({ assessment: stored === null ? null : writer.layOver(stored), undoable: null })
    }

    return {
      assessment: undefined,
      saveStatus: 'saved',
      saveFailure: null,
      undoable: null,
      isUnreadable: false,

      openAssessment: (id) => {
        if (get().assessment?.id !== id) set({ assessment: undefined, undoable: null })
        writer.askAgainWhoAnswers(id)
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

      retrySaving: writer.retry,

      writingNow: (id) => writer.writingOf(id, now().toISOString()),

      sealHistory: () => {
        writer.sealHistory(now().toISOString())
      },

      reload: async () => {
        const id = get().assessment?.id
        if (id === undefined) return
        const stored = await loadAssessment(database, id)
        if (get().assessment?.id !== id) return
        show(stored)
      },

      layUnwrittenOver: writer.layOver,

      unwrittenIds: writer.unwrittenIds,

      forgetAssessment: (id) => {
        writer.forget(id)
        if (get().assessment?.id === id) set({ assessment: undefined })
      },
    }
  })
}
