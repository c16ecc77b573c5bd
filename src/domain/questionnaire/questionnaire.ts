/**
 * One published version of a questionnaire: structure, points and policies, no wording.
 *
 * A version never changes after release. Stored answers name the version they were given to, so
 * editing it in place would silently rescore old assessments.
 */
export interface Questionnaire {
  readonly id: string
  readonly version: string
  /** Who holds the rights to the content and under which terms it is used here. */
  readonly attribution: Attribution
  readonly policies: Policies
  /** How scores are written: on 0–100, or as points out of the maximum. */
  readonly scale: 'hundred' | 'points'
  /** How the overall score comes from the dimensions. */
  readonly aggregation: Aggregation
  /** At least one; the first is the usual one. */
  readonly paths: readonly Path[]
  /** Context asked about the organisation, never scored. */
  readonly profile: readonly ProfileField[]
  /** Frameworks the questions serve; a question names themes by id. */
  readonly themeSchemes: readonly ThemeScheme[]
  /** Ascending by `from`; the first starts at 0. Empty: the questionnaire has no levels. */
  readonly levels: readonly Level[]
  /** The dimensions. Groups nest to any depth. */
  readonly groups: readonly Group[]
}

export interface Attribution {
  readonly holder: string
  readonly licence: string
  readonly link: string
}

export interface Policies {
  /** `excluded`: an open question leaves the score; `zero`: it scores nothing. */
  readonly blank: 'excluded' | 'zero'
  /** `excluded`: leaves the score, with a reason; `forbidden`: cannot be answered. */
  readonly notApplicable: 'excluded' | 'forbidden'
  /** `open`: counts as a gap, like a blank; `forbidden`: cannot be answered. */
  readonly dontKnow: 'open' | 'forbidden'
}

/** `mean`: weighted mean of the members' scores; `sum`: their points added up. */
export type Aggregation = 'mean' | 'sum'

/** A way through the questionnaire. Results of different paths are never compared. */
export interface Path {
  readonly id: string
  /** Answered, scored questions that a dimension needs for a score, or all where fewer apply. */
  readonly minimumAnswered: number
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
}

export interface Group {
  readonly id: string
  /** Share in the mean of the parent; counts only under `mean`. */
  readonly weight: number
  readonly aggregation: Aggregation
  readonly questions: readonly Question[]
  readonly groups: readonly Group[]
}

export type Question = ChoiceQuestion | TextQuestion

export interface ChoiceQuestion {
  readonly kind: 'choice'
  readonly id: string
  /** Share in the mean of the group; counts only under `mean`. */
  readonly weight: number
  /** The points that make a score of 1; null: asked, not scored. */
  readonly maximum: number | null
  readonly options: readonly Option[]
  /** Theme ids this question serves. */
  readonly themes: readonly string[]
}

/** Free text: asked, never scored. */
export interface TextQuestion {
  readonly kind: 'text'
  readonly id: string
  readonly themes: readonly string[]
}

export interface Option {
  readonly id: string
  /** 0 to the question's maximum; null exactly where the question is not scored. */
  readonly points: number | null
}
