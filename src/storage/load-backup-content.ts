import type { QuestionnaireReference } from '@/domain/assessment/assessment'
import { completeJournal } from '@/parse/complete-journal'
import { writeAssessment } from '@/parse/write-assessment'
import type { BackupContent, DeviceSettings } from '@/parse/parse-backup'
import type { StoredAssessment } from './assessments'
import { type NewestEntry, newestEntry } from './count-changes'
import type { Database } from './database'
import { loadWholeAssessment, owned, type WholeAssessment } from './whole-assessment'

/** What of an assessment goes into its file, as text; two with the same text hold the same. */
export const assessmentText = ({ assessment, ...beside }: WholeAssessment): string =>
  writeAssessment(assessment, { ...beside, part: assessment.part })

/** What of an assessment only this device knows. */
export const deviceSettings = ({
  assessment: { place, benchmark, respondentId },
  reportSettings,
  coatOfArms,
}: WholeAssessment): DeviceSettings => ({
  place,
  benchmark,
  respondent: respondentId,
  report: reportSettings,
  coatOfArms,
})

/** A change that the device has refused to keep belongs to the history, too. */
const withUnwritten = (whole: WholeAssessment, assessment: StoredAssessment): WholeAssessment => ({
  ...whole,
  assessment,
  journal: owned(completeJournal(assessment, whole.journal)),
})

/**
 * Everything as it is at one moment; or one assessment with the questionnaire and the packs of the
 * user's own that belong to it. `layOver` adds what the device has refused to keep.
 */
export async function loadBackupContent(
  database: Database,
  layOver: (stored: StoredAssessment) => StoredAssessment,
  only: string | null = null,
): Promise<BackupContent & { readonly newest: NewestEntry | null }> {
  return database.transaction('r', database.tables, async () => {
    const ids = only === null ? await database.assessments.toCollection().primaryKeys() : [only]
    const found = await Promise.all(ids.map((id) => loadWholeAssessment(database, id)))
    const wholes = found
      .filter((whole) => whole !== null)
      .map((whole) => withUnwritten(whole, layOver(whole.assessment)))
    const belongs = ({ id, version }: QuestionnaireReference) =>
      only === null ||
      wholes.some(
        ({ assessment: { questionnaire } }) =>
          questionnaire.id === id && questionnaire.version === version,
      )
    return {
      newest: await newestEntry(database),
      assessments: wholes.map((whole) => ({
        id: whole.assessment.id,
        text: assessmentText(whole),
        settings: deviceSettings(whole),
      })),
      questionnaires: await database.questionnaires.filter(belongs).toArray(),
      packs: await database.packs
        .filter(({ questionnaireId, questionnaireVersion }) =>
          belongs({ id: questionnaireId, version: questionnaireVersion }),
        )
        .toArray(),
    }
  })
}
