import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Answer, Answers, Evidence } from '@/domain/assessment/answer'
import { carryAnswers } from '@/domain/assessment/carry-answers'
import { checkAnswers } from '@/domain/assessment/check-assessment'
import type { BridgeLink } from '@/domain/questionnaire/bridge'
import type { Policies } from '@/domain/questionnaire/policies'
import type { Question } from '@/domain/questionnaire/question'
import { aDontKnow, anAnswer, aNotApplicable, aTextAnswer } from '../../builders/assessment'
import { aBridge, aLink } from '../../builders/bridge'
import {
  aChoice,
  aGroup,
  aMultiple,
  anUnscoredChoice,
  aPolicies,
  aQuestionnaire,
  aScale,
  aText,
  aYesNo,
} from '../../builders/questionnaire'
import { runs } from '../../builders/runs'
import { type Move, someMove } from '../../builders/random-bridge'

interface Change {
  readonly links: readonly BridgeLink[]
  /** Of the old version and the new one. */
  readonly questions: readonly [old: readonly Question[], next: readonly Question[]]
  readonly policies?: Policies
}

function carry(
  { links, questions: [old, next], policies = aPolicies() }: Change,
  answers: Answers,
) {
  return carryAnswers(
    aBridge({ links }),
    aQuestionnaire({ groups: [aGroup({ questions: old })] }),
    aQuestionnaire({ version: '1.1.0', policies, groups: [aGroup({ questions: next })] }),
    answers,
  )
}

const evidence = (title: string): Evidence => ({ title, link: 'https://example.org/' })
const note = (text: string, language = 'en') => ({ text, language })

const [a, b, c] = ['a', 'b', 'c'].map((id) => aChoice({ id })) as [Question, Question, Question]

describe('carryAnswers over a question that is the same', () => {
  const change: Change = {
    links: [aLink({ from: ['a'], to: ['b'] })],
    questions: [[a], [b]],
    policies: aPolicies({ providedElsewhere: 'allowed' }),
  }

  it('takes the whole answer over, under the new id', () => {
    const answer: Answer = {
      ...anAnswer('yes', { note: note('Since May'), evidence: [evidence('Page')] }),
      provider: { kind: 'county', name: 'The county' },
      confidence: 'high',
      evidenceStrength: 'verified',
      override: { ratio: 0.5, reason: 'Seen' },
    }

    const { answers, ...lists } = carry(change, { a: answer })

    expect(answers).toEqual({ b: answer })
    expect(lists).toEqual({ carried: ['b'], review: [], lost: [], open: [] })
  })

  it.each([anAnswer('partly'), aNotApplicable('None here'), aDontKnow()])(
    'takes over %j',
    (answer) => {
      expect(carry(change, { a: answer }).answers).toEqual({ b: answer })
    },
  )

  it('has nothing to tell of a question that was not touched', () => {
    expect(carry(change, {})).toEqual({ answers: {}, carried: [], review: [], lost: [], open: [] })
  })

  it('names options by their new ids', () => {
    const links = [aLink({ from: ['a'], to: ['b'], options: { bad: 'no' } })]

    const { answers } = carry({ ...change, links }, { a: anAnswer('bad') })

    expect(answers['b']?.value).toEqual({ kind: 'option', option: 'no' })
  })

  it('leaves the value open that the new version does not allow, and keeps what supports it', () => {
    const policies = aPolicies({ notApplicable: 'forbidden' })
    const said = aNotApplicable('None here', { note: note('Since May') })

    const { answers, carried, lost, open } = carry({ ...change, policies }, { a: said })

    expect(answers).toEqual({ b: { value: null, note: note('Since May'), evidence: [] } })
    expect({ carried, open }).toEqual({ carried: [], open: ['b'] })
    expect(lost).toEqual([{ questionId: 'a', reason: 'notAllowed', parts: { value: said.value } }])
  })

  it('tells of a provider that the new version does not ask for, and asks to look at the rest', () => {
    const provider = { kind: 'county', name: '' } as const
    const policies = aPolicies({ providedElsewhere: 'forbidden' })

    const carried = carry({ ...change, policies }, { a: { ...anAnswer('yes'), provider } })

    expect(carried).toMatchObject({
      answers: { b: anAnswer('yes') },
      carried: [],
      review: ['b'],
      lost: [{ questionId: 'a', reason: 'notAllowed', parts: { provider } }],
    })
  })
})

describe('carryAnswers over a question that is worded anew', () => {
  const link = aLink({ kind: 'reworded', from: ['a'], to: ['b'] })

  it('takes the answer over and asks to look at it', () => {
    const carried = carry({ links: [link], questions: [[a], [b]] }, { a: anAnswer('yes') })

    expect(carried).toMatchObject({ answers: { b: anAnswer('yes') }, carried: [], review: ['b'] })
  })

  it('opens the question whose chosen option is gone', () => {
    const links = [{ ...link, options: { yes: null } }]
    const said = anAnswer('yes', { evidence: [evidence('Page')] })

    const carried = carry({ links, questions: [[a], [b]] }, { a: said })

    expect(carried).toEqual({
      answers: { b: { value: null, note: null, evidence: [evidence('Page')] } },
      carried: [],
      review: [],
      lost: [{ questionId: 'a', reason: 'optionGone', parts: { value: said.value } }],
      open: ['b'],
    })
  })

  it('keeps the ticked options there still are, and tells which are gone', () => {
    const links = [{ ...link, options: { b: null, c: 'a' } }]
    const questions = [[aMultiple({ id: 'a' })], [aMultiple({ id: 'b' })]] as const
    const options = (...ids: string[]) => ({ kind: 'options', options: ids }) as const
    const said: Answer = { value: options('a', 'b', 'c'), note: null, evidence: [] }

    const { answers, review, lost } = carry({ links, questions }, { a: said })

    expect(answers['b']?.value).toEqual(options('a'))
    expect(review).toEqual(['b'])
    expect(lost).toEqual([
      { questionId: 'a', reason: 'optionGone', parts: { value: options('b') } },
    ])
  })

  it('opens the question that takes another kind of answer', () => {
    const questions = [[a], [aYesNo({ id: 'b' })]] as const

    const { open, lost } = carry({ links: [link], questions }, { a: anAnswer('yes') })

    expect(open).toEqual(['b'])
    expect(lost).toMatchObject([{ questionId: 'a', reason: 'notAllowed' }])
  })

  it('opens the scale that no longer has the step', () => {
    const questions = [[aScale({ id: 'a', to: 7 })], [aScale({ id: 'b', to: 5 })]] as const
    const said: Answer = { value: { kind: 'number', number: 6 }, note: null, evidence: [] }

    expect(carry({ links: [link], questions }, { a: said }).open).toEqual(['b'])
  })

  it('leaves an override behind with the answer that it was given for', () => {
    const override = { ratio: 1, reason: 'Seen' }
    const questions = [[a], [aYesNo({ id: 'b' })]] as const

    const moved = carry({ links: [link], questions }, { a: { ...anAnswer('yes'), override } })

    expect(moved.open).toEqual(['b'])
    expect(moved.answers['b']?.override).toBeUndefined()
    expect(moved.lost).toContainEqual({
      questionId: 'a',
      reason: 'notAllowed',
      parts: { override },
    })
  })

  it('tells of an override where the new question is not scored', () => {
    const override = { ratio: 1, reason: 'Seen' }
    const questions = [[a], [anUnscoredChoice({ id: 'b', options: unscored(a) })]] as const

    const { lost } = carry({ links: [link], questions }, { a: { ...anAnswer('yes'), override } })

    expect(lost).toEqual([{ questionId: 'a', reason: 'notAllowed', parts: { override } }])
  })
})

const unscored = (question: Question) =>
  question.kind === 'choice' ? question.options.map(({ id }) => ({ id, points: null })) : []

describe('carryAnswers over a question that became several', () => {
  const links = [aLink({ kind: 'split', from: ['a'], to: ['b', 'c'] })]

  it('begins each with the old answer, and asks to look at all of them', () => {
    const said = anAnswer('yes', { note: note('Since May'), evidence: [evidence('Page')] })

    const carried = carry({ links, questions: [[a], [b, c]] }, { a: said })

    expect(carried).toEqual({
      answers: { b: said, c: said },
      carried: [],
      review: ['b', 'c'],
      lost: [],
      open: [],
    })
  })

  it('has not lost what one of them takes, and opens the other', () => {
    const questions = [[a], [b, aYesNo({ id: 'c' })]] as const

    const { review, lost, open } = carry({ links, questions }, { a: anAnswer('yes') })

    expect({ review, lost, open }).toEqual({ review: ['b'], lost: [], open: ['c'] })
  })
})

describe('carryAnswers over questions that became one', () => {
  const links = [aLink({ kind: 'merged', from: ['a', 'b'], to: ['c'] })]
  const change: Change = { links, questions: [[a, b], [c]] }

  it('takes the value over that all of them have', () => {
    const carried = carry(change, { a: anAnswer('yes'), b: anAnswer('yes') })

    expect(carried).toMatchObject({ answers: { c: anAnswer('yes') }, review: ['c'], lost: [] })
  })

  it('agrees by the new options, not the old ones', () => {
    const mapped = [{ ...links[0], options: { maybe: 'partly' } }] as readonly BridgeLink[]

    const { answers } = carry(
      { ...change, links: mapped },
      { a: anAnswer('maybe'), b: anAnswer('partly') },
    )

    expect(answers['c']?.value).toEqual({ kind: 'option', option: 'partly' })
  })

  it('leaves the value open where they differ, and gathers notes and evidence', () => {
    const [page, list] = [evidence('Page'), evidence('List')]

    const { answers, open, lost } = carry(change, {
      a: anAnswer('yes', { note: note('Here'), evidence: [page, list] }),
      b: anAnswer('no', { note: note('There'), evidence: [list] }),
    })

    expect(answers).toEqual({
      c: { value: null, note: note('Here\n\nThere'), evidence: [page, list] },
    })
    expect(open).toEqual(['c'])
    expect(lost).toEqual([
      { questionId: 'a', reason: 'disagreement', parts: { value: anAnswer('yes').value } },
      { questionId: 'b', reason: 'disagreement', parts: { value: anAnswer('no').value } },
    ])
  })

  it('does not take one answer for both', () => {
    const { open, lost } = carry(change, { a: anAnswer('yes') })

    expect(open).toEqual(['c'])
    expect(lost).toMatchObject([{ questionId: 'a', reason: 'disagreement' }])
  })

  it('marks gathered notes in several languages as such', () => {
    const { answers } = carry(change, {
      a: anAnswer('yes', { note: note('Here') }),
      b: anAnswer('yes', { note: note('Dort', 'de') }),
    })

    expect(answers['c']?.note).toEqual(note('Here\n\nDort', 'mul'))
  })

  it('gathers the reasons why something does not apply', () => {
    const { answers } = carry(change, {
      a: aNotApplicable('No lake'),
      b: aNotApplicable('No harbour'),
    })

    expect(answers['c']).toEqual(aNotApplicable('No lake\n\nNo harbour'))
  })

  it('gathers texts, also where only one was written', () => {
    const questions = [[aText({ id: 'a' }), aText({ id: 'b' })], [aText({ id: 'c' })]] as const

    expect(
      carry({ links, questions }, { a: aTextAnswer('One'), b: aTextAnswer('Two') }).answers,
    ).toEqual({ c: aTextAnswer('One\n\nTwo') })
    expect(carry({ links, questions }, { b: aTextAnswer('Two') }).answers).toEqual({
      c: aTextAnswer('Two'),
    })
  })

  it('keeps how sure one is only where that was the same', () => {
    const said = (confidence: 'low' | 'high'): Answer => ({ ...anAnswer('yes'), confidence })

    expect(carry(change, { a: said('low'), b: said('low') }).answers['c']?.confidence).toBe('low')
    expect(carry(change, { a: said('low'), b: said('high') }).lost).toEqual([
      { questionId: 'a', reason: 'disagreement', parts: { confidence: 'low' } },
      { questionId: 'b', reason: 'disagreement', parts: { confidence: 'high' } },
    ])
  })
})

describe('carryAnswers', () => {
  it('tells everything that was said to a question that is gone', () => {
    const links = [aLink({ kind: 'dropped', from: ['a'], to: [] })]
    const said = anAnswer('yes', { note: note('Since May'), evidence: [evidence('Page')] })

    expect(carry({ links, questions: [[a], []] }, { a: said })).toEqual({
      answers: {},
      carried: [],
      review: [],
      lost: [{ questionId: 'a', reason: 'dropped', parts: said }],
      open: [],
    })
  })

  it('leaves a new question open', () => {
    const links = [aLink({ kind: 'new', from: [], to: ['b'] })]

    expect(carry({ links, questions: [[], [b]] }, {}).open).toEqual(['b'])
  })

  it('lists in the order of the questionnaires, not of the links', () => {
    const links = [c, b, a].map(({ id }) => aLink({ from: [id], to: [id] }))

    const { carried } = carry(
      {
        links,
        questions: [
          [a, b, c],
          [a, b, c],
        ],
      },
      { c: anAnswer('yes'), a: anAnswer('yes') },
    )

    expect(carried).toEqual(['a', 'c'])
  })

  it('accounts for every part of every answer, whatever the bridge', () => {
    fc.assert(
      fc.property(someMove, (move) => {
        const { bridge, from, to, answers } = move

        const carried = carryAnswers(bridge, from, to, answers)

        expect(checkAnswers(carried.answers, to, 'answers')).toEqual([])
        for (const link of bridge.links) {
          const arrived = link.to.flatMap((id) => carried.answers[id] ?? [])
          const lost = carried.lost.filter(({ questionId }) => link.from.includes(questionId))
          for (const id of link.from) {
            const left = lost.filter(({ questionId }) => questionId === id)
            expectAccounted(
              answers[id],
              arrived,
              left.map(({ parts }) => parts),
              link,
            )
          }
        }
        expectListed(carried, move)
      }),
      { numRuns: runs(300) },
    )
  })
})

/** Each part of the answer has arrived at one of the new questions or is told as lost. */
function expectAccounted(
  answer: Answer | undefined,
  arrived: readonly Answer[],
  lost: readonly Partial<Answer>[],
  { options }: BridgeLink,
): void {
  if (answer === undefined) return
  const { value, note: written, evidence: shown, ...rest } = answer
  const translated = (id: string) => (id in options ? options[id] : id)
  const wasLost = (part: keyof Answer) => lost.some((parts) => part in parts)

  if (written !== null && !wasLost('note')) {
    expect(arrived.some(({ note: found }) => found?.text.includes(written.text))).toBe(true)
  }
  for (const piece of wasLost('evidence') ? [] : shown) {
    expect(arrived.some(({ evidence: found }) => found.some(isPiece(piece)))).toBe(true)
  }
  for (const [part, said] of Object.entries(rest)) {
    const isThere = arrived.some(
      (found) => JSON.stringify(found[part as keyof Answer]) === json(said),
    )
    expect(isThere || wasLost(part as keyof Answer), part).toBe(true)
  }
  if (value === null) return
  const values = arrived.flatMap(({ value: found }) => found ?? [])
  if (value.kind === 'options') {
    const told = lost.flatMap(({ value: gone }) => (gone?.kind === 'options' ? gone.options : []))
    for (const option of value.options.filter((id) => !told.includes(id))) {
      const isTicked = values.some(
        (found) => found.kind === 'options' && found.options.includes(translated(option) ?? ''),
      )
      expect(isTicked, option).toBe(true)
    }
  } else if (!wasLost('value')) {
    const expected =
      value.kind === 'option' ? { ...value, option: translated(value.option) } : value
    const saysSo = values.some((found) =>
      found.kind === 'text' && value.kind === 'text'
        ? found.text.includes(value.text.trim())
        : found.kind === 'notApplicable' && value.kind === 'notApplicable'
          ? found.reason.includes(value.reason.trim())
          : JSON.stringify(found) === json(expected),
    )
    expect(saysSo).toBe(true)
  }
}

const json = (value: unknown): string => JSON.stringify(value)

const isPiece = (piece: Evidence) => (other: Evidence) => json(other) === json(piece)

/** Every new question is in at most one list, and each that has an answer in exactly one. */
function expectListed(
  { answers, carried, review, open }: ReturnType<typeof carryAnswers>,
  { bridge }: Move,
): void {
  const listed = [...carried, ...review, ...open]
  expect(new Set(listed).size).toBe(listed.length)
  expect(listed).toEqual(expect.arrayContaining(Object.keys(answers)))
  for (const id of open) expect(answers[id]?.value ?? null).toBeNull()
  for (const { kind, to } of bridge.links) {
    if (kind === 'new') expect(open).toEqual(expect.arrayContaining([...to]))
  }
}
