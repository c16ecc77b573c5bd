import type { Ratio } from '../ratio'

/** What is known of the score of a group, a dimension or the whole. */
export interface Score {
  /** null: not enough is answered, or nothing here applies; never "no data" dressed as a zero. */
  readonly ratio: Ratio | null
  /** Points earned, of the maximum of what counts; null where points are not added up. */
  readonly points: Points | null
  /** The maximum once all open questions are answered; null where points are not added up. */
  readonly possible: number | null
  /** What the score can still be once the open questions are answered; null: nothing applies. */
  readonly range: ScoreRange | null
  /** Answered questions by the rule of `progress.ts`, unscored ones included. */
  readonly answered: number
  readonly asked: number
  /** Answers that earn points or could have: what a score rests on. */
  readonly scored: number
  /** Answers that set a question aside, with a reason; counted among the answered. */
  readonly notApplicable: number
  /** Questions that earn points or could: scored ones that are not "not applicable". */
  readonly applicable: number
  /**
   * Answers a score needs here: the path's minimum or its share of what applies,
   * whichever is more, and all where fewer apply; 0: none.
   */
  readonly needed: number
  /** Open questions here whose policy is that there is no score until they are answered. */
  readonly blocking: number
}

export interface Points {
  readonly earned: number
  readonly maximum: number
}

export interface ScoreRange {
  readonly low: Ratio
  readonly high: Ratio
}

export interface GroupScore extends Score {
  readonly id: string
  readonly questions: readonly QuestionScore[]
  readonly groups: readonly GroupScore[]
}

export interface QuestionScore {
  readonly id: string
  readonly status: QuestionStatus
  readonly basis: ScoreBasis
  /** By the rule of `progress.ts`; a hidden question is not. */
  readonly isAnswered: boolean
  /** What the rules give; null unless the question counts. Differs from `ratio` only by an override. */
  readonly computed: Ratio | null
  /** null unless the question counts. */
  readonly ratio: Ratio | null
  readonly points: Points | null
  /** The question's maximum; null where it does not apply or is not scored. */
  readonly possible: number | null
  readonly range: ScoreRange | null
  /** What is aimed at here, 0–1, by the profile; null: nothing. */
  readonly target: Ratio | null
}

/**
 * `counted`: in the score, whatever it rests on; `open`: not answered and not in the score;
 * `notApplicable`: left the score; `hidden`: not asked, and not in the score; `unscored`: has no
 * points.
 */
export type QuestionStatus = 'counted' | 'open' | 'notApplicable' | 'hidden' | 'unscored'

/** What a question's score, or its absence, rests on. */
export type ScoreBasis = 'answer' | 'blank' | 'dontKnow' | 'notApplicable' | 'hidden' | 'override'
