import { NAMING_ID } from '@/domain/journal/journal-entry'
import { saveFieldChange } from '@/storage/save-change'
import { ensureRespondent } from '@/storage/respondents'
import { newId } from './new-id'
import type { Session } from './session'

/** Names an assessment that is not open, such as one in the list; resolves once it is kept. */
export async function renameStoredAssessment(
  { database, now }: Session,
  id: string,
  name: string,
  municipality: string,
): Promise<void> {
  const by = await ensureRespondent(database, id, newId())
  await saveFieldChange(
    database,
    id,
    { kind: 'naming', subjectId: NAMING_ID, after: { name, municipality } },
    { id: newId(), at: now().toISOString(), by },
  )
}
