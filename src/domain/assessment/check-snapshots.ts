import type { Problem } from '../problem'
import type { Questionnaire } from '../questionnaire/questionnaire'
import { checkAssessment } from './check-assessment'
import type { Snapshot } from './snapshot'

/** Snapshots whose answers do not fit; only what the same definition measured is scored again. */
export const checkSnapshots = (
  snapshots: readonly Snapshot[],
  questionnaire: Questionnaire,
): readonly Problem[] =>
  snapshots.flatMap(({ hash, assessment }, index) =>
    hash !== questionnaire.hash
      ? []
      : checkAssessment(assessment, questionnaire).map((problem) => ({
          ...problem,
          path: `snapshots.${String(index)}.assessment.${problem.path}`,
        })),
  )
