import type { Answers } from '../assessment/answer'
import type { QuestionnaireReference } from '../assessment/assessment'
import type { Path, Questionnaire } from '../questionnaire/questionnaire'
import { groupsOnPath } from '../questionnaire/walk-questionnaire'
import { addMember, combine, noSums } from './combine-scores'
import type { GroupScore, Score } from './score'
import { scoreGroup } from './score-group'

/** Every number of one result, with the ruler it was measured by. */
export interface AssessmentScore {
  readonly questionnaire: QuestionnaireReference
  readonly path: string
  readonly overall: Score
  /** In the order of the questionnaire; dimensions the path does not ask are absent. */
  readonly dimensions: readonly GroupScore[]
}

/**
 * Scores all dimensions and the whole.
 *
 * There is no overall score while a dimension that applies has none: a mean of what happens to be
 * finished would rise and fall with the order of work. The answers must have been checked against
 * the questionnaire (`check-assessment.ts`); an answer that does not fit is a bug and throws.
 */
export function scoreAssessment(
  questionnaire: Questionnaire,
  path: Path,
  answers: Answers,
): AssessmentScore {
  const groups = groupsOnPath(questionnaire, path)
  const dimensions = groups.map((group) =>
    scoreGroup(group, answers, questionnaire.policies, path.minimumAnswered),
  )
  const sums = noSums()
  dimensions.forEach((dimension, index) => {
    addMember(sums, dimension, groups[index]?.weight ?? 0)
  })
  const combined = combine(questionnaire.aggregation, sums)
  const isComplete = dimensions.every(({ ratio, range }) => ratio !== null || range === null)
  const sumOf = (count: (score: GroupScore) => number) =>
    dimensions.reduce((sum, dimension) => sum + count(dimension), 0)
  return {
    questionnaire: { id: questionnaire.id, version: questionnaire.version },
    path: path.id,
    overall: {
      ...combined,
      ratio: isComplete ? combined.ratio : null,
      answered: sumOf(({ answered }) => answered),
      asked: sumOf(({ asked }) => asked),
      scored: sumOf(({ scored }) => scored),
      notApplicable: sumOf(({ notApplicable }) => notApplicable),
      applicable: sumOf(({ applicable }) => applicable),
      needed: sumOf(({ needed }) => needed),
    },
    dimensions,
  }
}
