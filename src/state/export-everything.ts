import { writeAssessment } from '@/parse/parse-assessment'
import { loadAssessments } from '@/storage/assessments'
import { downloadFile } from './download'
import { fileNamePart } from './file-name-part'
import type { Session } from './session'
import { readableSnapshots } from './snapshots'

/**
 * Saves every assessment to a file of its own; the last resort when a page fails. Where the stored data
 * can no longer be read, the assessment that is open still comes out.
 */
export async function exportEverything({ database, assessmentStore }: Session): Promise<void> {
  const { layUnwrittenOver, assessment: open } = assessmentStore.getState()
  const all = await loadAssessments(database).catch((error: unknown) => {
    if (open == null) throw error
    return [open]
  })
  for (const stored of all) {
    const assessment = layUnwrittenOver(stored)
    const name = `${fileNamePart(assessment.municipality, assessment.name)}.json`
    downloadFile(
      name,
      writeAssessment(assessment, (await readableSnapshots(database, assessment.id)) ?? []),
      'application/json',
    )
  }
}
