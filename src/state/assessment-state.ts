import type { Action } from '@/domain/assessment/action'
import type {
  AnswerValue,
  Confidence,
  Evidence,
  EvidenceStrength,
  Override,
  Provider,
} from '@/domain/assessment/answer'
import type { Priority } from '@/domain/assessment/assessment'
import type { Writing } from '@/domain/journal/next-entry'
import type { StoredAssessment } from '@/storage/assessments'
import type { BenchmarkChoice } from '@/storage/rows'
import type { SaveFailure } from './save-failure'
import type { SaveStatus } from './save-queue'

/** Whether there is anything to take back or bring back. */
export interface Undoable {
  readonly undo: boolean
  readonly redo: boolean
}

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
  /** What the history says of a change to that assessment, open or not, that is made now. */
  writingNow: (id: string) => Promise<Writing>
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
