/**
 * The wording of one questionnaire version in one language, keyed by the ids of the definition.
 *
 * Wording has its own revision and may be corrected: it can never change a score.
 */
export interface QuestionnaireText {
  /** BCP 47 tag, such as `en` or `de`. */
  readonly language: string
  readonly revision: number
  readonly title: string
  readonly description: string
  /** How the score is made, in plain words; printed in the method section. */
  readonly method: string
  /** What a reader must know about who made this and what it is not. */
  readonly notice: string
  /** Where this language's wording comes from, when that is not the questionnaire's own source. */
  readonly translationNotice: string | null
  readonly paths: Readonly<Record<string, TitledText>>
  readonly profile: Readonly<Record<string, ProfileFieldText>>
  readonly themeSchemes: Readonly<Record<string, ThemeSchemeText>>
  readonly levels: Readonly<Record<string, TitledText>>
  readonly groups: Readonly<Record<string, TitledText>>
  readonly questions: Readonly<Record<string, QuestionText>>
}

export interface TitledText {
  readonly title: string
  readonly description: string | null
}

export interface ProfileFieldText {
  readonly title: string
  readonly hint: string | null
  /** By option code; empty for a country field. */
  readonly options: Readonly<Record<string, string>>
}

export interface ThemeSchemeText {
  readonly title: string
  readonly themes: Readonly<Record<string, string>>
}

export interface QuestionText {
  /** The name of the indicator, for lists and charts; or the question itself. */
  readonly title: string
  /** The question in full where the title is only a name. */
  readonly prompt: string | null
  /** Why it matters. */
  readonly why: string | null
  /** How to answer it. */
  readonly guidance: string | null
  /** What the number counts, such as "days"; null where nothing is counted. */
  readonly unit: string | null
  /** What the ends of a scale mean; null: the numbers speak for themselves. */
  readonly low: string | null
  readonly high: string | null
  /** Why the question is unscored, reversed, or scored in another order than its options stand in. */
  readonly scoringReason: string | null
  /** By option id; empty where the question's kind has none. */
  readonly options: Readonly<Record<string, OptionText>>
}

export interface OptionText {
  readonly label: string
  readonly description: string | null
  /** What leads from this option to the following one. */
  readonly nextStep: string | null
}
