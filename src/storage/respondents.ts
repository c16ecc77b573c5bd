import type { Respondent } from '@/domain/journal/respondent'
import { announceChange } from './change-channel'
import type { Database } from './database'
import type { RespondentRow } from './rows'

export async function loadRespondents(
  database: Database,
  assessmentId: string,
): Promise<readonly Respondent[]> {
  const rows = await database.respondents.where({ assessmentId }).toArray()
  return rows.map(({ assessmentId: _assessmentId, ...respondent }) => respondent)
}

/**
 * Who answers on this device; the first time, somebody without a name is put down under `newId`. null: there is
 * no such assessment.
 */
export async function ensureRespondent(
  database: Database,
  assessmentId: string,
  newId: string,
): Promise<string | null> {
  const { assessments, respondents } = database
  return database.transaction('rw', assessments, respondents, async () => {
    const row = await assessments.get(assessmentId)
    if (row === undefined) return null
    if (row.respondentId !== null) return row.respondentId
    await respondents.put({ assessmentId, id: newId, name: '', role: null, revision: 0 })
    await assessments.update(assessmentId, { respondentId: newId })
    return newId
  })
}

/** Puts down a name and a role; whoever answers from now on is this person. */
export async function saveRespondent(
  database: Database,
  assessmentId: string,
  { id, name, role }: Omit<Respondent, 'revision'>,
): Promise<void> {
  const { assessments, respondents } = database
  await database.transaction('rw', assessments, respondents, async () => {
    const known = await respondents.get([assessmentId, id])
    const revision = known === undefined ? 0 : known.revision + 1
    const row: RespondentRow = { assessmentId, id, name, role, revision }
    await respondents.put(row)
    await assessments.update(assessmentId, { respondentId: id })
  })
  announceChange(database.name, assessmentId)
}
