import { describe, expect, it } from 'vitest'
import type { Path, Questionnaire } from '@/domain/questionnaire/questionnaire'
import type { WorkedExample } from '@/domain/questionnaire/worked-example'
import { pathOf } from '@/domain/questionnaire/walk-questionnaire'
import { readConformanceFiles } from '../conformance/conformance-file'
import { disagreements } from './disagreements'
import { referenceOverallLevel } from './level'
import type { ReferenceQuestion } from './question'
import { times, toNumber, ZERO } from './rational'
import { type ReferenceGroup, referenceScore, type ReferenceScore } from './reference-score'
import { endsOf, written } from './rounding'

const files = readConformanceFiles()

describe('referenceScore', () => {
  it.each(files)('gives what is expected of $id', ({ questionnaire, cases }) => {
    for (const found of cases) {
      const path = pathIn(questionnaire, found)
      const score = referenceScore(questionnaire, path, found)
      const numbers = writtenById(score.dimensions, questionnaire)
      const { overall, level, scores } = found.expected

      if (overall !== undefined) {
        expectNear(writtenScore(score.overall, questionnaire), overall, found)
      }
      if (level !== undefined) expect(referenceOverallLevel(questionnaire, score)).toBe(level)
      for (const [id, expected] of Object.entries(scores)) {
        expectNear(numbers.get(id) ?? null, expected, found)
      }
    }
  })

  it.each(files)('agrees with the engine on $id', ({ questionnaire, cases }) => {
    const told = cases.flatMap((found) =>
      disagreements(questionnaire, pathIn(questionnaire, found), found),
    )

    expect(told).toEqual([])
  })
})

function pathIn(questionnaire: Questionnaire, { path: id }: WorkedExample): Path {
  const path = pathOf(questionnaire, id)
  if (path === null) throw new Error(`No path ${id}`)
  return path
}

function expectNear(
  found: number | null,
  expected: number | null,
  { name, tolerance }: WorkedExample,
): void {
  if (found === null || expected === null) expect(found, name).toBe(expected)
  else expect(Math.abs(found - expected), name).toBeLessThanOrEqual(tolerance)
}

function writtenScore(
  { ratio, points }: Pick<ReferenceScore, 'ratio' | 'points'>,
  questionnaire: Questionnaire,
): number | null {
  if (ratio === null) return null
  const ends = points === null ? null : { from: points.least, to: points.maximum }
  return toNumber(written(ratio, endsOf(questionnaire, ends)))
}

/** Every group and question, as the scale writes it. */
const writtenById = (
  groups: readonly ReferenceGroup[],
  questionnaire: Questionnaire,
): ReadonlyMap<string, number | null> =>
  new Map(
    groups.flatMap((group): readonly (readonly [string, number | null])[] => [
      [group.id, writtenScore(group, questionnaire)],
      ...group.questions.map((question): readonly [string, number | null] => [
        question.id,
        writtenScore(withPoints(question), questionnaire),
      ]),
      ...writtenById(group.groups, questionnaire),
    ]),
  )

function withPoints({
  ratio,
  maximum,
}: ReferenceQuestion): Pick<ReferenceScore, 'ratio' | 'points'> {
  return ratio === null || maximum === null
    ? { ratio, points: null }
    : { ratio, points: { least: ZERO, earned: times(ratio, maximum), maximum } }
}
