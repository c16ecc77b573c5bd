import { parseAssessmentFile, writeAssessment } from '@/parse/parse-assessment'
import { parseBenchmarkPack } from '@/parse/parse-benchmark-pack'
import { parseJson } from '@/parse/parse-json'
import { parseQuestionnaireFile } from '@/parse/parse-questionnaire'
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
  if (!isSound(copy)) return 'unreadable'
  for (const { id, version, file } of copy.questionnaires) {
    const here = await database.questionnaires.get([id, version])
    // Under one version there can be one ruler only; the answers to the other would not fit it.
    if (here !== undefined && JSON.stringify(here.file) !== JSON.stringify(file))
      return 'unreadable'
  }
  return null
}

function isSound({ assessment, questionnaires, packs, ...beside }: SafetyCopy): boolean {
  try {
    const json = parseJson(writeAssessment(assessment, { ...beside, part: assessment.part }))
    return (
      json.ok &&
      parseAssessmentFile(json.value).ok &&
      questionnaires.every(({ file }) => parseQuestionnaireFile(file).ok) &&
      packs.every(({ file }) => parseBenchmarkPack(file).ok)
    )
  } catch {
    // Rows of the wrong shape cannot even be written as a file.
    return false
  }
}
