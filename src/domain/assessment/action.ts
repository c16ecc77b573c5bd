/** One thing the municipality intends to do, usually to take a next step. */
export interface Action {
  readonly id: string
  readonly what: string
  /** A role, not a person's name, so that the report can be published. */
  readonly ownerRole: string
  /** ISO date `YYYY-MM-DD`, or null while none is set. */
  readonly due: string | null
  /** What the council is asked to decide; empty: nothing. */
  readonly decision: string
  readonly status: ActionStatus
  /** The question whose next step this takes, or null. */
  readonly questionId: string | null
}

export const ACTION_STATUSES = ['planned', 'underway', 'done', 'dropped'] as const

export type ActionStatus = (typeof ACTION_STATUSES)[number]
