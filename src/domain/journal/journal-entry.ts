import type { Action } from '../assessment/action'
import { type Answer, isEmptyAnswer } from '../assessment/answer'
import type { Priority } from '../assessment/assessment'

/** How an assessment is called. */
export interface Naming {
  readonly name: string
  readonly municipality: string
}

interface Turn<Kind extends string, Value> {
  readonly kind: Kind
  /** Of the question, profile field or action; `naming` has one subject only. */
  readonly subjectId: string
  /** null: nothing. */
  readonly before: Value | null
  readonly after: Value | null
}

/** What changed, from what to what. */
export type Change =
  | Turn<'answer', Answer>
  | Turn<'profile', string>
  | Turn<'priority', Priority>
  | Turn<'action', Action>
  | Turn<'naming', Naming>

/**
 * Why an entry was made. `baseline`: what was there before the journal began, or was changed outside
 * the app; `resolution`: open differences were settled.
 */
export const ENTRY_REASONS = ['baseline', 'change', 'undo', 'redo', 'resolution'] as const
export type EntryReason = (typeof ENTRY_REASONS)[number]

/**
 * One change in the history of an assessment. Entries are never edited once another rests on them, so
 * that the histories of several laptops can be united by putting them together.
 */
export type JournalEntry = Change & {
  readonly id: string
  /** The entries about the same subject that this one replaces: all that stood when it was made. */
  readonly parents: readonly string[]
  /** One more than the highest of its parents; from 1, and 0 for a baseline. Laptops' clocks play no part. */
  readonly revision: number
  /** Counts the changes that were joined into it; of two states of one entry the later holds. */
  readonly take: number
  readonly reason: EntryReason
  /** The entry that is undone, redone or restated; null: none. */
  readonly of: string | null
  /** Of the parents: those whose dissent is kept on record. */
  readonly dissent: readonly string[]
  /** ISO timestamp by the clock of the laptop, to be read and never compared; null: not known. */
  readonly at: string | null
  /** The respondent; null: not known. */
  readonly by: string | null
}

/** What an entry leaves standing; an answer that says nothing is none. */
export const saidBy = (entry: JournalEntry): Change['after'] =>
  entry.kind === 'answer' && entry.after !== null && isEmptyAnswer(entry.after) ? null : entry.after

/** What an entry is about, as one text: `answer/strategy`. */
export const subjectOf = ({ kind, subjectId }: Pick<Change, 'kind' | 'subjectId'>): string =>
  `${kind}/${subjectId}`

/** What entries on a question are about, as `subjectOf` says it. */
export const answerSubject = (questionId: string): string =>
  subjectOf({ kind: 'answer', subjectId: questionId })

/** The one subject of kind `naming`. */
export const NAMING_ID = 'naming'

/** Higher revisions first; equal ones in the order of their ids, which is the same on every laptop. */
export const byRevision = (a: JournalEntry, b: JournalEntry): number =>
  b.revision - a.revision || (a.id < b.id ? 1 : -1)
