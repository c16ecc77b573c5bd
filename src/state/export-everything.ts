import { writeAssessment } from '@/parse/write-assessment'
import { loadAssessments } from '@/storage/assessments'
import { downloadFile } from './download'
import { fileNamePart } from './file-name-part'
import { recordOf } from './record-of'
import type { Session } from './session'

/**
 * Saves every assessment to a file of its own; the last resort when a page fails. Where the stored data
 * can no longer be read, the assessment that is open still comes out.
 */
export async function exportEverything(session: Session): Promise<void> {
  const { assessment: open } = session.assessmentStore.getState()
  const all = await loadAssessments(session.database).catch((error: unknown) => {
    if (open == null) throw error
    return [open]
  })
  for (const stored of all) {
    const { assessment, ...beside } = await recordOf(session, stored)
    const name = `${fileNamePart(assessment.municipality, assessment.name)}.json`
    downloadFile(name, writeAssessment(assessment, beside), 'application/json')
  }
}
