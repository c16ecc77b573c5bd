import { type Assessment, referenceName } from '@/domain/assessment/assessment'
import { checkAssessment } from '@/domain/assessment/check-assessment'
import type { Problem } from '@/domain/problem'
import { fail, ok, type Result } from '@/domain/result'
import { parseAssessment, writeAssessment } from '@/parse/parse-assessment'
import {
  loadAssessment,
  saveAssessment,
  saveAssessmentChange,
  type StoredAssessment,
} from '@/storage/assessments'
import { loadDefinition } from '@/storage/catalogue'
import { useAppStore } from './app-store'
import { onThisDevice } from './assessment-commands'
import { downloadFile } from './download'
import { fileNamePart } from './file-name-part'
import { newId } from './new-id'
import { readJsonFile } from './read-json-file'
import type { Session } from './session'

/** Saves the assessment to a file, as it is on the screen: unsaved answers included. */
export async function exportAssessment(
  { database, now }: Session,
  assessment: StoredAssessment,
): Promise<void> {
  const savedToFileAt = now().toISOString()
  const name = `${fileNamePart(assessment.municipality, assessment.name)}-${savedToFileAt.slice(0, 10)}.json`
  downloadFile(name, writeAssessment(assessment), 'application/json')
  useAppStore.getState().announce('fileSaved', { name })
  await saveAssessmentChange(database, assessment.id, { savedToFileAt })
}

export interface ReadAssessment {
  readonly assessment: Assessment
  /** What this device already holds under the same id. */
  readonly here: 'nothing' | 'same' | 'different'
}

/** Reads an assessment file completely before anything is stored; a bad file changes nothing. */
export async function readAssessmentFile(
  { database }: Session,
  file: File,
): Promise<Result<ReadAssessment, readonly Problem[]>> {
  const json = await readJsonFile(file)
  if (!json.ok) return json
  const parsed = parseAssessment(json.value)
  if (!parsed.ok) return parsed
  const assessment = parsed.value
  const questionnaire = await loadDefinition(database, assessment.questionnaire)
  if (questionnaire === null) {
    const reference = referenceName(assessment.questionnaire)
    return fail([{ code: 'unknownQuestionnaire', path: 'questionnaire', reference }])
  }
  const problems = checkAssessment(assessment, questionnaire)
  if (problems.length > 0) return fail(problems)
  const existing = await loadAssessment(database, assessment.id)
  const isSame = existing !== null && writeAssessment(existing) === writeAssessment(assessment)
  return ok({ assessment, here: existing === null ? 'nothing' : isSame ? 'same' : 'different' })
}

/**
 * Stores an assessment that was read from a file. `keepBoth` gives it a new id beside the one that
 * is here; `replace` puts it in that one's place. Returns the id it has now.
 */
export async function importAssessment(
  { database }: Session,
  assessment: Assessment,
  mode: 'replace' | 'keepBoth',
): Promise<string> {
  const id = mode === 'keepBoth' ? newId() : assessment.id
  await saveAssessment(database, { ...onThisDevice(assessment), id })
  useAppStore.getState().announce('assessmentImported', { name: assessment.name })
  return id
}
