import { writeAssessment } from '@/parse/parse-assessment'
import { loadAssessments } from '@/storage/assessments'
import { loadSnapshots } from '@/storage/snapshots'
import { downloadFile } from './download'
import { fileNamePart } from './file-name-part'
import type { Session } from './session'

/** Saves every assessment to a file of its own; the last resort when a page fails. */
export async function exportEverything({ database, assessmentStore }: Session): Promise<void> {
  const { layUnwrittenOver } = assessmentStore.getState()
  for (const stored of await loadAssessments(database)) {
    const assessment = layUnwrittenOver(stored)
    const name = `${fileNamePart(assessment.municipality, assessment.name)}.json`
    downloadFile(
      name,
      writeAssessment(assessment, await loadSnapshots(database, assessment.id)),
      'application/json',
    )
  }
}
