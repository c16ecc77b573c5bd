import {
  type BenchmarkComparison,
  compareWithBenchmark,
} from '@/domain/benchmark/compare-with-benchmark'
import type { Group } from '@/domain/questionnaire/questionnaire'
import { groupsOnPath } from '@/domain/questionnaire/walk-questionnaire'
import { type NextStep, rankNextSteps } from '@/domain/scoring/rank-next-steps'
import { type AssessmentScore, scoreAssessment } from '@/domain/scoring/score-assessment'
import type { ReportInput } from './report-input'
import { createWords, type Words } from './words'

/** What every section of a report draws from: the input, what follows from it, and the words. */
export interface Findings extends ReportInput {
  readonly words: Words
  readonly score: AssessmentScore
  /** The dimensions as the path asks them, in the order of `score.dimensions`. */
  readonly dimensions: readonly Group[]
  readonly comparison: BenchmarkComparison | null
  readonly nextSteps: readonly NextStep[]
}

/** Throws on a benchmark that does not fit; `checkReport` finds it first. */
export function findingsOf(input: ReportInput): Findings {
  const { questionnaire, path, assessment, benchmark } = input
  const score = scoreAssessment(questionnaire, path, assessment.answers)
  return {
    ...input,
    score,
    words: createWords(input),
    dimensions: groupsOnPath(questionnaire, path),
    comparison: comparisonOf(input, score),
    nextSteps: rankNextSteps(questionnaire, path, assessment, benchmark?.group ?? null),
  }
}

function comparisonOf(
  { benchmark }: ReportInput,
  score: AssessmentScore,
): BenchmarkComparison | null {
  if (benchmark === null) return null
  const compared = compareWithBenchmark(score, benchmark.pack, benchmark.group)
  if (!compared.ok) throw new Error(`An unfit benchmark: ${JSON.stringify(compared.failure)}`)
  return compared.value
}
