import type { Level } from '../questionnaire/questionnaire'

/** Means such as (1/3 + 1/3 + …) can land this far below an edge by rounding alone. */
const ROUNDING = 1e-12

export interface ReachedLevel {
  readonly level: Level
  /** 1 for the lowest. */
  readonly number: number
}

/** The level a score (0–1) falls in; an edge belongs to the upper level. null: no levels. */
export function levelOf(levels: readonly Level[], score: number): ReachedLevel | null {
  const index = levels.findLastIndex(({ from }) => score + ROUNDING >= from)
  const level = levels[index]
  return level === undefined ? null : { level, number: index + 1 }
}
