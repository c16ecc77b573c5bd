import type { Level, Questionnaire } from '../questionnaire/questionnaire'
import { groupScoresOf, questionScoresOf } from './find-score'
import { reaches } from './reaches'
import type { AssessmentScore } from './score-assessment'

export interface ReachedLevel {
  readonly level: Level
  /** 1 for the lowest. */
  readonly number: number
}

type Levels = Pick<Questionnaire, 'levels' | 'levelRule'>

/** The level a score (0–1) falls in; an edge belongs to the upper level. null: no levels. */
export function levelOf({ levels }: Pick<Levels, 'levels'>, score: number): ReachedLevel | null {
  return reached(levels, 'highest', ({ from }) => reaches(score, from))
}

/**
 * The level of the whole, which may demand more than its own score. Staged: only once all levels
 * before it are reached. null: no score, no levels, or not even the lowest is reached.
 */
export function overallLevel(
  { levels, levelRule }: Levels,
  score: AssessmentScore,
): ReachedLevel | null {
  const { ratio } = score.overall
  if (ratio === null) return null
  if (levels.every(({ requires }) => requires.length === 0)) return levelOf({ levels }, ratio)
  const ratios = new Map(
    [...groupScoresOf(score), ...questionScoresOf(score)].map(({ id, ratio: own }) => [id, own]),
  )
  return reached(
    levels,
    levelRule,
    ({ from, requires }) =>
      reaches(ratio, from) &&
      requires.every(({ score: id, atLeast }) => {
        const own = ratios.get(id) ?? null
        return own !== null && reaches(own, atLeast)
      }),
  )
}

function reached(
  levels: readonly Level[],
  rule: Levels['levelRule'],
  isMet: (level: Level) => boolean,
): ReachedLevel | null {
  const firstMissed = levels.findIndex((level) => !isMet(level))
  const index =
    rule === 'highest'
      ? levels.findLastIndex(isMet)
      : (firstMissed === -1 ? levels.length : firstMissed) - 1
  const level = levels[index]
  return level === undefined ? null : { level, number: index + 1 }
}
