import { type QuestionnaireReference, referenceName } from '../assessment/assessment'
import type { Problem } from '../problem'
import type { Bridge, BridgeKind, BridgeLink } from './bridge'
import { compareVersions } from './compare-versions'
import type { Question } from './question'
import type { Questionnaire } from './questionnaire'
import { allQuestions, optionIdsOf } from './walk-questionnaire'

/** What is wrong with a bridge by itself: its direction, the size of its links, missing notes. */
export function checkLinks(bridge: Bridge): readonly Problem[] {
  return [
    ...checkDirection(bridge),
    ...bridge.links.flatMap((link, index) => checkLink(link, `links.${String(index)}`)),
    ...linkedTwice(bridge, 'from'),
    ...linkedTwice(bridge, 'to'),
  ]
}

function checkDirection({ from, to }: Bridge): readonly Problem[] {
  if (from.id === to.id && compareVersions(from.version, to.version) < 0) return []
  const [older, newer] = [from, to].map(referenceName)
  return [{ code: 'wrongDirection', path: 'from', older: older ?? '', newer: newer ?? '' }]
}

/** How many questions a link of each kind has on both sides; `several` is two or more. */
const SIZES: Readonly<Record<BridgeKind, readonly [old: Size, next: Size]>> = {
  same: ['one', 'one'],
  reworded: ['one', 'one'],
  split: ['one', 'several'],
  merged: ['several', 'one'],
  dropped: ['one', 'none'],
  new: ['none', 'one'],
}

type Size = 'none' | 'one' | 'several'

function checkLink({ kind, from, to, note }: BridgeLink, path: string): readonly Problem[] {
  const [old, next] = SIZES[kind]
  const hasSize = sizeOf(from) === old && sizeOf(to) === next
  return [
    ...(hasSize ? [] : [{ code: 'linkSize', path, kind } as const]),
    // Whoever decides whether to move has to be told what became of a question and why.
    ...(kind === 'same' || note !== null
      ? []
      : [{ code: 'missingField', path, field: 'note' } as const]),
  ]
}

const sizeOf = ({ length }: readonly string[]): Size =>
  length === 0 ? 'none' : length === 1 ? 'one' : 'several'

function linkedTwice({ links }: Bridge, side: 'from' | 'to'): readonly Problem[] {
  const seen = new Set<string>()
  return links.flatMap((link, index) =>
    link[side].flatMap((id): readonly Problem[] => {
      if (seen.has(id)) return [{ code: 'linkedTwice', path: `links.${String(index)}.${side}`, id }]
      seen.add(id)
      return []
    }),
  )
}

/**
 * Whether a bridge fits the two versions it joins: every question of both stands in a link, every
 * old option has a counterpart or is said to be lost, and what is called the same is scored alike.
 */
export function checkBridge(
  bridge: Bridge,
  from: Questionnaire,
  to: Questionnaire,
): readonly Problem[] {
  const other = [
    ...checkReference(bridge.from, from, 'from'),
    ...checkReference(bridge.to, to, 'to'),
  ]
  if (other.length > 0) return other
  const [old, next] = [from, to].map(
    (questionnaire) =>
      new Map(allQuestions(questionnaire).map((question) => [question.id, question])),
  )
  if (old === undefined || next === undefined) return []
  return [
    ...checkSide(bridge, 'from', old),
    ...checkSide(bridge, 'to', next),
    ...bridge.links.flatMap((link, index) => {
      const path = `links.${String(index)}`
      const pair = { old: known(link.from, old), next: known(link.to, next) }
      return [...checkOptions(link, pair, path), ...checkSame(link, pair, path)]
    }),
  ]
}

function checkReference(
  named: QuestionnaireReference,
  questionnaire: Questionnaire,
  path: string,
): readonly Problem[] {
  const [found, expected] = [referenceName(named), referenceName(questionnaire)]
  return found === expected ? [] : [{ code: 'otherQuestionnaire', path, found, expected }]
}

type Questions = ReadonlyMap<string, Question>

const known = (ids: readonly string[], questions: Questions): readonly Question[] =>
  ids.flatMap((id) => questions.get(id) ?? [])

function checkSide(bridge: Bridge, side: 'from' | 'to', questions: Questions): readonly Problem[] {
  const reference = referenceName(bridge[side])
  const linked = new Set(bridge.links.flatMap((link) => link[side]))
  return [
    ...[...questions.keys()]
      .filter((id) => !linked.has(id))
      .map((id): Problem => ({ code: 'notLinked', path: 'links', id, reference })),
    ...bridge.links.flatMap((link, index) =>
      link[side]
        .filter((id) => !questions.has(id))
        .map((id): Problem => ({
          code: 'unknownQuestion',
          path: `links.${String(index)}.${side}`,
          id,
        })),
    ),
  ]
}

/** The questions that a link joins. */
interface Pair {
  readonly old: readonly Question[]
  readonly next: readonly Question[]
}

function checkOptions({ options }: BridgeLink, pair: Pair, path: string): readonly Problem[] {
  const mapped = new Set(pair.old.flatMap(optionIdsOf))
  const strangers = Object.keys(options)
    .filter((option) => !mapped.has(option))
    .map((option): Problem => ({
      code: 'unknownOption',
      path: `${path}.options`,
      id: pair.old[0]?.id ?? '',
      option,
    }))
  const gaps = pair.old.flatMap((old) =>
    pair.next.flatMap((next) => checkCounterparts(old, next, options, `${path}.options`)),
  )
  return [...strangers, ...gaps]
}

function checkCounterparts(
  old: Question,
  next: Question,
  options: BridgeLink['options'],
  path: string,
): readonly Problem[] {
  const there = new Set(optionIdsOf(next))
  // A question that became one of another kind has no options to map to; its answers are lost.
  if (there.size === 0) return []
  return optionIdsOf(old).flatMap((id): readonly Problem[] => {
    const counterpart = options[id]
    if (counterpart === null || there.has(counterpart ?? id)) return []
    return counterpart === undefined
      ? [{ code: 'optionNotMapped', path, id: old.id, option: id }]
      : [{ code: 'unknownOption', path, id: next.id, option: counterpart }]
  })
}

function checkSame(
  { kind, options }: BridgeLink,
  { old: [old], next: [next] }: Pair,
  path: string,
): readonly Problem[] {
  if (kind !== 'same' || old === undefined || next === undefined) return []
  return rulerOf(old, options) === rulerOf(next, {})
    ? []
    : [{ code: 'notTheSame', path, id: next.id }]
}

/** What an answer can be and what it earns. Weights and conditions belong to what is around it. */
const NOT_OF_THE_ANSWER: ReadonlySet<string> = new Set([
  'id',
  'weight',
  'themes',
  'shownIf',
  'policies',
  'targets',
])

/** A text that is equal for questions that take and score the same answers. */
function rulerOf(question: Question, counterparts: BridgeLink['options']): string {
  const fields = Object.entries(question)
    .filter(([field]) => !NOT_OF_THE_ANSWER.has(field))
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
  const options =
    'options' in question
      ? question.options.map((option) => ({ ...option, id: counterparts[option.id] ?? option.id }))
      : []
  return JSON.stringify([...fields.filter(([field]) => field !== 'options'), options])
}
