import type { Condition } from './condition'
import type { Policies } from './policies'
import type { Question } from './question'
import type { WorkedExample } from './worked-example'

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
