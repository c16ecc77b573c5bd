import type { Condition } from './condition'
import type { Policies } from './policies'

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
