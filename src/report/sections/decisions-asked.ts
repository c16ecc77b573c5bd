import type { Action } from '@/domain/assessment/action'
import { isDecisionAsked, sortActions } from '@/domain/assessment/sort-actions'
import type { Content } from '../blocks'
import type { Findings } from '../findings'
import { isBlank } from '../words'

/** What the council is asked to decide, soonest first. */
export const decisionsAsked = ({ assessment }: Findings): readonly Action[] =>
  sortActions(assessment.actions).filter(
    (action) => isDecisionAsked(action) && !isBlank(action.decision),
  )

/** The decision, and what it is for. */
export const decisionItem = (
  { what, decision }: Pick<Action, 'what' | 'decision'>,
  { t }: Findings,
): readonly Content[] => [
  [{ text: decision.trim(), isStrong: true }],
  ...(isBlank(what)
    ? []
    : [[{ text: t('actions.decisionFor', { what: what.trim() }), isMuted: true }]]),
]
