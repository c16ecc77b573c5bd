import { referenceName } from '../assessment/assessment'
import type { Problem } from '../problem'
import { fail, ok, type Result } from '../result'
import { groupScoresOf, questionScoresOf } from '../scoring/find-score'
import type { AssessmentScore } from '../scoring/score-assessment'
import type { BenchmarkGroup, BenchmarkPack, Quartiles } from './benchmark-pack'

/** Own score beside the quartiles of a group. */
export interface Comparison {
  /** Id of a group or question; null: the whole. */
  readonly id: string | null
  /** Own score 0–1; null while there is none. */
  readonly own: number | null
  /** null: the pack has no figure for this. */
  readonly quartiles: Quartiles | null
  readonly position: Position | null
}

/** Where the own score lies; a score equal to a quartile belongs to the half nearer the median. */
export type Position = 'belowLower' | 'lowerToMedian' | 'medianToUpper' | 'aboveUpper'

export interface BenchmarkComparison {
  readonly overall: Comparison
  readonly dimensions: readonly Comparison[]
  /** Dimensions, inner groups and questions, by id. */
  readonly all: Readonly<Record<string, Comparison>>
}

/** Why a pack does not fit a result. */
export type UnfitPack = Extract<
  Problem,
  { readonly code: 'otherQuestionnaire' | 'otherDefinition' | 'otherPath' }
>

/** A pack fits results of its own questionnaire version, definition and path only. Empty: it fits. */
export function checkPackFits(
  pack: BenchmarkPack,
  score: Pick<AssessmentScore, 'questionnaire' | 'path' | 'hash'>,
): readonly UnfitPack[] {
  const found = referenceName(pack.questionnaire)
  const expected = referenceName(score.questionnaire)
  if (found !== expected) {
    return [{ code: 'otherQuestionnaire', path: 'questionnaire', found, expected }]
  }
  if (pack.hash !== null && pack.hash !== score.hash) {
    return [{ code: 'otherDefinition', path: 'hash', reference: expected }]
  }
  return pack.path === score.path
    ? []
    : [{ code: 'otherPath', path: 'path', found: pack.path, expected: score.path }]
}

/** Sets a result beside one group of a pack; refuses a pack of another questionnaire or path. */
export function compareWithBenchmark(
  score: AssessmentScore,
  pack: BenchmarkPack,
  group: BenchmarkGroup,
): Result<BenchmarkComparison, readonly Problem[]> {
  const problems = checkPackFits(pack, score)
  if (problems.length > 0) return fail(problems)
  const all = [...groupScoresOf(score), ...questionScoresOf(score)].map(
    ({ id, ratio }): [string, Comparison] => [id, compare(id, ratio, group.scores[id] ?? null)],
  )
  return ok({
    overall: compare(null, score.overall.ratio, group.overall),
    dimensions: score.dimensions.map(({ id, ratio }) =>
      compare(id, ratio, group.scores[id] ?? null),
    ),
    all: Object.fromEntries(all),
  })
}

function compare(id: string | null, own: number | null, quartiles: Quartiles | null): Comparison {
  const position = own === null || quartiles === null ? null : positionOf(own, quartiles)
  return { id, own, quartiles, position }
}

function positionOf(own: number, { lower, median, upper }: Quartiles): Position {
  if (own < lower) return 'belowLower'
  if (own < median) return 'lowerToMedian'
  return own <= upper ? 'medianToUpper' : 'aboveUpper'
}
