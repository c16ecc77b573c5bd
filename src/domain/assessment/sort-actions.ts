import type { Action } from './action'

/** By due date, soonest first; without a date last. Equal dates keep the order of entry. */
export const sortActions = (actions: readonly Action[]): readonly Action[] =>
  actions.toSorted((a, b) => compareDays(a.due, b.due))

function compareDays(a: string | null, b: string | null): number {
  if (a === b) return 0
  if (a === null) return 1
  if (b === null) return -1
  return a < b ? -1 : 1
}

/** A done or dropped action asks for no decision any more. */
export const isDecisionAsked = ({ decision, status }: Action): boolean =>
  decision.trim() !== '' && (status === 'planned' || status === 'underway')
