import type { QuestionnaireReference } from '@/domain/assessment/assessment'
import { newerShippedVersion } from '@/parse/shipped-content'
import { shippedFiles } from '@/storage/shipped-files'

/** The newest version that an assessment of this one can be moved to; null: there is none. */
export const newerVersion = (reference: QuestionnaireReference): QuestionnaireReference | null =>
  newerShippedVersion(shippedFiles, reference)
