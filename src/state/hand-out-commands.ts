import { handOut } from '@/domain/journal/hand-out'
import type { HandedOutPart, RecordedAssessment } from '@/domain/journal/recorded-assessment'
import type { Questionnaire } from '@/domain/questionnaire/questionnaire'
import { writeAssessment } from '@/parse/write-assessment'
import { isoDay } from '@/domain/iso-day'
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

/**
 * Saves a part of an assessment to a file for somebody else. False: the history cannot be read now, and without it what comes back could not be
 * brought together.
 */
export async function exportPart(
  session: Session,
  stored: StoredAssessment,
  questionnaire: Questionnaire,
  { part, hasNames, title }: HandingOut,
): Promise<boolean> {
  const record = await recordOf(session, stored)
  if (!record.isWhole) return false
  const handed = handOut(record, questionnaire, part, { hasNames })
  const name = `${fileNamePart(stored.municipality, part.recipient, title)}.json`
  save(name, handed)
  useAppStore.getState().announce('partHandedOut', { name })
  return true
}

/** Saves the part that was answered here to a file that goes back; false: as above. */
export async function handBack(
  session: Session,
  stored: StoredAssessment,
  title: string,
): Promise<boolean> {
  const at = session.now()
  const record = await recordOf(session, stored)
  if (!record.isWhole) return false
  const { recipient = '' } = record.part ?? {}
  const name = `${fileNamePart(stored.municipality, recipient, title)}-${isoDay(at)}.json`
  save(name, record)
  useAppStore.getState().announce('partHandedBack', { name })
  // The file is what counts; on a full device only the mark "last saved to a file" in the list stays old.
  const savedToFileAt = at.toISOString()
  await saveDeviceFields(session.database, stored.id, { savedToFileAt }).catch(() => undefined)
  return true
}

function save(name: string, { assessment, ...beside }: RecordedAssessment): void {
  downloadFile(name, writeAssessment(assessment, beside), 'application/json')
}
