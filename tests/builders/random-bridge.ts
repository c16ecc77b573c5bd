import fc from 'fast-check'
import type { Answer, Answers } from '@/domain/assessment/answer'
import type { Bridge, BridgeLink } from '@/domain/questionnaire/bridge'
import type { Policies } from '@/domain/questionnaire/policies'
import type { Question } from '@/domain/questionnaire/question'
import type { Questionnaire } from '@/domain/questionnaire/questionnaire'
import { allQuestions } from '@/domain/questionnaire/walk-questionnaire'
import { aBridge, aLink } from './bridge'
import { aGroup, aPolicies, aQuestionnaire, aText, aYesNo } from './questionnaire'
import { someAnswered } from './random-answers'

/** Answers to an old version, and a bridge from it to a new one. */
export interface Move {
  readonly bridge: Bridge
  readonly from: Questionnaire
  readonly to: Questionnaire
  readonly answers: Answers
}

/** A link and the new questions it leads to. */
interface Step {
  readonly link: BridgeLink
  readonly questions: readonly Question[]
}

const KINDS = ['same', 'reworded', 'split', 'merged', 'dropped'] as const

type Kind = (typeof KINDS)[number]

/** Any answers with notes and evidence, and any bridge away from their questionnaire. */
export const someMove: fc.Arbitrary<Move> = someAnswered.chain(({ questionnaire, answers }) => {
  const old = allQuestions(questionnaire)
  return fc
    .record({
      kinds: fc.array(fc.constantFrom(...KINDS), { minLength: old.length, maxLength: old.length }),
      lostOptions: fc.integer({ min: 0, max: 3 }),
      isOtherKind: fc.boolean(),
      policies: somePolicies,
      notes: fc.array(fc.boolean(), { minLength: old.length, maxLength: old.length }),
    })
    .map(({ kinds, lostOptions, isOtherKind, policies, notes }) => {
      const steps = [...link(old, kinds, { lostOptions, isOtherKind }), fresh]
      const from = questionnaire
      const to = aQuestionnaire({
        id: from.id,
        version: '9.0.0',
        policies,
        groups: [aGroup({ questions: steps.flatMap(({ questions }) => questions) })],
      })
      return {
        bridge: aBridge({ from, to, links: steps.map((step) => step.link) }),
        from,
        to,
        answers: supported(answers, old, notes),
      }
    })
})

const somePolicies: fc.Arbitrary<Policies> = fc
  .record({
    notApplicable: fc.constantFrom('excluded' as const, 'forbidden' as const),
    dontKnow: fc.constantFrom('open' as const, 'forbidden' as const),
    providedElsewhere: fc.constantFrom('allowed' as const, 'forbidden' as const),
  })
  .map(aPolicies)

const fresh: Step = {
  link: aLink({ kind: 'new', from: [], to: ['fresh'] }),
  questions: [aYesNo({ id: 'fresh' })],
}

interface Drift {
  /** How many options of a reworded question are gone. */
  readonly lostOptions: number
  readonly isOtherKind: boolean
}

function link(
  [first, ...others]: readonly Question[],
  [kind, ...kinds]: readonly Kind[],
  drift: Drift,
): readonly Step[] {
  if (first === undefined || kind === undefined) return []
  const [partner, ...rest] = others
  if (kind === 'merged' && partner !== undefined) {
    const merged = { ...first, id: `one-${first.id}` }
    const step = {
      link: aLink({ kind, from: [first.id, partner.id], to: [merged.id] }),
      questions: [merged],
    }
    return [step, ...link(rest, kinds.slice(1), drift)]
  }
  return [single(first, kind, drift), ...link(others, kinds, drift)]
}

function single(question: Question, kind: Kind, { lostOptions, isOtherKind }: Drift): Step {
  const { id } = question
  switch (kind) {
    case 'same':
    case 'merged':
      return { link: aLink({ from: [id], to: [id] }), questions: [question] }
    case 'reworded': {
      const next = isOtherKind ? aText({ id: `new-${id}` }) : { ...question, id: `new-${id}` }
      const lost = 'options' in question ? question.options.slice(0, lostOptions) : []
      const options = Object.fromEntries(lost.map((option) => [option.id, null]))
      return { link: aLink({ kind, from: [id], to: [next.id], options }), questions: [next] }
    }
    case 'split': {
      const parts = ['x', 'y'].map((name) => ({ ...question, id: `${name}-${id}` }))
      const to = parts.map((part) => part.id)
      return { link: aLink({ kind, from: [id], to }), questions: parts }
    }
    case 'dropped':
      return { link: aLink({ kind, from: [id], to: [] }), questions: [] }
  }
}

/** The answers, those that were chosen with a note and evidence of their own. */
function supported(
  answers: Answers,
  questions: readonly Question[],
  chosen: readonly boolean[],
): Answers {
  const withSupport = questions.flatMap(({ id }, index): readonly (readonly [string, Answer])[] => {
    const answer = answers[id]
    if (answer === undefined || chosen[index] !== true) return []
    const note = { text: `Note on ${id}`, language: index % 2 === 0 ? 'en' : 'de' }
    const evidence = [{ title: `Page on ${id}`, link: 'https://example.org/' }]
    return [[id, { ...answer, note, evidence }]]
  })
  return { ...answers, ...Object.fromEntries(withSupport) }
}
