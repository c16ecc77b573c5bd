import type { Action } from '@/domain/assessment/action'
import { isOpen, sortActions } from '@/domain/assessment/sort-actions'
import type { Block, Content } from '../blocks'
import type { Findings } from '../findings'
import { isBlank } from '../words'

/** What the council is asked to decide, soonest first. */
export const decisionsAsked = ({ assessment }: Findings): readonly Action[] =>
  sortActions(assessment.actions).filter((action) => isOpen(action) && !isBlank(action.decision))

/** The decisions as a list, or that there are none. */
export const decisionList = (
  asked: readonly Pick<Action, 'what' | 'decision'>[],
  findings: Findings,
): Block =>
  asked.length === 0
    ? { kind: 'paragraph', look: 'body', content: findings.t('actions.noDecisions') }
    : {
        kind: 'list',
        isNumbered: true,
        items: asked.map((action) => decisionItem(action, findings)),
      }

/** The decision, and what it is for. */
const decisionItem = (
  { what, decision }: Pick<Action, 'what' | 'decision'>,
  { t }: Findings,
): readonly Content[] => [
  [{ text: decision.trim(), isStrong: true }],
  ...(isBlank(what)
    ? []
    : [[{ text: t('actions.decisionFor', { what: what.trim() }), isMuted: true }]]),
]
