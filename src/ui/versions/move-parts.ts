import type { CarriedAssessment } from '@/domain/assessment/carry-assessment'
import type { VersionMove } from '@/state/version-move'
import type { OpenAssessment } from '../parts/assessment-frame'

/** What every part of the page needs: the assessment, the way, and what comes of it. */
export interface MoveParts {
  readonly open: OpenAssessment
  readonly move: VersionMove
  readonly carried: CarriedAssessment
}
