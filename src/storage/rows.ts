import type { Answer } from '@/domain/assessment/answer'
import type { Assessment } from '@/domain/assessment/assessment'
import type { Snapshot } from '@/domain/assessment/snapshot'
import type { JournalEntry } from '@/domain/journal/journal-entry'
import type { MergeOutcome } from '@/domain/journal/merge-outcome'
import type { HandedOutPart } from '@/domain/journal/recorded-assessment'
import type { Respondent } from '@/domain/journal/respondent'

/** Where the history of a subject stands, so that a change need not read the history. */
export interface StandingRow {
  /** The entries that stand, the leading one first. */
  readonly heads: readonly string[]
  /** Of the leading one. */
  readonly revision: number
  /** They say different things and nobody has settled it. */
  readonly isConflict: boolean
  /** Absent: no dissent from the leading one is kept on record. */
  readonly hasDissent?: true
}

/** An assessment without its answers, and what only this device knows about it. */
export interface AssessmentRow extends Omit<Assessment, 'answers'> {
  /** The dimension the user was last in; null: none yet. */
  readonly place: string | null
  /** ISO timestamp of the last export to a file; null: never. */
  readonly savedToFileAt: string | null
  readonly benchmark: BenchmarkChoice | null
  /** Who answers on this device; null: nobody has yet. */
  readonly respondentId: string | null
  /** What this device was asked to answer; null: all of it. */
  readonly part: HandedOutPart | null
  /** Of everything but answers, by `subjectOf`. */
  readonly standings: Readonly<Record<string, StandingRow>>
}

/** The group of the pack that the user compares with. */
export interface BenchmarkChoice {
  readonly packId: string
  readonly packVersion: string
  readonly groupId: string
}

/**
 * One row per answer, so that a click writes one small row and two tabs never overwrite each other. A
 * cleared answer keeps its row, because its history goes on.
 */
export interface AnswerRow extends StandingRow {
  readonly assessmentId: string
  readonly questionId: string
  readonly answer: Answer
  readonly updatedAt: string
}

/** An entry of a history, with where this device has it from. */
export type OwnedEntry = JournalEntry & {
  /** `here`: made on this device; `file`: came with the assessment; otherwise the id of the merge. */
  readonly origin: string
}

export type JournalRow = OwnedEntry & {
  /** Counts the entries in the order in which this device came to know them; the database gives it. */
  readonly sequence?: number
  readonly assessmentId: string
}

export interface RespondentRow extends Respondent {
  readonly assessmentId: string
}

/** Files that were brought into an assessment at once, and can be taken out again at once. */
export interface MergeRow {
  readonly id: string
  readonly assessmentId: string
  /** ISO timestamp. */
  readonly mergedAt: string
  readonly fileNames: readonly string[]
  /** What became of what the files say, told in the list of merges. */
  readonly outcome: MergeOutcome
  /** Entries of the files that this device has only by merges, this one or an earlier one. */
  readonly entryIds: readonly string[]
  /** The same of their snapshots. */
  readonly snapshotIds: readonly string[]
  /** The same of the people they name. */
  readonly respondentIds: readonly string[]
  /** Absent in merges of before it was kept. */
  readonly said?: SaidInFiles
  /** What has to be put back when the merge is undone. */
  readonly before: BeforeMerge
}

/** What the files say that another file may say, too: it holds as long as one of them is in. */
interface SaidInFiles {
  /** Of everybody but whoever answers on this device. */
  readonly respondents: readonly Respondent[]
  readonly parts: readonly (HandedOutPart | null)[]
}

interface ReplacedState {
  readonly was: OwnedEntry
  readonly take: number
}

/** What a merge replaced. */
export interface BeforeMerge {
  /** Entries of which the files knew a later state: as they were, and the take they were brought to. */
  readonly entries: readonly ReplacedState[]
  /** People whom the files name, as this device knew them apart from all merges. */
  readonly respondents: readonly Respondent[]
  /** Apart from all merges, too. */
  readonly part: HandedOutPart | null
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
  /** How far apart several people's ratings lie. */
  readonly hasRatings: boolean
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
