import type { AssessmentScore } from '../scoring/score-assessment'
import { groupScoresOf, questionScoresOf } from '../scoring/find-score'
import type { BenchmarkGroup, Quartiles } from './benchmark-pack'
import { quartilesOf } from './quantile'

/**
 * Turns the results of a group of respondents into quartiles per dimension, group and question.
 *
 * A score that fewer than `minimumRespondents` have is left out, so that no single respondent can
 * be read from a group. null: the group itself is too small.
 */
export function summariseRespondents(
  scores: readonly AssessmentScore[],
  minimumRespondents: number,
): Pick<BenchmarkGroup, 'respondents' | 'overall' | 'scores'> | null {
  const overall = present(scores.map((score) => score.overall.ratio))
  if (overall.length < minimumRespondents || overall.length === 0) return null
  const values = new Map<string, number[]>()
  for (const score of scores) {
    for (const { id, ratio } of [...groupScoresOf(score), ...questionScoresOf(score)]) {
      if (ratio === null) continue
      const known = values.get(id)
      if (known === undefined) values.set(id, [ratio])
      else known.push(ratio)
    }
  }
  const summarised = [...values]
    .filter(([, ratios]) => ratios.length >= minimumRespondents)
    .map(([id, ratios]): [string, Quartiles] => [id, quartilesOf(ratios)])
  return {
    respondents: scores.length,
    overall: quartilesOf(overall),
    scores: Object.fromEntries(summarised),
  }
}

const present = (ratios: readonly (number | null)[]): readonly number[] =>
  ratios.filter((ratio) => ratio !== null)
