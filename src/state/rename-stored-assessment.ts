import { NAMING_ID } from '@/domain/journal/journal-entry'
import { saveFieldChange } from '@/storage/save-change'
import type { Session } from './session'

/** Names an assessment that is not open, such as one in the list; resolves once it is kept. */
export async function renameStoredAssessment(
  { database, assessmentStore }: Session,
  id: string,
  name: string,
  municipality: string,
): Promise<void> {
  await saveFieldChange(
    database,
    id,
    { kind: 'naming', subjectId: NAMING_ID, after: { name, municipality } },
    await assessmentStore.getState().writingNow(id),
  )
}
