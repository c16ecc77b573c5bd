import type { QuestionnaireReference } from '@/domain/assessment/assessment'
import type { FoundPart } from '@/domain/questionnaire/place-findings'
import { paths } from '../paths'

/** The preview of a questionnaire at one of its dimensions. */
export const previewPath = ({ id, version }: QuestionnaireReference, dimension: string): string =>
  `${paths.preview(id, version)}?dimension=${dimension}`

/** The preview at a group or question, in the language that is to be seen there; null: in any. */
export function previewPathOf(
  questionnaire: QuestionnaireReference,
  { id, dimension }: FoundPart,
  language: string | null,
): string {
  const place = `${previewPath(questionnaire, dimension)}&part=${id}`
  return language === null ? place : `${place}&language=${language}`
}

/** Where a group stands on its dimension's page, or a question that is not asked now. */
export const partAnchor = (id: string): string => `part-${id}`
