import type { BridgeLink } from '../questionnaire/bridge'
import type { Questionnaire } from '../questionnaire/questionnaire'
import { type Answer, type Answers, type AnswerValue, EMPTY_ANSWER, isEmptyAnswer } from './answer'
import { checkAnswers } from './check-assessment'
import { gatherEvidence, gatherNotes, gatherValue, isSame } from './gather-answers'
import type { AnswerPart, LossReason, LostAnswer } from './lost-answer'

/** What one link makes of the answers to its old questions. */
export interface CarriedLink {
  /** By id of the new question; only what says something. */
  readonly placed: ReadonlyMap<string, Answer>
  readonly lost: readonly LostAnswer[]
  /** New questions that are open because of the move. */
  readonly opened: readonly string[]
}

/** Parts that are one thing, to be taken over as it is or not at all. */
const WHOLE_PARTS = ['provider', 'confidence', 'evidenceStrength', 'override'] as const

/** An answer to an old question, its value in the options of the new version. */
interface OldAnswer {
  readonly id: string
  readonly answer: Answer
  /** null: nothing was chosen, or what was chosen is gone. */
  readonly value: AnswerValue | null
  /** Chosen options that the new version does not have. */
  readonly gone: AnswerValue | null
}

/** Takes the answers to a link's old questions over to its new ones, part by part. */
export function carryLink(link: BridgeLink, to: Questionnaire, answers: Answers): CarriedLink {
  const old = link.from.map((id) => translate(id, answers[id] ?? EMPTY_ANSWER, link))
  const said = old.filter(({ answer }) => !isEmptyAnswer(answer))
  if (link.to.length === 0) return { placed: new Map(), lost: said.map(drop), opened: [] }
  const targets = link.to.map((id) => ({ id, ...place(old, id, to) }))
  // A part is lost only where none of the new questions has a place for it.
  const isNowhere = (part: AnswerPart) => targets.every(({ refused }) => refused.has(part))
  const reasonOf = (part: AnswerPart) => targets[0]?.refused.get(part) ?? 'notAllowed'
  const hadValue = old.some(({ answer }) => answer.value !== null)
  return {
    placed: new Map(
      targets.flatMap(({ id, answer }) => (isEmptyAnswer(answer) ? [] : [[id, answer] as const])),
    ),
    lost: said.flatMap((one) => lossesOf(one, isNowhere, reasonOf)),
    opened: targets
      .filter(({ answer }) => link.kind === 'new' || (hadValue && answer.value === null))
      .map(({ id }) => id),
  }
}

const drop = ({ id, answer }: OldAnswer): LostAnswer => ({
  questionId: id,
  reason: 'dropped',
  parts: partsIn(answer),
})

/** The parts of an answer that say something. */
function partsIn({ value, note, evidence, ...rest }: Answer): LostAnswer['parts'] {
  return {
    ...(value === null ? {} : { value }),
    ...(note === null ? {} : { note }),
    ...(evidence.length === 0 ? {} : { evidence }),
    ...rest,
  }
}

function translate(id: string, answer: Answer, { options }: BridgeLink): OldAnswer {
  const { value } = answer
  const counterpart = (option: string) => (option in options ? options[option] : option) ?? null
  if (value?.kind === 'option') {
    const option = counterpart(value.option)
    return option === null
      ? { id, answer, value: null, gone: value }
      : { id, answer, value: { kind: 'option', option }, gone: null }
  }
  if (value?.kind !== 'options') return { id, answer, value, gone: null }
  const kept = value.options.flatMap((option) => counterpart(option) ?? [])
  const gone = value.options.filter((option) => counterpart(option) === null)
  return { id, answer, value: several(kept), gone: several(gone) }
}

const several = (options: readonly string[]): AnswerValue | null =>
  options.length === 0 ? null : { kind: 'options', options: [...new Set(options)] }

interface Placed {
  readonly answer: Answer
  /** What said something and has no place at this question. */
  readonly refused: ReadonlyMap<AnswerPart, LossReason>
}

/** The answer that the old ones give to a new question, part by part. */
function place(old: readonly OldAnswer[], id: string, to: Questionnaire): Placed {
  const fits = (part: Partial<Answer>) =>
    checkAnswers({ [id]: { ...EMPTY_ANSWER, ...part } }, to, '').length === 0
  const refused = new Map<AnswerPart, LossReason>()
  const answers = old.map(({ answer }) => answer)

  function agreed(part: AnswerPart, found: unknown, asAnswer: Partial<Answer>): boolean {
    if (found !== null && fits(asAnswer)) return true
    refused.set(part, found === null ? 'disagreement' : 'notAllowed')
    return false
  }

  const value = gatherValue(old.map((one) => one.value))
  const hasValue = old.some((one) => one.value !== null) && agreed('value', value, { value })
  const whole = WHOLE_PARTS.flatMap((part): readonly Partial<Answer>[] => {
    const [first, ...others] = answers.map((answer) => answer[part])
    if (answers.every((answer) => answer[part] === undefined)) return []
    // An assessor's score belongs to the answer it was given for.
    if (part === 'override' && !hasValue && answers.some((answer) => answer.value !== null)) {
      refused.set(part, refused.get('value') ?? 'optionGone')
      return []
    }
    const isAgreed = others.every((other) => isSame(other, first))
    const taken = { [part]: first }
    return agreed(part, isAgreed ? first : null, taken) ? [taken] : []
  })
  const answer: Answer = {
    ...EMPTY_ANSWER,
    note: gatherNotes(answers),
    evidence: gatherEvidence(answers),
    ...whole.reduce<Partial<Answer>>((all, part) => ({ ...all, ...part }), {}),
  }
  return { answer: hasValue ? { ...answer, value } : answer, refused }
}

function lossesOf(
  { id, answer, value, gone }: OldAnswer,
  isNowhere: (part: AnswerPart) => boolean,
  reasonOf: (part: AnswerPart) => LossReason,
): readonly LostAnswer[] {
  const parts: LostAnswer[] = gone === null ? [] : [lostPart(id, 'optionGone', { value: gone })]
  if (value !== null && isNowhere('value')) {
    parts.push(lostPart(id, reasonOf('value'), { value: withoutGone(answer.value, gone) }))
  }
  for (const part of WHOLE_PARTS) {
    if (answer[part] !== undefined && isNowhere(part)) {
      parts.push(lostPart(id, reasonOf(part), { [part]: answer[part] }))
    }
  }
  return parts
}

const lostPart = (
  questionId: string,
  reason: LossReason,
  parts: LostAnswer['parts'],
): LostAnswer => ({ questionId, reason, parts })

/** The chosen options in the old version's words, without those that are told as gone already. */
function withoutGone(value: AnswerValue | null, gone: AnswerValue | null): AnswerValue | null {
  if (value?.kind !== 'options' || gone?.kind !== 'options') return value
  return several(value.options.filter((option) => !gone.options.includes(option)))
}
