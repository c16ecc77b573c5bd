import type { AssessmentScore } from './score-assessment'
import type { GroupScore, QuestionScore, Score } from './score'

/** Every group of a result, dimensions first to innermost, in questionnaire order. */
export const groupScoresOf = (score: AssessmentScore): readonly GroupScore[] =>
  score.dimensions.flatMap(withInner)

const withInner = (group: GroupScore): readonly GroupScore[] => [
  group,
  ...group.groups.flatMap(withInner),
]

/** Every question of a result, in questionnaire order. */
export const questionScoresOf = (score: AssessmentScore): readonly QuestionScore[] =>
  groupScoresOf(score).flatMap(({ questions }) => questions)

/** Without a score although something that is asked could give one. */
export const isMissing = ({
  ratio,
  range,
  applicable,
}: Pick<Score, 'ratio' | 'range' | 'applicable'>): boolean =>
  ratio === null && range !== null && applicable > 0

/**
 * The dimensions that are set aside as a whole: all their scored questions are "not applicable", so
 * the overall score leaves them out.
 */
export const dimensionsSetAside = (score: AssessmentScore): readonly GroupScore[] =>
  score.dimensions.filter(isSetAside)

export const isSetAside = ({ range, notApplicable }: Pick<Score, 'range' | 'notApplicable'>) =>
  range === null && notApplicable > 0
