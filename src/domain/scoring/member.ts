import type { Group, Questionnaire } from '../questionnaire/questionnaire'
import { type Ratio, ratio } from '../ratio'
import type { Score } from './score'

/** What a member of a group brings into the group's score. */
export type Scored = Pick<Score, 'ratio' | 'points' | 'possible' | 'range'>

/** What a member can weigh. */
export interface Stake {
  /** Its share in the mean, at least 0. */
  readonly weight: number
  /** The points at stake, with those of what an open answer could still have asked; null: none. */
  readonly reach: number | null
  /** Those that its highest score stands for: of what must count whatever the open answers ask. */
  readonly bestReach: number | null
  /** False: not asked now, so that only the range knows of it. */
  readonly isAsked: boolean
}

/** A member of a group with what it weighs there. */
export interface Member {
  readonly score: Scored
  readonly stake: Stake
}

/** A score with what its ratios are measured on in points, 0 where there are none. */
export interface Combined extends Scored {
  /** The points that lie between a ratio of 0 and of 1: of what counts now. */
  readonly width: number
  /** The same for the range, which knows of more, and the points that its 1 stands for. */
  readonly reachWidth: number
  readonly reach: number
  readonly bestReach: number
  /** True where something applies now, and not only should an open answer have it asked. */
  readonly applies: boolean
}

/** How members are put together: the rule of a group, or of the whole. */
export type Rule = Pick<Group | Questionnaire, 'aggregation' | 'start' | 'passAt'>

/** Of a group where nothing applies. */
export const NOTHING: Combined = {
  ratio: null,
  points: null,
  possible: null,
  range: null,
  width: 0,
  reachWidth: 0,
  reach: 0,
  bestReach: 0,
  applies: false,
}

/** The upper end of a range in points; 1 where all that could count for it weighs nothing. */
export const highest = (earned: number, reach: number): Ratio =>
  reach === 0 ? ratio(1) : ratio(earned / reach)
