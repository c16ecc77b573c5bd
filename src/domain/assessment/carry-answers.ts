import type { Bridge, BridgeLink } from '../questionnaire/bridge'
import type { Questionnaire } from '../questionnaire/questionnaire'
import { allQuestions } from '../questionnaire/walk-questionnaire'
import type { Answers } from './answer'
import { type CarriedLink, carryLink } from './carry-link'
import type { LostAnswer } from './lost-answer'

/** Answers to an old version as far as they go over into a new one. */
export interface CarriedAnswers {
  /** To the new version. */
  readonly answers: Answers
  /** Questions of the new version whose answer came over whole and means the same. */
  readonly carried: readonly string[]
  /** Questions of the new version whose answer came from a changed question: to be looked at. */
  readonly review: readonly string[]
  /** What was said to the old version and has no place in the new one. */
  readonly lost: readonly LostAnswer[]
  /** Questions that are open because of the move: they are new, or their old value had no place. */
  readonly open: readonly string[]
}

/**
 * Takes answers over into a newer version by its bridge, and accounts for everything that was said:
 * each part of each answer is in the new answers or listed as lost. Nothing is guessed: where old
 * answers disagree or an option is gone, the value is open and the notes and evidence stay with it.
 *
 * The bridge must fit both versions (`check-bridge.ts`), and the answers the old one.
 */
export function carryAnswers(
  bridge: Bridge,
  from: Questionnaire,
  to: Questionnaire,
  answers: Answers,
): CarriedAnswers {
  const links = bridge.links.map((link) => ({ ...carryLink(link, to, answers), kind: link.kind }))
  const byId = new Map(links.flatMap(({ placed }) => [...placed]))
  const open = new Set(links.flatMap(({ opened }) => opened))
  const whole = new Set(links.filter(isWhole).flatMap(({ placed }) => [...placed.keys()]))
  const asked = allQuestions(to).map(({ id }) => id)
  const filled = asked.filter((id) => byId.has(id) && !open.has(id))
  const oldOrder = new Map(allQuestions(from).map(({ id }, index) => [id, index]))
  const placeOf = ({ questionId }: LostAnswer) => oldOrder.get(questionId) ?? 0
  return {
    answers: Object.fromEntries(byId),
    carried: filled.filter((id) => whole.has(id)),
    review: filled.filter((id) => !whole.has(id)),
    lost: links.flatMap(({ lost }) => lost).toSorted((a, b) => placeOf(a) - placeOf(b)),
    open: asked.filter((id) => open.has(id)),
  }
}

/** Nothing of the answer changed its meaning or was left behind. */
const isWhole = ({ kind, lost }: CarriedLink & Pick<BridgeLink, 'kind'>): boolean =>
  kind === 'same' && lost.length === 0
