import { saveAssessmentChange } from '@/storage/assessments'
import type { Session } from './session'

/** Names an assessment that is not open, such as one in the list; resolves once it is kept. */
export async function renameStoredAssessment(
  { database, now }: Session,
  id: string,
  name: string,
  municipality: string,
): Promise<void> {
  await saveAssessmentChange(database, id, { name, municipality, updatedAt: now().toISOString() })
}
