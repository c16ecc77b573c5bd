import type { Answer } from '@/domain/assessment/answer'
import type { Assessment } from '@/domain/assessment/assessment'
import type { Snapshot } from '@/domain/assessment/snapshot'

/** An assessment without its answers, and what only this device knows about it. */
export interface AssessmentRow extends Omit<Assessment, 'answers'> {
  /** The dimension the user was last in; null: none yet. */
  readonly place: string | null
  /** ISO timestamp of the last export to a file; null: never. */
  readonly savedToFileAt: string | null
  readonly benchmark: BenchmarkChoice | null
}

/** The group of the pack that the user compares with. */
export interface BenchmarkChoice {
  readonly packId: string
  readonly packVersion: string
  readonly groupId: string
}

/** One row per answer, so that a click writes one small row and two tabs never overwrite each other. */
export interface AnswerRow {
  readonly assessmentId: string
  readonly questionId: string
  readonly answer: Answer
  readonly updatedAt: string
}

/** A questionnaire of the user's own, kept as the JSON it came as. */
export interface QuestionnaireRow {
  readonly id: string
  readonly version: string
  readonly file: unknown
}

/** A benchmark pack the user loaded, kept as the JSON it came as. */
export interface PackRow {
  readonly id: string
  readonly version: string
  readonly questionnaireId: string
  readonly questionnaireVersion: string
  readonly file: unknown
}

/** A frozen state of an assessment. */
export interface SnapshotRow extends Snapshot {
  readonly assessmentId: string
}

/** What can be decided about the report of an assessment. */
export interface ReportDecisions {
  /** As the title page names it; null: as the assessment does. */
  readonly municipality: string | null
  /** Who prepared it, if they want to be named; empty: nobody is. */
  readonly preparedBy: string
  /** The language of the report, or null for that of the app. */
  readonly language: string | null
  readonly hasNotes: boolean
  readonly hasEvidence: boolean
  readonly hasAnnex: boolean
  readonly hasBenchmark: boolean
}

/** What has been decided so far. */
export interface ReportSettingsRow extends Partial<ReportDecisions> {
  readonly assessmentId: string
}

/** A picture in a table of its own: a word that is typed must not write it again. */
export interface CoatOfArmsRow {
  readonly assessmentId: string
  readonly name: string
  /** A PNG or JPEG file. */
  readonly bytes: Uint8Array
}
