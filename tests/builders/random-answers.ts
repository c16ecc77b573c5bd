import fc from 'fast-check'
import {
  type Answer,
  type Answers,
  type AnswerValue,
  CONFIDENCES,
  EVIDENCE_STRENGTHS,
  PROVIDER_KINDS,
} from '@/domain/assessment/answer'
import type { Responses } from '@/domain/assessment/assessment'
import { isScored } from '@/domain/questionnaire/is-scored'
import { policiesOf } from '@/domain/questionnaire/policies-of'
import type { Policies } from '@/domain/questionnaire/policies'
import type {
  MultipleQuestion,
  NumberQuestion,
  PercentageQuestion,
  Question,
} from '@/domain/questionnaire/question'
import type { Path, Questionnaire } from '@/domain/questionnaire/questionnaire'
import { allQuestions } from '@/domain/questionnaire/walk-questionnaire'
import { someQuestionnaire } from './random-questionnaire'

type Value = fc.Arbitrary<AnswerValue>

/** Something said to the question itself: an option, a number, a text. */
function someValue(asked: Question): Value {
  switch (asked.kind) {
    case 'choice':
      return fc.constantFrom(
        ...asked.options.map(({ id }): AnswerValue => ({ kind: 'option', option: id })),
      )
    case 'multiple':
      return someOptions(asked).map((options) => ({ kind: 'options', options }))
    case 'scale':
      return fc
        .integer({ min: asked.from, max: asked.to })
        .map((step) => ({ kind: 'number', number: step }))
    case 'yesNo':
      return fc.boolean().map((isYes) => ({ kind: 'yesNo', isYes }))
    case 'number':
    case 'percentage':
      return someNumber(asked).map((found) => ({ kind: 'number', number: found }))
    case 'text':
      return fc.constant({ kind: 'text', text: 'Said' })
  }
}

function someOptions({ options }: MultipleQuestion): fc.Arbitrary<readonly string[]> {
  const free = options.filter(({ isExclusive }) => !isExclusive).map(({ id }) => id)
  const alone = options
    .filter(({ isExclusive }) => isExclusive)
    .map(({ id }): fc.Arbitrary<readonly string[]> => fc.constant([id]))
  return fc.oneof(...(free.length === 0 ? [] : [fc.subarray(free, { minLength: 1 })]), ...alone)
}

/**
 * Numbers with no end to their decimals. Unlike any numbers at all, they are not the next below a
 * round one, where exact fractions and floating-point numbers may round apart.
 */
const endless = (min: number, max: number): fc.Arbitrary<number> =>
  fc
    .integer({ min: 0, max: SEVENTHS })
    .map((part) => Math.min(max, min + ((max - min) * part) / SEVENTHS))

const SEVENTHS = 7_000

const FURTHEST = 1_000_000_000

/** Near the marks of its rule, at the ends of what can be answered, and between. */
function someNumber(asked: NumberQuestion | PercentageQuestion): fc.Arbitrary<number> {
  const { from, to } = asked.kind === 'percentage' ? { from: 0, to: 100 } : asked
  const isWhole = asked.kind === 'number' && asked.isWhole
  const [lowest, highest] = [from ?? -FURTHEST, to ?? FURTHEST]
  const marks = asked.rule === null ? [] : marksOf(asked.rule)
  const edges = [lowest, highest, 0, ...marks, ...marks.map((mark) => mark - 0.5)]
    .map((edge) => (isWhole ? Math.ceil(edge) : edge))
    .filter((edge) => edge >= lowest && edge <= highest)
  const [low, high] = [
    Math.max(lowest, Math.min(-10, highest)),
    Math.min(highest, Math.max(100, lowest)),
  ]
  const hasWhole = Math.ceil(low) <= Math.floor(high)
  return fc.oneof(
    // Where no whole number lies between the ends, nothing can be answered.
    fc.constantFrom(...(edges.length === 0 ? [0] : edges)),
    ...(hasWhole ? [fc.integer({ min: Math.ceil(low), max: Math.floor(high) })] : []),
    ...(isWhole ? [] : [endless(low, high)]),
  )
}

const marksOf = (rule: NonNullable<NumberQuestion['rule']>): readonly number[] =>
  rule.kind === 'steps' ? rule.steps.map(({ from }) => from) : [rule.threshold]

/** An answer that leaves the question no longer open. */
const givenValue = (asked: Question, { notApplicable }: Policies): Value =>
  notApplicable === 'forbidden'
    ? someValue(asked)
    : fc.oneof(
        { weight: 4, arbitrary: someValue(asked) },
        {
          weight: 1,
          arbitrary: fc.constant({ kind: 'notApplicable', reason: 'No such service here' }),
        },
      )

/** Anything that may be said; null: nothing. */
function anyValue(asked: Question, policies: Policies): fc.Arbitrary<AnswerValue | null> {
  const open: (AnswerValue | null)[] = [null]
  if (policies.dontKnow !== 'forbidden') open.push({ kind: 'dontKnow' })
  if (policies.notApplicable !== 'forbidden') open.push({ kind: 'notApplicable', reason: ' ' })
  if (asked.kind === 'text') open.push({ kind: 'text', text: ' ' })
  return fc.oneof(
    { weight: 3, arbitrary: givenValue(asked, policies) },
    { weight: 1, arbitrary: fc.constantFrom(...open) },
  )
}

const override = fc.record({
  ratio: fc.oneof(
    fc.integer({ min: 0, max: 100 }).map((hundredths) => hundredths / 100),
    endless(0, 1),
  ),
  reason: fc.constantFrom('Seen on site', 'Seen on site', ' '),
})

const provider = fc.record({
  kind: fc.constantFrom(...PROVIDER_KINDS),
  name: fc.constantFrom('', 'County office'),
})

/** What may stand beside a value. */
function someSupport(asked: Question, policies: Policies): fc.Arbitrary<Partial<Answer>> {
  return fc.oneof(
    { weight: 5, arbitrary: fc.constant({}) },
    {
      weight: 1,
      arbitrary: fc.record(
        {
          confidence: fc.constantFrom(...CONFIDENCES),
          evidenceStrength: fc.constantFrom(...EVIDENCE_STRENGTHS),
          ...(policies.providedElsewhere === 'allowed' ? { provider } : {}),
          ...(isScored(asked) ? { override } : {}),
        },
        { requiredKeys: [] },
      ),
    },
  )
}

/** Any answer to a question that the policies allow. */
const someAnswer = (asked: Question, policies: Policies): fc.Arbitrary<Answer> =>
  fc
    .tuple(anyValue(asked, policies), someSupport(asked, policies))
    .map(([value, support]) => ({ value, note: null, evidence: [], ...support }))

/** Any answers to a questionnaire; those left out are blank. */
export const someAnswers = (questionnaire: Questionnaire): fc.Arbitrary<Answers> =>
  combine(questionnaire, (asked, policies) => fc.option(someAnswer(asked, policies), { freq: 5 }))

/** Every question answered in one way or another, by nothing but the answer itself. */
export const someCompleteAnswers = (questionnaire: Questionnaire): fc.Arbitrary<Answers> =>
  combine(questionnaire, (asked, policies) =>
    givenValue(asked, policies).map((value) => ({ value, note: null, evidence: [] })),
  )

const combine = (
  questionnaire: Questionnaire,
  answerTo: (asked: Question, policies: Policies) => fc.Arbitrary<Answer | null>,
): fc.Arbitrary<Answers> =>
  fc
    .tuple(
      ...allQuestions(questionnaire).map((asked) =>
        answerTo(asked, policiesOf(questionnaire, asked)).map(
          (answer) => [asked.id, answer] as const,
        ),
      ),
    )
    .map((entries) =>
      Object.fromEntries(
        entries.flatMap(([id, answer]) => (answer === null ? [] : [[id, answer] as const])),
      ),
    )

/** Any profile; fields may be left out. */
export const someProfile = ({ profile }: Questionnaire): fc.Arbitrary<Responses['profile']> =>
  fc
    .tuple(
      ...profile.map(({ id, options }) =>
        fc.option(fc.constantFrom(...options).map((option) => [id, option] as const)),
      ),
    )
    .map((entries) => Object.fromEntries(entries.filter((entry) => entry !== null)))

/** A questionnaire with responses to one of its paths. */
export interface Answered extends Responses {
  readonly questionnaire: Questionnaire
  readonly path: Path
}

export const someAnswered: fc.Arbitrary<Answered> = someQuestionnaire.chain((questionnaire) =>
  fc.record({
    questionnaire: fc.constant(questionnaire),
    path: fc.constantFrom(...questionnaire.paths),
    answers: someAnswers(questionnaire),
    profile: someProfile(questionnaire),
  }),
)
