import type { Questionnaire } from '@/domain/questionnaire/questionnaire'
import { pathOf } from '@/domain/questionnaire/walk-questionnaire'
import { groupScoresOf, questionScoresOf } from '@/domain/scoring/find-score'
import { overallLevel } from '@/domain/scoring/level-of'
import { relativeScore } from '@/domain/scoring/relative-score'
import type { ScoreRange } from '@/domain/scoring/score'
import { scoreAssessment } from '@/domain/scoring/score-assessment'
import { writtenScore } from '@/domain/scoring/written-score'
import type { ConformanceCase, ExpectedRange } from './conformance-file'

/** What came out otherwise than a case expects. */
export interface Difference {
  /** Such as `overall`, `scores.policy`, `ranges.policy.low`. */
  readonly where: string
  readonly expected: unknown
  readonly found: unknown
}

/** Scores a case and tells everything that is not as expected; nothing else is compared. */
export function compareCase(
  questionnaire: Questionnaire,
  { path: id, profile, answers, target, baseline, expected, tolerance }: ConformanceCase,
): readonly Difference[] {
  const path = pathOf(questionnaire, id)
  if (path === null) return [{ where: 'path', expected: id, found: null }]
  const score = scoreAssessment(questionnaire, path, { answers, profile })
  const parts = new Map(
    [...groupScoresOf(score), ...questionScoresOf(score)].map((part) => [part.id, part]),
  )
  const compared: [string, unknown, unknown][] = []
  const compare = (where: string, wanted: unknown, found: unknown) => {
    if (wanted !== undefined) compared.push([where, wanted, found])
  }
  const compareRange = (where: string, wanted: ExpectedRange, found: ScoreRange | null) => {
    compare(`${where}.low`, wanted === null ? null : wanted.low, found?.low ?? null)
    compare(`${where}.high`, wanted === null ? null : wanted.high, found?.high ?? null)
  }

  compare('overall', expected.overall, writtenScore(score.overall, questionnaire))
  compare('level', expected.level, overallLevel(questionnaire, score)?.level.id ?? null)
  for (const [part, wanted] of Object.entries(expected.scores)) {
    const own = parts.get(part)
    compare(`scores.${part}`, wanted, own === undefined ? null : writtenScore(own, questionnaire))
  }
  if (expected.overallRange !== undefined) {
    compareRange('overallRange', expected.overallRange, score.overall.range)
  }
  for (const [part, wanted] of Object.entries(expected.ranges ?? {})) {
    compareRange(`ranges.${part}`, wanted, parts.get(part)?.range ?? null)
  }
  if (expected.relative !== undefined) {
    const found = relativeScore(questionnaire, path, {
      current: { answers, profile },
      target: { answers: target ?? {}, profile },
      baseline: baseline === undefined ? null : { answers: baseline, profile },
    })
    compare('relative.gap', expected.relative.gap, found.gap)
    compare('relative.percentToTarget', expected.relative.percentToTarget, found.percentToTarget)
    compare('relative.progress', expected.relative.progress, found.progress)
  }
  return compared
    .filter(([, wanted, found]) => !isSame(wanted, found, tolerance))
    .map(([where, wanted, found]) => ({ where, expected: wanted, found }))
}

const isSame = (expected: unknown, found: unknown, tolerance: number): boolean =>
  typeof expected === 'number' && typeof found === 'number'
    ? Math.abs(expected - found) <= tolerance
    : expected === found
