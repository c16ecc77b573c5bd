import fc from 'fast-check'
import type { Answer, Answers } from '@/domain/assessment/answer'
import type {
  Aggregation,
  Group,
  Policies,
  Question,
  Questionnaire,
} from '@/domain/questionnaire/questionnaire'
import { allQuestions } from '@/domain/questionnaire/walk-questionnaire'
import { aDontKnow, anAnswer, aNotApplicable, aTextAnswer } from './assessment'
import {
  aChoice,
  anUnscoredChoice,
  aPath,
  aQuestionnaire,
  aText,
  optionsWorth,
} from './questionnaire'

const DEEPEST = 4

const scored = (parent: Aggregation): fc.Arbitrary<Question> =>
  fc
    .record({
      weight: parent === 'sum' ? fc.constant(1) : fc.integer({ min: 0, max: 5 }),
      maximum: fc.integer({ min: 1, max: 40 }).map((quarters) => quarters / 4),
      shares: fc.uniqueArray(fc.integer({ min: 0, max: 7 }), { maxLength: 4 }),
    })
    .map(({ weight, maximum, shares }) =>
      aChoice({
        weight,
        maximum,
        options: optionsWorth(...shares.map((share) => (maximum * share) / 8), maximum),
      }),
    )

const question = (parent: Aggregation): fc.Arbitrary<Question> =>
  fc.oneof(
    { weight: 6, arbitrary: scored(parent) },
    { weight: 1, arbitrary: fc.constant(anUnscoredChoice()) },
    { weight: 1, arbitrary: fc.constant(aText()) },
  )

const aggregations: fc.Arbitrary<Aggregation> = fc.constantFrom('mean', 'sum')

/** Inside a sum only sums are allowed, and weights have no place there. */
const group = (parent: Aggregation, depth: number): fc.Arbitrary<Group> =>
  fc
    .record({
      weight: parent === 'sum' ? fc.constant(1) : fc.integer({ min: 1, max: 5 }),
      aggregation: parent === 'sum' ? fc.constant<Aggregation>('sum') : aggregations,
    })
    .chain(({ weight, aggregation }) =>
      fc
        .record({
          first: scored(aggregation),
          others: fc.array(question(aggregation), { maxLength: 3 }),
          groups:
            depth === DEEPEST
              ? fc.constant([])
              : fc.array(group(aggregation, depth + 1), { maxLength: 2 }),
        })
        .map(({ first, others, groups }) => ({
          id: 'group',
          weight,
          aggregation,
          questions: [withWeight(first), ...others],
          groups,
        })),
    )

/** One member of every mean must count for something. */
const withWeight = (asked: Question): Question =>
  asked.kind === 'choice' && asked.weight === 0 ? { ...asked, weight: 1 } : asked

const policies: fc.Arbitrary<Policies> = fc.record({
  blank: fc.constantFrom('excluded', 'zero'),
  notApplicable: fc.constantFrom('excluded', 'forbidden'),
  dontKnow: fc.constantFrom('open', 'forbidden'),
})

/** Any questionnaire that passes its check: nested to depth 4, means and sums, on one path. */
export const someQuestionnaire: fc.Arbitrary<Questionnaire> = aggregations.chain((aggregation) =>
  fc
    .record({
      policies,
      minimumAnswered: fc.integer({ min: 0, max: 3 }),
      groups: fc.array(group(aggregation, 1), { minLength: 1, maxLength: 3 }),
    })
    .map(({ policies: chosen, minimumAnswered, groups }) =>
      aQuestionnaire({
        aggregation,
        policies: chosen,
        paths: [aPath({ minimumAnswered })],
        groups: numbered(groups),
      }),
    ),
)

/** Gives every group and question an id of its own. */
function numbered(groups: readonly Group[]): readonly Group[] {
  let last = 0
  const next = (kind: string) => `${kind}${String((last += 1))}`
  const number = (inner: Group): Group => ({
    ...inner,
    id: next('g'),
    questions: inner.questions.map((asked) => ({ ...asked, id: next('q') })),
    groups: inner.groups.map(number),
  })
  return groups.map(number)
}

/** Any answer to a question that the policies allow, its absence included. */
function someAnswer(asked: Question, allowed: Policies): fc.Arbitrary<Answer | null> {
  return fc.oneof(
    fc.constant(null),
    fc.constant<Answer>({ value: null, note: null, evidence: [] }),
    givenAnswer(asked, allowed),
    ...(allowed.dontKnow === 'open' ? [fc.constant(aDontKnow())] : []),
    ...(allowed.notApplicable === 'excluded' ? [fc.constant(aNotApplicable(' '))] : []),
  )
}

/** An answer that leaves the question no longer open. */
function givenAnswer(asked: Question, allowed: Policies): fc.Arbitrary<Answer> {
  const chosen =
    asked.kind === 'text'
      ? fc.constant(aTextAnswer('Said'))
      : fc.constantFrom(...asked.options.map(({ id }) => anAnswer(id)))
  return allowed.notApplicable === 'excluded'
    ? fc.oneof({ weight: 4, arbitrary: chosen }, fc.constant(aNotApplicable()))
    : chosen
}

/** Any answers to a questionnaire. */
const someAnswers = (questionnaire: Questionnaire): fc.Arbitrary<Answers> =>
  combine(questionnaire, someAnswer)

/** Every question answered in one way or another. */
export const someCompleteAnswers = (questionnaire: Questionnaire): fc.Arbitrary<Answers> =>
  combine(questionnaire, givenAnswer)

const combine = (
  questionnaire: Questionnaire,
  answerTo: (asked: Question, allowed: Policies) => fc.Arbitrary<Answer | null>,
): fc.Arbitrary<Answers> =>
  fc
    .tuple(
      ...allQuestions(questionnaire).map((asked) =>
        answerTo(asked, questionnaire.policies).map((answer) => [asked.id, answer] as const),
      ),
    )
    .map((entries) =>
      Object.fromEntries(
        entries.flatMap(([id, answer]) => (answer === null ? [] : [[id, answer] as const])),
      ),
    )

/** A questionnaire with answers to it. */
export const someAnswered: fc.Arbitrary<{
  readonly questionnaire: Questionnaire
  readonly answers: Answers
}> = someQuestionnaire.chain((questionnaire) =>
  someAnswers(questionnaire).map((answers) => ({ questionnaire, answers })),
)
