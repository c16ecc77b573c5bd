import { handOut } from '@/domain/journal/hand-out'
import type { HandedOutPart, RecordedAssessment } from '@/domain/journal/recorded-assessment'
import type { Questionnaire } from '@/domain/questionnaire/questionnaire'
import { writeAssessment } from '@/parse/parse-assessment'
import { isoDay } from '@/report/report-file-name'
import { saveDeviceFields, type StoredAssessment } from '@/storage/assessments'
import { useAppStore } from './app-store'
import { downloadFile } from './download'
import { fileNamePart } from './file-name-part'
import { recordOf } from './record-of'
import type { Session } from './session'

interface HandingOut {
  readonly part: HandedOutPart
  readonly hasNames: boolean
  /** What the part is called, for the name of the file. */
  readonly title: string
}

/** Saves a part of an assessment to a file for somebody else. */
export async function exportPart(
  session: Session,
  stored: StoredAssessment,
  questionnaire: Questionnaire,
  { part, hasNames, title }: HandingOut,
): Promise<void> {
  const record = await recordOf(session, stored)
  const handed = handOut(record, questionnaire, part, { hasNames })
  const name = `${fileNamePart(stored.municipality, part.recipient, title)}.json`
  save(name, handed)
  useAppStore.getState().announce('partHandedOut', { name })
}

/** Saves the part that was answered here to a file that goes back. */
export async function handBack(
  session: Session,
  stored: StoredAssessment,
  title: string,
): Promise<void> {
  const record = await recordOf(session, stored)
  const at = session.now()
  const { recipient = '' } = record.part ?? {}
  const name = `${fileNamePart(stored.municipality, recipient, title)}-${isoDay(at)}.json`
  save(name, record)
  useAppStore.getState().announce('partHandedBack', { name })
  try {
    await saveDeviceFields(session.database, stored.id, { savedToFileAt: at.toISOString() })
  } catch {
    // The file is what counts; only the mark "last saved to a file" in the list stays old.
    return
  }
}

function save(name: string, { assessment, ...beside }: RecordedAssessment): void {
  downloadFile(name, writeAssessment(assessment, beside), 'application/json')
}
