import type { Assessment } from '../assessment/assessment'
import { checkAssessment } from '../assessment/check-assessment'
import type { Snapshot } from '../assessment/snapshot'
import type { Path, Questionnaire } from '../questionnaire/questionnaire'
import { type PreviousScores, previousScores } from './changes-since'
import { ENGINE_VERSION } from './engine-version'
import { scoreAssessment } from './score-assessment'

/**
 * What a snapshot's answers scored, to set beside the scores of now. Scores of another definition,
 * path or engine cannot be made again here; that they differ in it is what counts.
 *
 * null: its answers do not fit the questionnaire, so that it tells nothing.
 */
export function scoresThen(
  { takenAt, hash, engine, assessment }: Snapshot,
  questionnaire: Questionnaire,
  path: Path,
  { answers }: Assessment,
): PreviousScores | null {
  const isSameRuler =
    hash === questionnaire.hash && assessment.path === path.id && engine === ENGINE_VERSION
  if (!isSameRuler) {
    const unknown = { overall: null, dimensions: {}, changedAnswers: 0 }
    return { takenAt, hash, engine, path: assessment.path, ...unknown }
  }
  if (checkAssessment(assessment, questionnaire).length > 0) return null
  const score = scoreAssessment(questionnaire, path, assessment)
  return previousScores(takenAt, score, assessment.answers, answers)
}
