import type { Answer } from '@/domain/assessment/answer'
import type { JournalEntry } from '@/domain/journal/journal-entry'
import { anAnswer } from './assessment'

type AnswerEntry = Extract<JournalEntry, { readonly kind: 'answer' }>

/** An entry about the question `a`, from nothing to "yes", that rests on nothing. */
export const anEntry = (fields: Partial<AnswerEntry> = {}): AnswerEntry => ({
  kind: 'answer',
  subjectId: 'a',
  before: null,
  after: anAnswer('yes'),
  id: 'entry',
  parents: [],
  revision: 0,
  take: 0,
  reason: 'change',
  of: null,
  dissent: [],
  at: '2026-11-24T09:00:00.000Z',
  by: 'anna',
  ...fields,
})

/** One that replaces others. */
export const anEntryAfter = (
  parents: readonly JournalEntry[],
  fields: Partial<AnswerEntry> = {},
): AnswerEntry =>
  anEntry({
    parents: parents.map(({ id }) => id),
    revision: Math.max(...parents.map(({ revision }) => revision)) + 1,
    before: (parents[0]?.after ?? null) as Answer | null,
    ...fields,
  })
