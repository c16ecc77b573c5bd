import type { Assessment } from '../assessment/assessment'
import type { Snapshot } from '../assessment/snapshot'
import type { JournalEntry } from './journal-entry'
import type { Respondent } from './respondent'

/** A part of an assessment that somebody was asked to answer. */
export interface HandedOutPart {
  /** The dimensions it consists of. */
  readonly dimensionIds: readonly string[]
  /** For whom, in the words of whoever hands it out. */
  readonly recipient: string
}

/** An assessment with its history, as a file carries it. */
export interface RecordedAssessment {
  readonly assessment: Assessment
  /** Its frozen states; none in most files. */
  readonly snapshots: readonly Snapshot[]
  /** Complete: what the assessment says now is what its journal has come to. */
  readonly journal: readonly JournalEntry[]
  readonly respondents: readonly Respondent[]
  /** null: the whole assessment. */
  readonly part: HandedOutPart | null
}
