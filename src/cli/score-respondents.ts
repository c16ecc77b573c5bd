import { type AssessmentScore, scoreAssessment } from '@/domain/scoring/score-assessment'
import type { Questionnaire } from '@/domain/questionnaire/questionnaire'
import type { PlacedRespondent } from './collect-respondents'

export interface ScoredRespondent extends PlacedRespondent {
  readonly score: AssessmentScore
}

export const scoreRespondents = (
  questionnaire: Questionnaire,
  respondents: readonly PlacedRespondent[],
): readonly ScoredRespondent[] =>
  respondents.map((respondent) => ({
    ...respondent,
    score: scoreAssessment(questionnaire, respondent.path, respondent),
  }))

/** The ids of the paths that the results are on, in the order of their first result. */
export const pathsOf = (scored: readonly ScoredRespondent[]): readonly string[] => [
  ...new Set(scored.map(({ path }) => path.id)),
]
