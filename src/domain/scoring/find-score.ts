import type { AssessmentScore } from './score-assessment'
import type { GroupScore, QuestionScore } from './score'

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
