import type { Provider } from '../assessment/answer'
import type { Aggregation } from '../questionnaire/questionnaire'
import type { Points, QuestionScore, Score } from './score'

/**
 * Where a number comes from, as a tree: the whole, its dimensions, their groups and questions.
 *
 * Carries codes and facts, never a sentence; the wording lives in
 * `locales/<language>/explanation.json`, and `tell-explanation.ts` puts the two together.
 */
export type Explanation = GroupExplanation | QuestionExplanation

export interface GroupExplanation {
  readonly kind: 'overall' | 'group'
  /** Id of the group; for the whole, that of the questionnaire. */
  readonly id: string
  readonly aggregation: Aggregation
  readonly score: Score
  /** How it came about, in the order it was done. */
  readonly steps: readonly ExplanationStep[]
  /**
   * What the score is made of, in order: what stands in the group, or every question beneath it where
   * questions are weighed whatever their group. What is never scored is not among them.
   */
  readonly terms: readonly Term[]
  /** What stands in the group: its questions, then its inner groups, hidden ones included. */
  readonly members: readonly Explanation[]
}

/** One line of the calculation of a group. */
export interface Term {
  /** Id of a question or group. */
  readonly id: string
  /** null: it has no score and is left out. */
  readonly ratio: number | null
  readonly points: Points | null
  /** Its weight under `mean`, `meanOfQuestions` and `sumOfLevels`; null where weights do not count. */
  readonly weight: number | null
  /** Its share (0–1) of all weights, or of all points, that count; null where there are no shares. */
  readonly share: number | null
  /** False for what is left out, and for what stands after the stop of `stopAtFirstNegative`. */
  readonly isCounted: boolean
}

export interface QuestionExplanation {
  readonly kind: 'question'
  readonly id: string
  readonly score: QuestionScore
  readonly steps: readonly ExplanationStep[]
}

/** One sentence: numbers are written on the scale they say, ids by their names. */
export interface ExplanationStep {
  readonly code: ExplanationCode
  readonly facts: Readonly<Record<string, ExplanationFact>>
}

export type ExplanationFact =
  /** A plain number: points, weights, digits. */
  | { readonly kind: 'number'; readonly value: number }
  /** How many there are; at most one in a step, which its plural follows. */
  | { readonly kind: 'count'; readonly value: number }
  /** A score with its scale: `54 of 100`. */
  | { readonly kind: 'score'; readonly ratio: number; readonly points: Points | null }
  /** A score 0–1 without its scale, beside others: `54.2`. */
  | { readonly kind: 'ratio'; readonly value: number }
  /** A number in what the question counts, such as days. */
  | { readonly kind: 'amount'; readonly question: string; readonly value: number }
  /** 0–100. */
  | { readonly kind: 'percent'; readonly value: number }
  /** Options of a question, named by their labels. */
  | { readonly kind: 'options'; readonly question: string; readonly options: readonly string[] }
  /** The respondent's own words. */
  | { readonly kind: 'text'; readonly value: string }
  /** Groups or questions, named by their titles. */
  | { readonly kind: 'names'; readonly ids: readonly string[] }
  | { readonly kind: 'provider'; readonly provider: Provider }
  /** What the questionnaire's wording says on how a question is scored. */
  | { readonly kind: 'scoringReason'; readonly question: string }

export const EXPLANATION_CODES = [
  // Questions: what was answered
  'chosen',
  'chosenSeveral',
  'cappedAtMaximum',
  'saidYes',
  'saidNo',
  'stepOfScale',
  'reversed',
  'numberByRatio',
  'numberByInverseRatio',
  'numberByStep',
  'numberBelowSteps',
  'percentage',
  'pointsOfMaximum',
  'providedElsewhere',
  // Questions: policies
  'unscored',
  'scoringReason',
  'blankExcluded',
  'blankZero',
  'blankNoScore',
  'dontKnowExcluded',
  'dontKnowZero',
  'dontKnowNoScore',
  'reasonMissing',
  'notApplicableExcluded',
  'notApplicableFullMarks',
  'notApplicableNeutral',
  'notApplicableZero',
  'notApplicableAtTarget',
  'notApplicableWithoutTarget',
  'hiddenZero',
  'hiddenFullMarks',
  'overridden',
  'overriddenOpen',
  'overrideReasonMissing',
  'target',
  // Groups: how members make the score
  'mean',
  'evenMean',
  'meanOfQuestions',
  'sum',
  'sumOfLevels',
  'minimum',
  'subtract',
  'stopAtFirstNegative',
  'stoppedAt',
  'waitsFor',
  'nothingApplies',
  'nothingCounts',
  'leftOut',
  'needsMore',
  'blocked',
  'dimensionMissing',
  // Both
  'hiddenExcluded',
  'roundedHalfUp',
  'roundedHalfEven',
  'truncated',
  'range',
  'settled',
] as const

export type ExplanationCode = (typeof EXPLANATION_CODES)[number]
