import type { Answers } from '../assessment/answer'

/**
 * One published version of a questionnaire: structure, points and policies, no wording.
 *
 * A version never changes after release. Stored answers name the version they were given to, so
 * editing it in place would silently rescore old assessments.
 */
export interface Questionnaire {
  readonly id: string
  readonly version: string
  /** SHA-256 of the canonical definition, 64 hexadecimal digits; see `parse/definition-hash.ts`. */
  readonly hash: string
  /** Who holds the rights to the content and under which terms it is used here. */
  readonly attribution: Attribution
  readonly policies: Policies
  /** How scores are written: on 0–100, as points of the maximum, or on a span such as 1–5. */
  readonly scale: Scale
  /** The ends of the scale under `span`; null under the other scales. */
  readonly span: Span | null
  /** null: nothing is rounded but what is shown. */
  readonly rounding: Rounding | null
  /** How the overall score comes from the dimensions. */
  readonly aggregation: Aggregation
  /** What `subtract` starts at and `stopAtFirstNegative` gives for nothing, in points. */
  readonly start: number
  /** The score (0–1) from which a member passes under `stopAtFirstNegative`. */
  readonly passAt: number
  /** What the dimensions' weights are declared to sum to; null: nothing is declared. */
  readonly weightTotal: number | null
  /** At least one; the first is the usual one. */
  readonly paths: readonly Path[]
  /** Context asked about the organisation, never scored. */
  readonly profile: readonly ProfileField[]
  /** Frameworks the questions serve; a question names themes by id. */
  readonly themeSchemes: readonly ThemeScheme[]
  /** Ascending by `from`; the first starts at 0. Empty: the questionnaire has no levels. */
  readonly levels: readonly Level[]
  readonly levelRule: LevelRule
  /** The dimensions. Groups nest to any depth. */
  readonly groups: readonly Group[]
  /** Answers with the scores they must give; checked whenever the file is loaded. */
  readonly examples: readonly WorkedExample[]
}

export interface Attribution {
  readonly holder: string
  readonly licence: string
  readonly link: string
}

/** The rules for what is not answered with an option; a question can have its own. */
export interface Policies {
  readonly blank: BlankPolicy
  readonly notApplicable: NotApplicablePolicy
  readonly dontKnow: DontKnowPolicy
  readonly hidden: HiddenPolicy
  /** Whether "someone else provides this for us" can be said. */
  readonly providedElsewhere: 'allowed' | 'forbidden'
}

export const BLANK_POLICIES = ['excluded', 'zero', 'noScore'] as const
/**
 * `excluded`: an open question leaves the score; `zero`: it scores nothing; `noScore`: whatever it
 * is part of has no score until it is answered.
 */
export type BlankPolicy = (typeof BLANK_POLICIES)[number]

export const NOT_APPLICABLE_POLICIES = [
  'excluded',
  'fullMarks',
  'neutral',
  'zero',
  'atTarget',
  'forbidden',
] as const
/**
 * `excluded`: leaves the score, with a reason; `fullMarks`: scores the maximum; `neutral`: half of
 * it; `zero`: nothing; `atTarget`: the question's target, or the maximum where it has none;
 * `forbidden`: cannot be answered.
 */
export type NotApplicablePolicy = (typeof NOT_APPLICABLE_POLICIES)[number]

export const DONT_KNOW_POLICIES = ['open', 'excluded', 'zero', 'forbidden'] as const
/**
 * `open`: treated like a blank; `excluded`: leaves the score; `zero`: scores nothing; in each case
 * it is still a gap. `forbidden`: cannot be answered.
 */
export type DontKnowPolicy = (typeof DONT_KNOW_POLICIES)[number]

export const HIDDEN_POLICIES = ['excluded', 'zero', 'fullMarks'] as const
/** What a question counts for that its condition hides. */
export type HiddenPolicy = (typeof HIDDEN_POLICIES)[number]

export const SCALES = ['hundred', 'points', 'span'] as const
export type Scale = (typeof SCALES)[number]

/** The score 0 is written as `from`, the score 1 as `to`; `to` is greater. */
export interface Span {
  readonly from: number
  readonly to: number
}

export const ROUNDED_PLACES = ['question', 'group', 'overall'] as const
export const ROUNDING_MODES = ['halfUp', 'halfEven', 'truncate'] as const

/** Scores are rounded as they are written (on the scale), and go into the next sum as rounded. */
export interface Rounding {
  readonly at: readonly (typeof ROUNDED_PLACES)[number][]
  /** Decimals of the number as it is written, 0–9. */
  readonly digits: number
  readonly mode: (typeof ROUNDING_MODES)[number]
}

export const AGGREGATIONS = [
  'mean',
  'meanOfQuestions',
  'sum',
  'sumOfLevels',
  'minimum',
  'subtract',
  'stopAtFirstNegative',
] as const

/**
 * How members make the score of a group.
 *
 * `mean`: weighted mean of the members' scores; nested, a mean of means. `meanOfQuestions`: weighted
 * mean of all questions beneath, whatever the inner groups. `sum`: points added up. `sumOfLevels`:
 * the members' scores (0–1) times their weights, added up as points. `minimum`: the lowest member's
 * score, a gate. `subtract`: `start` minus the points that members fall short of their maximum; may
 * go below zero. `stopAtFirstNegative`: `start` plus the points of the members in order, up to and
 * including the first that scores below `passAt`.
 */
export type Aggregation = (typeof AGGREGATIONS)[number]

/** A way through the questionnaire. Results of different paths are never compared. */
export interface Path {
  readonly id: string
  /** Answered, scored questions that a dimension needs for a score, or all where fewer apply. */
  readonly minimumAnswered: number
  /** The share (0–1) of its applicable scored questions that a dimension needs besides. */
  readonly minimumCoverage: number
  /** The question ids asked on this path; null: all of them. */
  readonly questions: readonly string[] | null
}

export interface ProfileField {
  readonly id: string
  /** `country`: options are ISO 3166-1 alpha-2 codes, named by the reader's language. */
  readonly kind: 'choice' | 'country'
  readonly options: readonly string[]
}

export interface ThemeScheme {
  readonly id: string
  readonly themes: readonly string[]
}

export interface Level {
  readonly id: string
  /** The lowest score of the level, 0–1, included. */
  readonly from: number
  /** Where the level ends, 0–1, not included (the last level's 1 is); null: where the next begins. */
  readonly to: number | null
  /** What else the whole must have for this level; nothing for dimensions and questions. */
  readonly requires: readonly LevelRequirement[]
}

export interface LevelRequirement {
  /** Id of a group or question. */
  readonly score: string
  /** 0–1. */
  readonly atLeast: number
}

/** `highest`: the highest level whose demands are met; `staged`: and those of all levels before it. */
export type LevelRule = 'highest' | 'staged'

export interface Group {
  readonly id: string
  /** Share in the parent; counts only under `mean` and `sumOfLevels`. */
  readonly weight: number
  readonly aggregation: Aggregation
  /** As in `Questionnaire`. */
  readonly start: number
  /** As in `Questionnaire`. */
  readonly passAt: number
  /** What the members' weights are declared to sum to; null: nothing is declared. */
  readonly weightTotal: number | null
  /** Asked only while this holds; null: always. */
  readonly shownIf: Condition | null
  readonly questions: readonly Question[]
  readonly groups: readonly Group[]
}

/** What must be said elsewhere for a question or group to be asked. An open answer fulfils nothing. */
export type Condition =
  /** A choice is one of these options, a multiple choice has one of them; `yes` or `no` of a yes/no. */
  | { readonly kind: 'option'; readonly question: string; readonly isOneOf: readonly string[] }
  /** A number, percentage or step lies between, ends included; null: no end on that side. */
  | {
      readonly kind: 'number'
      readonly question: string
      readonly from: number | null
      readonly to: number | null
    }
  | { readonly kind: 'profile'; readonly field: string; readonly isOneOf: readonly string[] }
  | { readonly kind: 'all' | 'any'; readonly conditions: readonly Condition[] }
  | { readonly kind: 'not'; readonly condition: Condition }

export type Question =
  | ChoiceQuestion
  | MultipleQuestion
  | ScaleQuestion
  | YesNoQuestion
  | NumberQuestion
  | PercentageQuestion
  | TextQuestion

export type QuestionKind = Question['kind']

/** A question that can be scored. */
export type ScorableQuestion = Exclude<Question, TextQuestion>

interface AnyQuestion {
  readonly id: string
  /** Theme ids this question serves. */
  readonly themes: readonly string[]
  /** Asked only while this holds; null: always. */
  readonly shownIf: Condition | null
  /** Rules of its own, over those of the questionnaire. */
  readonly policies: Partial<Policies>
}

interface Scorable extends AnyQuestion {
  /** Share in the group; counts only under `mean`, `meanOfQuestions` and `sumOfLevels`. */
  readonly weight: number
  /** The points that make a score of 1; null: asked, not scored. */
  readonly maximum: number | null
  /** What is aimed at, by profile: the first that fits holds. Empty: no target. */
  readonly targets: readonly Target[]
}

export interface Target {
  /** A condition on the profile alone; null: for all. */
  readonly when: Condition | null
  /** 0 to the question's maximum. */
  readonly points: number
}

/** One of several options. */
export interface ChoiceQuestion extends Scorable {
  readonly kind: 'choice'
  readonly options: readonly Option[]
}

/** Any number of options; their points add up, to the maximum at most. */
export interface MultipleQuestion extends Scorable {
  readonly kind: 'multiple'
  readonly options: readonly MultipleOption[]
}

/** Whole steps from `from` to `to`, the points rising evenly from 0 to the maximum. */
export interface ScaleQuestion extends Scorable {
  readonly kind: 'scale'
  readonly from: number
  readonly to: number
  /** True: the points fall instead; the wording says why. */
  readonly isReversed: boolean
}

/** Yes earns the maximum, no nothing. */
export interface YesNoQuestion extends Scorable {
  readonly kind: 'yesNo'
  /** True: no earns the maximum; the wording says why. */
  readonly isReversed: boolean
}

export interface NumberQuestion extends Scorable {
  readonly kind: 'number'
  /** The numbers that can be answered; null: no end on that side. */
  readonly from: number | null
  readonly to: number | null
  readonly isWhole: boolean
  /** null exactly where the question is not scored. */
  readonly rule: NumberRule | null
}

/** 0–100. */
export interface PercentageQuestion extends Scorable {
  readonly kind: 'percentage'
  /** null: the share itself is the score, or the question is not scored. */
  readonly rule: NumberRule | null
  /** True: 100 earns nothing and 0 the maximum, where there is no rule; the wording says why. */
  readonly isReversed: boolean
}

export type NumberRule =
  /** The number as a share of the threshold, at most all points. */
  | { readonly kind: 'ratio'; readonly threshold: number }
  /** All points up to the threshold, above it the threshold as a share of the number. */
  | { readonly kind: 'inverseRatio'; readonly threshold: number }
  /** The points of the last step that the number reaches; below the first: none. */
  | { readonly kind: 'steps'; readonly steps: readonly NumberStep[] }

export interface NumberStep {
  readonly from: number
  readonly points: number
}

/** Free text: asked, never scored. */
export interface TextQuestion extends AnyQuestion {
  readonly kind: 'text'
}

export interface Option {
  readonly id: string
  /** 0 to the question's maximum; null exactly where the question is not scored. */
  readonly points: number | null
}

export interface MultipleOption extends Option {
  /** True: cannot stand beside another option, such as "none of these". */
  readonly isExclusive: boolean
}

/** Answers with the scores they must give. */
export interface WorkedExample {
  /** Who or what answered, as it is told when the example fails. */
  readonly name: string
  readonly path: string
  readonly profile: Readonly<Record<string, string>>
  readonly answers: Answers
  readonly expected: ExpectedScores
  /** How far a number may lie from the expected one. */
  readonly tolerance: number
}

/** Numbers as the scale writes them; null: no score is expected. What is absent is not compared. */
export interface ExpectedScores {
  readonly overall?: number | null
  /** Id of the level of the whole. */
  readonly level?: string | null
  /** By id of a group or question: under `points` its points, or 0–100 where it has none. */
  readonly scores: Readonly<Record<string, number | null>>
}
