import {
  type BenchmarkComparison,
  compareWithBenchmark,
} from '@/domain/benchmark/compare-with-benchmark'
import type { Group } from '@/domain/questionnaire/questionnaire'
import { askedGroups } from '@/domain/questionnaire/conditions'
import type { Explanation, GroupExplanation } from '@/domain/scoring/explanation'
import { explainScore, explanationsById } from '@/domain/scoring/explain-score'
import { overallLevel, type ReachedLevel } from '@/domain/scoring/level-of'
import { type NextStep, rankNextSteps } from '@/domain/scoring/rank-next-steps'
import { type AssessmentScore, scoreAssessment } from '@/domain/scoring/score-assessment'
import type { Telling } from '@/domain/scoring/tell-explanation'
import { type ChangesSince, changesSince } from '@/domain/scoring/changes-since'
import { createTelling } from './create-telling'
import { leaveOut } from './leave-out'
import type { ReportInput } from './report-input'
import { createWords, type Words } from './words'

/** What every section of a report draws from: the input, what follows from it, and the words. */
export interface Findings extends ReportInput {
  readonly words: Words
  readonly score: AssessmentScore
  /** Of the whole, with all that it demands. */
  readonly level: ReachedLevel | null
  readonly explanation: GroupExplanation
  /** Of everything but the whole, by id of group and question. */
  readonly explanations: ReadonlyMap<string, Explanation>
  readonly telling: Telling
  /** The dimensions as they are asked, in the questionnaire's order. */
  readonly dimensions: readonly Group[]
  readonly comparison: BenchmarkComparison | null
  readonly nextSteps: readonly NextStep[]
  /** Since the last snapshot; null: there is none, or another ruler measured it. */
  readonly changes: ChangesSince | null
}

/** What cannot be in the report is left out here, and told among its limits. */
export function findingsOf(wished: ReportInput): Findings {
  const input = leaveOut(wished)
  const { questionnaire, path, assessment, benchmark, previous } = input
  const score = scoreAssessment(questionnaire, path, assessment)
  const explanation = explainScore(questionnaire, path, assessment, score)
  const words = createWords(input)
  return {
    ...input,
    score,
    level: overallLevel(questionnaire, score),
    explanation,
    explanations: explanationsById(explanation),
    telling: createTelling(input, words),
    words,
    dimensions: askedGroups(questionnaire, path, assessment),
    comparison: comparisonOf(input, score),
    nextSteps: rankNextSteps(questionnaire, path, assessment, benchmark?.group ?? null),
    changes: previous === null ? null : changesSince(previous, score),
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
