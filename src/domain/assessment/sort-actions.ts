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

/** Neither done nor dropped: there is something left to do, and perhaps to decide. */
export const isOpen = ({ status }: Pick<Action, 'status'>): boolean =>
  status === 'planned' || status === 'underway'
