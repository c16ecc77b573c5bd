import type { Problem } from '../problem'
import { isScored } from './is-scored'
import type { Level, Questionnaire } from './questionnaire'
import { allGroups, allQuestions } from './walk-questionnaire'

/** Levels that are out of order, leave a gap, overlap, or demand a score that there never is. */
export function checkLevels(questionnaire: Questionnaire): readonly Problem[] {
  const { levels } = questionnaire
  const inOrder = levels.every((level, index) =>
    index === 0 ? level.from === 0 : level.from > (levels[index - 1]?.from ?? 1),
  )
  return [
    ...(inOrder ? checkEnds(levels) : [{ code: 'levelsOutOfOrder', path: 'levels' } as const]),
    ...checkRequirements(questionnaire),
  ]
}

/** Levels are compared with scores that are off by as much. */
const TOLERANCE = 1e-12

function checkEnds(levels: readonly Level[]): readonly Problem[] {
  return levels.flatMap(({ id, to }, index): readonly Problem[] => {
    const next = levels[index + 1]?.from ?? 1
    if (to === null || Math.abs(to - next) <= TOLERANCE) return []
    const code = to < next ? 'levelGap' : 'levelOverlap'
    return [{ code, path: `levels.${String(index)}.to`, id, to, next }]
  })
}

function checkRequirements(questionnaire: Questionnaire): readonly Problem[] {
  const { levels } = questionnaire
  if (levels.every(({ requires }) => requires.length === 0)) return []
  const scored = allQuestions(questionnaire).filter(isScored)
  const known = new Set([...allGroups(questionnaire), ...scored].map(({ id }) => id))
  return levels.flatMap(({ requires }, level) =>
    requires.flatMap(({ score: id }, index): readonly Problem[] => {
      const path = `levels.${String(level)}.requires.${String(index)}`
      return known.has(id) ? [] : [{ code: 'unknownScore', path, id }]
    }),
  )
}
