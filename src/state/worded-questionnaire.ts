import { useLiveQuery } from 'dexie-react-hooks'
import type { QuestionnaireReference } from '@/domain/assessment/assessment'
import type { WordedQuestionnaire } from '@/parse/parse-questionnaire'
import { loadWordedQuestionnaire } from '@/storage/catalogue'
import type { Session } from './session'

export type { WordedQuestionnaire }

/** A questionnaire in all its languages; undefined while loading, null where this device has none. */
export function useWordedQuestionnaire(
  { database }: Session,
  { id, version }: QuestionnaireReference,
): WordedQuestionnaire | null | undefined {
  return useLiveQuery(
    () => loadWordedQuestionnaire(database, { id, version }),
    [database, id, version],
  )
}
