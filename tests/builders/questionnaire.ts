import type { Policies } from '@/domain/questionnaire/policies'
import type {
  ChoiceQuestion,
  MultipleQuestion,
  NumberQuestion,
  Option,
  PercentageQuestion,
  ScaleQuestion,
  TextQuestion,
  YesNoQuestion,
} from '@/domain/questionnaire/question'
import type { Group, Level, Path, Questionnaire } from '@/domain/questionnaire/questionnaire'
import type { WorkedExample } from '@/domain/questionnaire/worked-example'

const NOTHING_SPECIAL = { themes: [], shownIf: null, policies: {} } as const

/** One dimension with one question, on one path, scored by the mean; everything else is empty. */
export const aQuestionnaire = (fields: Partial<Questionnaire> = {}): Questionnaire => ({
  id: 'town-check',
  version: '1.0.0',
  hash: '0'.repeat(64),
  attribution: { holder: 'Town lab', licence: 'CC BY 4.0', link: 'https://example.org/check' },
  policies: aPolicies(),
  scale: 'hundred',
  span: null,
  rounding: null,
  aggregation: 'mean',
  start: 0,
  passAt: 1,
  weightTotal: null,
  paths: [aPath()],
  profile: [],
  themeSchemes: [],
  levels: [],
  levelRule: 'highest',
  groups: [aGroup()],
  examples: [],
  ...fields,
})

/** Open and not applicable questions leave the score. */
export const aPolicies = (fields: Partial<Policies> = {}): Policies => ({
  blank: 'excluded',
  notApplicable: 'excluded',
  dontKnow: 'open',
  hidden: 'excluded',
  providedElsewhere: 'forbidden',
  ...fields,
})

/** A level that demands nothing but a score. */
export const aLevel = (id: string, from: number): Level => ({ id, from, to: null, requires: [] })

/** A path that asks everything and scores a dimension from its first answer on. */
export const aPath = (fields: Partial<Path> = {}): Path => ({
  id: 'full',
  minimumAnswered: 1,
  minimumCoverage: 0,
  questions: null,
  ...fields,
})

/** A group with one choice question, unless questions or groups are given. */
export const aGroup = (fields: Partial<Group> = {}): Group => ({
  id: 'group',
  weight: 1,
  aggregation: 'mean',
  start: 0,
  passAt: 1,
  weightTotal: null,
  shownIf: null,
  questions: fields.groups === undefined ? [aChoice()] : [],
  groups: [],
  ...fields,
})

/** A question with the options `no` (0), `partly` (50) and `yes` (100), of 100 points. */
export const aChoice = (fields: Partial<ChoiceQuestion> = {}): ChoiceQuestion => ({
  kind: 'choice',
  id: 'question',
  weight: 1,
  maximum: 100,
  options: [
    { id: 'no', points: 0 },
    { id: 'partly', points: 50 },
    { id: 'yes', points: 100 },
  ],
  ...NOTHING_SPECIAL,
  targets: [],
  ...fields,
})

/** Three boxes worth 30, 30 and 60 of at most 100 points, and "none of these". */
export const aMultiple = (fields: Partial<MultipleQuestion> = {}): MultipleQuestion => ({
  kind: 'multiple',
  id: 'question',
  weight: 1,
  maximum: 100,
  options: [
    { id: 'a', points: 30, isExclusive: false },
    { id: 'b', points: 30, isExclusive: false },
    { id: 'c', points: 60, isExclusive: false },
    { id: 'none', points: 0, isExclusive: true },
  ],
  ...NOTHING_SPECIAL,
  targets: [],
  ...fields,
})

/** Steps from 1 to 5. */
export const aScale = (fields: Partial<ScaleQuestion> = {}): ScaleQuestion => ({
  kind: 'scale',
  id: 'question',
  weight: 1,
  maximum: 100,
  from: 1,
  to: 5,
  isReversed: false,
  ...NOTHING_SPECIAL,
  targets: [],
  ...fields,
})

export const aYesNo = (fields: Partial<YesNoQuestion> = {}): YesNoQuestion => ({
  kind: 'yesNo',
  id: 'question',
  weight: 1,
  maximum: 100,
  isReversed: false,
  ...NOTHING_SPECIAL,
  targets: [],
  ...fields,
})

/** A number from 0 on; 10 and more earn everything. */
export const aNumber = (fields: Partial<NumberQuestion> = {}): NumberQuestion => ({
  kind: 'number',
  id: 'question',
  weight: 1,
  maximum: 100,
  from: 0,
  to: null,
  isWhole: false,
  rule: { kind: 'ratio', threshold: 10 },
  ...NOTHING_SPECIAL,
  targets: [],
  ...fields,
})

export const aPercentage = (fields: Partial<PercentageQuestion> = {}): PercentageQuestion => ({
  kind: 'percentage',
  id: 'question',
  weight: 1,
  maximum: 100,
  rule: null,
  isReversed: false,
  ...NOTHING_SPECIAL,
  targets: [],
  ...fields,
})

/** A choice question that is asked and never scored. */
export const anUnscoredChoice = (fields: Partial<ChoiceQuestion> = {}): ChoiceQuestion =>
  aChoice({
    maximum: null,
    options: [
      { id: 'no', points: null },
      { id: 'yes', points: null },
    ],
    ...fields,
  })

/** A free-text question. */
export const aText = (fields: Partial<TextQuestion> = {}): TextQuestion => ({
  kind: 'text',
  id: 'remark',
  ...NOTHING_SPECIAL,
  ...fields,
})

/** Options worth these points; each is named by its points, such as `p25`. */
export const optionsWorth = (...points: readonly number[]): readonly Option[] =>
  points.map((value) => ({ id: `p${String(value)}`, points: value }))

/** A worked example on the first path that answers and expects nothing. */
export const aWorkedExample = (fields: Partial<WorkedExample> = {}): WorkedExample => ({
  name: 'Example',
  path: 'full',
  profile: {},
  answers: {},
  expected: { scores: {} },
  tolerance: 1e-9,
  ...fields,
})

/** The first path of a questionnaire; every questionnaire has one. */
export function firstPath({ paths }: Questionnaire): Path {
  const path = paths[0]
  if (path === undefined) throw new Error('A questionnaire without a path')
  return path
}
