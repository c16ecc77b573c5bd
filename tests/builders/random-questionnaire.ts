import fc from 'fast-check'
import type { Condition } from '@/domain/questionnaire/condition'
import {
  BLANK_POLICIES,
  DONT_KNOW_POLICIES,
  HIDDEN_POLICIES,
  NOT_APPLICABLE_POLICIES,
  type Policies,
} from '@/domain/questionnaire/policies'
import type { Question, Target } from '@/domain/questionnaire/question'
import {
  type Aggregation,
  AGGREGATIONS,
  type Group,
  type Level,
  type Path,
  type ProfileField,
  type Questionnaire,
  type Rounding,
  ROUNDED_PLACES,
  ROUNDING_MODES,
  type Scale,
} from '@/domain/questionnaire/questionnaire'
import { isScored } from '@/domain/questionnaire/is-scored'
import { weighedMembers, weighs } from '@/domain/questionnaire/weighed-members'
import { allGroups, allQuestions } from '@/domain/questionnaire/walk-questionnaire'
import { aGroup, aPath, aQuestionnaire } from './questionnaire'
import { aPlainQuestion, someQuestion } from './random-question'

const DEEPEST = 4

/** What every random questionnaire asks about the organisation. */
const PROFILE: readonly ProfileField[] = [
  { id: 'size', kind: 'choice', options: ['small', 'medium', 'large'] },
  { id: 'country', kind: 'country', options: ['DE', 'SE'] },
]

/** A condition before it is known what stands before it: numbers pick from what there is. */
type Plan =
  | { readonly kind: 'answer' | 'profile'; readonly pick: number; readonly choose: number }
  | { readonly kind: 'all' | 'any'; readonly plans: readonly Plan[] }
  | { readonly kind: 'not'; readonly plan: Plan }

const pickOf = (kind: 'answer' | 'profile'): fc.Arbitrary<Plan> =>
  fc.record({ kind: fc.constant(kind), pick: fc.nat(99), choose: fc.nat(99) })

const simplePlan = fc.oneof(
  { weight: 3, arbitrary: pickOf('answer') },
  { weight: 1, arbitrary: pickOf('profile') },
)

const plan: fc.Arbitrary<Plan> = fc.oneof(
  { weight: 4, arbitrary: simplePlan },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constantFrom('all', 'any'),
      plans: fc.array(simplePlan, { minLength: 1, maxLength: 3 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('not'), plan: simplePlan }),
  },
)

const rarely = <Value>(arbitrary: fc.Arbitrary<Value>, once = 5): fc.Arbitrary<Value | null> =>
  fc.option(arbitrary, { freq: once - 1 })

/** Decimals that no binary number can hold are among them. */
const weight = fc.oneof(
  fc.integer({ min: 0, max: 5 }),
  fc.integer({ min: 1, max: 30 }).map((tenths) => tenths / 10),
)

const own = {
  plan: rarely(plan),
  policies: fc.oneof(
    { weight: 4, arbitrary: fc.constant({}) },
    {
      weight: 1,
      arbitrary: fc.record<Partial<Policies>>(
        {
          blank: fc.constantFrom(...BLANK_POLICIES),
          notApplicable: fc.constantFrom(...NOT_APPLICABLE_POLICIES),
          dontKnow: fc.constantFrom(...DONT_KNOW_POLICIES),
          hidden: fc.constantFrom(...HIDDEN_POLICIES),
          providedElsewhere: fc.constantFrom('allowed', 'forbidden'),
        },
        { requiredKeys: [] },
      ),
    },
  ),
}

const question = fc.record({
  ...own,
  weight,
  question: someQuestion,
  targets: fc.array(fc.record({ share: fc.integer({ min: 0, max: 10 }), plan: rarely(plan, 2) }), {
    maxLength: 2,
  }),
})

type DraftQuestion = typeof question extends fc.Arbitrary<infer Draft> ? Draft : never

const aggregated = {
  aggregation: fc.constantFrom(...AGGREGATIONS),
  start: fc.integer({ min: 0, max: 200 }).map((tenths) => tenths / 10),
  passAt: fc.constantFrom(1, 0.5, 0.3, 0),
  declaresWeights: fc.boolean(),
}

type Aggregated = {
  readonly [Field in keyof typeof aggregated]: (typeof aggregated)[Field] extends fc.Arbitrary<
    infer Value
  >
    ? Value
    : never
}

interface DraftGroup extends Aggregated {
  readonly plan: Plan | null
  readonly weight: number
  readonly questions: readonly DraftQuestion[]
  readonly groups: readonly DraftGroup[]
}

const group = (depth: number): fc.Arbitrary<DraftGroup> =>
  fc.record({
    ...aggregated,
    plan: own.plan,
    weight,
    questions: fc.array(question, { maxLength: 4 }),
    groups: depth === DEEPEST ? fc.constant([]) : fc.array(group(depth + 1), { maxLength: 2 }),
  })

const policies: fc.Arbitrary<Policies> = fc.record({
  // An open question that holds up everything would leave little to compare.
  blank: fc.constantFrom('excluded', 'excluded', 'zero', 'zero', 'noScore'),
  notApplicable: fc.constantFrom(...NOT_APPLICABLE_POLICIES),
  dontKnow: fc.constantFrom(...DONT_KNOW_POLICIES),
  hidden: fc.constantFrom(...HIDDEN_POLICIES),
  providedElsewhere: fc.constantFrom('allowed', 'forbidden'),
})

const rounding: fc.Arbitrary<Rounding> = fc.record({
  at: fc.uniqueArray(fc.constantFrom(...ROUNDED_PLACES), { minLength: 1 }),
  digits: fc.integer({ min: 0, max: 4 }),
  mode: fc.constantFrom(...ROUNDING_MODES),
})

const level = fc.record({
  from: fc.integer({ min: 1, max: 99 }),
  writesEnd: fc.boolean(),
  requires: fc.array(fc.record({ pick: fc.nat(99), atLeast: fc.constantFrom(0.25, 0.5, 1) }), {
    maxLength: 2,
  }),
})

const draft = fc.record({
  ...aggregated,
  policies,
  scale: fc.constantFrom<Scale>('hundred', 'points', 'span'),
  span: fc.record({
    from: fc.integer({ min: -20, max: 20 }).map((tenths) => tenths / 10),
    length: fc.integer({ min: 1, max: 100 }),
  }),
  rounding: rarely(rounding, 3),
  minimumAnswered: fc.integer({ min: 0, max: 3 }),
  minimumCoverage: fc.constantFrom(0, 0, 0.1, 0.5, 0.7, 1),
  shortPath: rarely(fc.nat(99), 2),
  levels: fc.uniqueArray(level, { maxLength: 4, selector: ({ from }) => from }),
  levelRule: fc.constantFrom('highest', 'staged'),
  groups: fc.array(group(1), { minLength: 1, maxLength: 3 }),
})

type Draft = typeof draft extends fc.Arbitrary<infer Value> ? Value : never

/**
 * Any questionnaire that passes its check, of the whole language: every kind of question and
 * aggregation wherever it may stand, nested to depth 4, with conditions, policies, targets, levels
 * and rounding. The first path asks everything.
 */
export const someQuestionnaire: fc.Arbitrary<Questionnaire> = draft.map(build)

function build(drafted: Draft): Questionnaire {
  const { aggregation, scale, span, levels, levelRule } = drafted
  const groups = buildGroups(drafted.groups, drafted)
  const canWritePoints = hasPoints(aggregation)
  const built = aQuestionnaire({
    policies: drafted.policies,
    scale: scale === 'points' && !canWritePoints ? 'hundred' : scale,
    span: scale === 'span' ? { from: span.from, to: span.from + span.length } : null,
    rounding: drafted.rounding,
    aggregation,
    ...partsOf(drafted),
    profile: PROFILE,
    levelRule,
    groups,
    weightTotal: totalOf(drafted, { aggregation, questions: [], groups }),
  })
  return { ...built, paths: pathsOf(drafted, built), levels: levelsOf(levels, built) }
}

/** What only some aggregations read. */
const partsOf = ({ aggregation, start, passAt }: Aggregated) => ({
  start: aggregation === 'subtract' || aggregation === 'stopAtFirstNegative' ? start : 0,
  passAt: aggregation === 'stopAtFirstNegative' ? passAt : 1,
})

function totalOf(
  { declaresWeights }: Aggregated,
  members: Parameters<typeof weighedMembers>[0],
): number | null {
  const total = weighedMembers(members).reduce((sum, found) => sum + found.weight, 0)
  return declaresWeights ? total : null
}

function pathsOf(drafted: Draft, questionnaire: Questionnaire): readonly Path[] {
  const { minimumAnswered, minimumCoverage, shortPath } = drafted
  const full = aPath({ minimumAnswered, minimumCoverage })
  if (shortPath === null) return [full]
  const ids = allQuestions(questionnaire).map(({ id }) => id)
  const kept = ids.filter((_id, index) => (index + shortPath) % 3 !== 0)
  const questions = kept.length === 0 ? ids : kept
  return [full, { ...full, id: 'short', minimumCoverage: 0, questions }]
}

function levelsOf(drafted: Draft['levels'], questionnaire: Questionnaire): readonly Level[] {
  const scores = [...allGroups(questionnaire), ...allQuestions(questionnaire).filter(isScored)].map(
    ({ id }) => id,
  )
  const ascending = drafted.toSorted((a, b) => a.from - b.from)
  const starts = ascending.map(({ from }, index) => (index === 0 ? 0 : from / 100))
  return ascending.map(({ writesEnd, requires }, index) => ({
    id: `level${String(index)}`,
    from: starts[index] ?? 0,
    to: writesEnd ? (starts[index + 1] ?? 1) : null,
    requires: requires.map(({ pick, atLeast }) => ({ score: picked(scores, pick), atLeast })),
  }))
}

function picked<Item>(items: readonly Item[], pick: number): Item {
  const item = items[pick % items.length]
  if (item === undefined) throw new Error('Nothing to pick from')
  return item
}

const hasPoints = (aggregation: Aggregation): boolean =>
  aggregation === 'sumOfLevels' || addsPoints(aggregation)

const addsPoints = (aggregation: Aggregation): boolean =>
  aggregation === 'sum' || aggregation === 'subtract' || aggregation === 'stopAtFirstNegative'

/** Where a group or question stands. */
interface Place {
  readonly aggregation: Aggregation
  /** Its weight is asked for from further above. */
  readonly isInMeanOfQuestions: boolean
}

/** Gives every group and question an id of its own and lets conditions look at what came before. */
function buildGroups(drafts: readonly DraftGroup[], whole: Aggregated): readonly Group[] {
  const earlier: Question[] = []
  let last = 0
  const nextId = (kind: string) => `${kind}${String((last += 1))}`

  function buildGroup(drafted: DraftGroup, place: Place, isFirst: boolean): Group {
    const aggregation = fitting(drafted.aggregation, place.aggregation)
    const inside: Place = {
      aggregation,
      isInMeanOfQuestions: place.isInMeanOfQuestions || aggregation === 'meanOfQuestions',
    }
    const id = nextId('g')
    const shownIf = conditionOf(drafted.plan, earlier)
    const questions = drafted.questions.reduce<readonly Question[]>(
      (built, inner) => [...built, buildQuestion(inner, inside, !built.some(isScored))],
      [],
    )
    const isEmpty = drafted.groups.length + questions.length === 0
    const members = {
      aggregation,
      questions: isEmpty ? [aPlainQuestion(nextId('q'))] : questions,
      groups: drafted.groups.map((inner, index) => buildGroup(inner, inside, index === 0)),
    }
    return aGroup({
      id,
      shownIf,
      weight: weighs(place.aggregation, 'group') ? weightOf(drafted, isFirst) : 1,
      ...partsOf({ ...drafted, aggregation }),
      weightTotal: totalOf(drafted, members),
      ...members,
    })
  }

  function buildQuestion(drafted: DraftQuestion, place: Place, isFirst: boolean): Question {
    const { question: asked, policies: rules, targets } = drafted
    const placed = {
      id: nextId('q'),
      shownIf: conditionOf(drafted.plan, earlier),
      policies: rules,
    }
    const isWeighed = place.isInMeanOfQuestions || weighs(place.aggregation, 'question')
    const built: Question =
      asked.kind === 'text' || asked.maximum === null
        ? { ...asked, ...placed }
        : {
            ...asked,
            ...placed,
            weight: isWeighed ? weightOf(drafted, isFirst) : 1,
            targets: targetsOf(targets, asked.maximum),
          }
    earlier.push(built)
    return built
  }

  const { aggregation } = whole
  const place = { aggregation, isInMeanOfQuestions: aggregation === 'meanOfQuestions' }
  return drafts.map((drafted, index) => buildGroup(drafted, place, index === 0))
}

/** One member of every mean must count for something. */
const weightOf = (drafted: { readonly weight: number }, isFirst: boolean): number =>
  isFirst && drafted.weight === 0 ? 1 : drafted.weight

/** An aggregation that may stand there, the drafted one where it may. */
function fitting(drafted: Aggregation, parent: Aggregation): Aggregation {
  if (!addsPoints(parent)) return drafted
  switch (drafted) {
    case 'mean':
    case 'meanOfQuestions':
      return 'sumOfLevels'
    case 'minimum':
      return 'stopAtFirstNegative'
    case 'subtract':
      return 'sum'
    case 'sum':
    case 'sumOfLevels':
    case 'stopAtFirstNegative':
      return drafted
  }
}

/** The one for everyone, if any, stands last. */
function targetsOf(drafts: DraftQuestion['targets'], maximum: number): readonly Target[] {
  return drafts
    .map(({ share, plan: when }) => ({
      when: conditionOf(when, []),
      points: (maximum * share) / 10,
    }))
    .toSorted((a, b) => Number(a.when === null) - Number(b.when === null))
    .map((target) => ({ ...target, points: Math.min(maximum, target.points) }))
}

function conditionOf(drafted: Plan | null, earlier: readonly Question[]): Condition | null {
  return drafted === null ? null : someCondition(drafted, earlier)
}

function someCondition(drafted: Plan, earlier: readonly Question[]): Condition {
  switch (drafted.kind) {
    case 'all':
    case 'any':
      return {
        kind: drafted.kind,
        conditions: drafted.plans.map((inner) => someCondition(inner, earlier)),
      }
    case 'not':
      return { kind: 'not', condition: someCondition(drafted.plan, earlier) }
    case 'answer': {
      const asked = earlier.filter(({ kind }) => kind !== 'text')
      return asked.length === 0
        ? profileCondition(drafted.pick, drafted.choose)
        : answerCondition(picked(asked, drafted.pick), drafted.choose)
    }
    case 'profile':
      return profileCondition(drafted.pick, drafted.choose)
  }
}

function profileCondition(pick: number, choose: number): Condition {
  const { id, options } = picked(PROFILE, pick)
  return { kind: 'profile', field: id, isOneOf: someOf(options, choose) }
}

/** At least one of them. */
function someOf(options: readonly string[], choose: number): readonly string[] {
  const chosen = options.filter((_option, index) => (choose >> index) % 2 === 1)
  return chosen.length === 0 ? options.slice(0, 1) : chosen
}

function answerCondition(asked: Question, choose: number): Condition {
  const looked = { question: asked.id }
  switch (asked.kind) {
    case 'choice':
    case 'multiple':
      return {
        kind: 'option',
        ...looked,
        isOneOf: someOf(
          asked.options.map(({ id }) => id),
          choose,
        ),
      }
    case 'yesNo':
      return { kind: 'option', ...looked, isOneOf: someOf(['yes', 'no'], choose) }
    case 'scale':
    case 'number':
    case 'percentage':
    case 'text': {
      const from = choose % 10
      const ends = [
        { from, to: null },
        { from: null, to: from },
        { from, to: from + 5 },
      ]
      return { kind: 'number', ...looked, ...picked(ends, choose) }
    }
  }
}
