import { useLiveQuery } from 'dexie-react-hooks'
import type { QuestionnaireReference } from '@/domain/assessment/assessment'
import { parseQuestionnaireFile } from '@/parse/parse-questionnaire'
import { isShipped, shippedLanguages } from '@/parse/shipped-content'
import { shippedFiles } from '@/storage/shipped-files'
import type { Session } from './session'

/** The languages a questionnaire is worded in; undefined while loading. */
export function useQuestionnaireLanguages(
  session: Session,
  { id, version }: QuestionnaireReference,
): readonly string[] | undefined {
  return useLiveQuery(() => loadLanguages(session, { id, version }), [session, id, version])
}

async function loadLanguages(
  { database }: Session,
  reference: QuestionnaireReference,
): Promise<readonly string[]> {
  if (isShipped(shippedFiles, reference)) return shippedLanguages(shippedFiles, reference)
  const row = await database.questionnaires.get([reference.id, reference.version])
  const parsed = row === undefined ? null : parseQuestionnaireFile(row.file)
  return parsed?.ok === true ? Object.keys(parsed.value.texts) : []
}
