import type { JournalEntry } from './journal-entry'

/** What somebody does in the organisation; worded in the app, so that it reads the same everywhere. */
export const ROLES = [
  'leadership',
  'digitalOfficer',
  'it',
  'data',
  'finance',
  'department',
  'elected',
  'other',
] as const

export type Role = (typeof ROLES)[number]

/**
 * Somebody who answers. Each device has one for each assessment, with or without a name: ratings of
 * several people can be told apart even where nobody wants to be named.
 */
export interface Respondent {
  readonly id: string
  /** Empty: not given, or stripped from the file. */
  readonly name: string
  /** null: not said. */
  readonly role: Role | null
  /** Counts the changes of name and role; of two states the later holds. */
  readonly revision: number
}

/**
 * The respondents of several files, each once, by id. The later state holds; but one without a name never
 * replaces one with a name, because a stripped file must not take names away from the others. The order
 * and number of files play no part.
 */
export function uniteRespondents(
  ...lists: readonly (readonly Respondent[])[]
): readonly Respondent[] {
  const united = new Map<string, Respondent>()
  for (const respondent of lists.flat()) {
    const known = united.get(respondent.id)
    if (known === undefined || compare(known, respondent) < 0) united.set(respondent.id, respondent)
  }
  return [...united.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1))
}

/** Equal revisions differ only in files that somebody edited; any fixed order will do. */
function compare(a: Respondent, b: Respondent): number {
  const byName = Number(a.name !== '') - Number(b.name !== '')
  return byName || a.revision - b.revision || (orderOf(a) < orderOf(b) ? -1 : 1)
}

const orderOf = ({ name, role }: Respondent): string => `${name} ${role ?? ''}`

/**
 * The respondents with everybody who is known only by what they said: a history must never speak of somebody
 * who is not there, or its file could not be opened again.
 */
export function everyoneIn(
  journal: readonly Pick<JournalEntry, 'by'>[],
  respondents: readonly Respondent[],
): readonly Respondent[] {
  const known = new Set(respondents.map(({ id }) => id))
  const others = new Set(journal.flatMap(({ by }) => (by === null || known.has(by) ? [] : [by])))
  return [...respondents, ...[...others].map((id) => ({ id, name: '', role: null, revision: 0 }))]
}

/** The same people without their names; what they do stays. */
export const withoutNames = (respondents: readonly Respondent[]): readonly Respondent[] =>
  respondents.map((respondent) => ({ ...respondent, name: '' }))
