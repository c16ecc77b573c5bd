import { referenceName } from '@/domain/assessment/assessment'
import { checkRecord } from '@/domain/journal/check-record'
import type { RecordedAssessment } from '@/domain/journal/recorded-assessment'
import type { Questionnaire } from '@/domain/questionnaire/questionnaire'
import { parseAssessmentFile } from '@/parse/parse-assessment'
import { writeAssessment } from '@/parse/write-assessment'
import { parseBenchmarkPack } from '@/parse/parse-benchmark-pack'
import { parseJson } from '@/parse/parse-json'
import { parseQuestionnaireFile } from '@/parse/parse-questionnaire'
import { loadDefinition } from '@/storage/catalogue'
import type { Database } from '@/storage/database'
import type { CopyRefusal, SafetyCopy } from '@/storage/safety-copies'

/**
 * Why a safety copy is not to be opened; null: it may be. Any page that is a file may write into the same
 * store, so a copy goes through the same doors as a file from anywhere.
 */
export async function refusalOfCopy(
  database: Database,
  copy: SafetyCopy,
): Promise<CopyRefusal | null> {
  const record = parsedRecord(copy)
  if (record === null || !copy.packs.every(({ file }) => parseBenchmarkPack(file).ok))
    return 'unreadable'
  const own: Questionnaire[] = []
  for (const { id, version, file } of copy.questionnaires) {
    const parsed = parseQuestionnaireFile(file)
    if (!parsed.ok) return 'unreadable'
    const { questionnaire } = parsed.value
    const here = await database.questionnaires.get([id, version])
    // Under one version there can be one ruler only; the answers to the other would not fit it.
    const isOther = here !== undefined && JSON.stringify(here.file) !== JSON.stringify(file)
    if (isOther || referenceName(questionnaire) !== referenceName({ id, version }))
      return 'unreadable'
    own.push(questionnaire)
  }
  const { questionnaire: reference } = record.assessment
  const definition =
    own.find((one) => referenceName(one) === referenceName(reference)) ??
    (await loadDefinition(database, reference))
  // Without its questionnaire nobody can say whether its answers fit; it is shown as one that waits for it.
  if (definition === null) return null
  return checkRecord(record, definition).length > 0 ? 'unreadable' : null
}

/** null: rows of the wrong shape. */
function parsedRecord({ assessment, ...beside }: SafetyCopy): RecordedAssessment | null {
  let text: string
  try {
    text = writeAssessment(assessment, { ...beside, part: assessment.part })
  } catch {
    // What has no shape at all cannot even be written as a file.
    return null
  }
  const json = parseJson(text)
  const record = json.ok ? parseAssessmentFile(json.value) : json
  return record.ok ? record.value : null
}
