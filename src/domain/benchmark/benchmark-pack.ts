import type { QuestionnaireReference } from '../assessment/assessment'

/**
 * Published figures to compare with: quartiles of groups of respondents, never single respondents.
 *
 * A pack belongs to one questionnaire version and one path, and always names its source.
 */
export interface BenchmarkPack {
  readonly id: string
  readonly version: string
  readonly questionnaire: QuestionnaireReference
  readonly path: string
  /** SHA-256 of the definition its figures were scored by; null: the pack does not say. */
  readonly hash: string | null
  /** The engine that scored them; null: the pack does not say. */
  readonly engine: string | null
  /** True where the figures were made up to try the screens; said on every chart and report. */
  readonly synthetic: boolean
  /** By language. */
  readonly title: LocalizedText
  readonly source: BenchmarkSource
  /** How the figures were computed, by language. */
  readonly method: LocalizedText
  readonly thresholds: { readonly minimumRespondents: number }
  readonly groups: readonly BenchmarkGroup[]
}

/** Text by BCP 47 language tag; at least one language. */
export type LocalizedText = Readonly<Record<string, string>>

export interface BenchmarkSource {
  readonly title: string
  readonly year: number
  readonly licence: string
  /** An https link, or null for figures that have no public page. */
  readonly link: string | null
}

/**
 * The fewest respondents a figure may rest on, whatever a pack says of itself: with fewer, quartiles
 * come close to naming who answered what.
 */
export const FEWEST_RESPONDENTS = 5

/** A group of respondents that one compares with. */
export interface BenchmarkGroup {
  readonly id: string
  readonly title: LocalizedText
  /** What limits the group, such as "not a random sample". */
  readonly note: LocalizedText
  readonly respondents: number
  readonly overall: Quartiles
  /** By id of a dimension, an inner group or a question. Scores as ratios 0–1. */
  readonly scores: Readonly<Record<string, Quartiles>>
}

/** Quantiles by linear interpolation between order statistics (type 7 of Hyndman & Fan 1996). */
export interface Quartiles {
  readonly lower: number
  readonly median: number
  readonly upper: number
  /** Respondents behind these three figures. */
  readonly respondents: number
}
