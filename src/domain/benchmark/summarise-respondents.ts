import type { AssessmentScore } from '../scoring/score-assessment'
import { groupScoresOf, questionScoresOf } from '../scoring/find-score'
import { type BenchmarkGroup, FEWEST_RESPONDENTS, type Quartiles } from './benchmark-pack'
import { quartilesOf } from './quantile'

/**
 * Turns the results of a group of respondents into quartiles per dimension, group and question.
 *
 * A score that fewer than `minimumRespondents`, or than five, have is left out, so that no single respondent can
 * be read from a group. null: the group itself is too small.
 */
export function summariseRespondents(
  scores: readonly AssessmentScore[],
  minimumRespondents: number,
): Pick<BenchmarkGroup, 'respondents' | 'overall' | 'scores'> | null {
  const fewest = Math.max(minimumRespondents, FEWEST_RESPONDENTS)
  const overall = present(scores.map((score) => score.overall.ratio))
  if (overall.length < fewest) return null
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
    .filter(([, ratios]) => ratios.length >= fewest)
    .map(([id, ratios]): [string, Quartiles] => [id, quartilesOf(ratios)])
  return {
    respondents: scores.length,
    overall: quartilesOf(overall),
    scores: Object.fromEntries(summarised),
  }
}

const present = (ratios: readonly (number | null)[]): readonly number[] =>
  ratios.filter((ratio) => ratio !== null)
