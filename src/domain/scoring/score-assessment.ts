import type { QuestionnaireReference, Responses } from '../assessment/assessment'
import { SHOWN, visibilityOf } from '../questionnaire/conditions'
import type { Path, Questionnaire } from '../questionnaire/questionnaire'
import { groupsOnPath } from '../questionnaire/walk-questionnaire'
import { addMember, combine, noSums } from './combine-scores'
import { ENGINE_VERSION } from './engine-version'
import { roundScore } from './round-score'
import type { GroupScore, Score } from './score'
import { addCounts, memberOf, isPresent, measureGroup, noCounts, type Ruler } from './score-group'

/** Every number of one result, with the ruler it was measured by. */
export interface AssessmentScore {
  readonly questionnaire: QuestionnaireReference
  readonly path: string
  /** SHA-256 of the canonical definition. */
  readonly hash: string
  readonly engine: string
  readonly overall: Score
  /** In the order of the questionnaire; dimensions that are not asked are absent. */
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
  { answers, profile }: Responses,
): AssessmentScore {
  const groups = groupsOnPath(questionnaire, path)
  const visibility = visibilityOf(questionnaire, path, { answers, profile })
  const ruler: Ruler = { questionnaire, visibility, answers, profile }
  const sums = noSums()
  const counts = noCounts()
  const dimensions: GroupScore[] = []
  let isComplete = true
  const weighsQuestions = questionnaire.aggregation === 'meanOfQuestions'
  for (const group of groups) {
    const weighers = weighsQuestions ? [{ sums, rule: questionnaire }] : []
    const measured = measureGroup(ruler, group, path, SHOWN, weighers)
    const { score: dimension, applies } = measured
    // One that has lost its score takes that of the whole along; only an empty one can leave.
    const member = memberOf(group, measured, { canLeave: dimension.scored === 0 })
    if (!weighsQuestions) addMember(sums, questionnaire, member.score, member.stake)
    if (!isPresent(dimension)) continue
    if (applies && dimension.ratio === null) isComplete = false
    dimensions.push(dimension)
    addCounts(counts, dimension)
  }
  const combined = roundScore(combine(questionnaire, sums), 'overall', questionnaire)
  const { ratio, points, possible, range } = combined
  return {
    questionnaire: { id: questionnaire.id, version: questionnaire.version },
    path: path.id,
    hash: questionnaire.hash,
    engine: ENGINE_VERSION,
    overall: {
      ratio: isComplete && counts.blocking === 0 ? ratio : null,
      points,
      possible,
      range,
      ...counts,
      needed: dimensions.reduce((sum, { needed }) => sum + needed, 0),
    },
    dimensions,
  }
}
