import { referenceName } from '@/domain/assessment/assessment'
import { checkRecord } from '@/domain/journal/check-record'
import { onlyIn } from '@/domain/journal/only-in'
import type { RecordedAssessment } from '@/domain/journal/recorded-assessment'
import { withoutNames } from '@/domain/journal/respondent'
import type { Problem } from '@/domain/problem'
import { fail, ok, type Result } from '@/domain/result'
import { parseAssessmentFile } from '@/parse/parse-assessment'
import { writeAssessment } from '@/parse/write-assessment'
import { loadAssessment, saveDeviceFields, type StoredAssessment } from '@/storage/assessments'
import { loadDefinition } from '@/storage/catalogue'
import { loadWholeAssessment, owned, saveWholeAssessment } from '@/storage/whole-assessment'
import { isoDay } from '@/domain/iso-day'
import { useAppStore } from './app-store'
import { onThisDevice } from './assessment-commands'
import { downloadFile } from './download'
import { fileNamePart } from './file-name-part'
import { newId } from './new-id'
import { readJsonFile } from './read-json-file'
import { recordOf } from './record-of'
import type { Session } from './session'

/**
 * Saves the assessment to a file, as it is on the screen: unsaved answers included. Without the names of
 * those who answered it is a copy to pass on, which the app does not count as a backup.
 */
export async function exportAssessment(
  session: Session,
  stored: StoredAssessment,
  { hasNames } = { hasNames: true },
): Promise<void> {
  const { database, now } = session
  // Taken first: what changes while the history is read counts as not in the file.
  const savedToFileAt = now().toISOString()
  const { assessment, isWhole, respondents, ...beside } = await recordOf(session, stored)
  const name = `${fileNamePart(assessment.municipality, assessment.name)}-${isoDay(now())}.json`
  downloadFile(
    name,
    writeAssessment(assessment, {
      ...beside,
      respondents: hasNames ? respondents : withoutNames(respondents),
    }),
    'application/json',
  )
  const said = isWhole ? 'fileSaved' : 'fileSavedWithoutSnapshots'
  useAppStore.getState().announce(said, { name })
  if (!hasNames) return
  try {
    await saveDeviceFields(database, assessment.id, { savedToFileAt })
  } catch {
    // The file is what counts. On a full device, which is when it is needed most, only the mark
    // "last saved to a file" in the list stays old.
    return
  }
}

/** The same for one that is in a list; nothing where it is gone. */
export async function exportListed(session: Session, id: string): Promise<void> {
  const stored = await loadAssessment(session.database, id)
  if (stored !== null) await exportAssessment(session, stored)
}

/** Saves every assessment with changes that the device has refused to keep to a file of its own. */
export async function exportUnwritten(session: Session): Promise<void> {
  const { assessment: open, unwrittenIds } = session.assessmentStore.getState()
  const ids = unwrittenIds()
  // The open one first: it can be saved even where the device no longer lets the others be read.
  if (open != null && ids.includes(open.id)) await exportAssessment(session, open)
  for (const id of ids.filter((candidate) => candidate !== open?.id))
    await exportListed(session, id)
}

/** How a file relates to what this device holds under the same id. */
interface Relation {
  /**
   * What is here: nothing; exactly this; all that the file says and more (`known`); or something else.
   */
  readonly here: 'nothing' | 'same' | 'known' | 'different'
  /** Answers and other things of which only this device knows the last word; replacing loses them. */
  readonly onlyHere: number
}

export interface ReadAssessment extends RecordedAssessment, Relation {}

/** Reads an assessment file completely before anything is stored; a bad file changes nothing. */
export async function readAssessmentFile(
  { database }: Session,
  file: File,
): Promise<Result<ReadAssessment, readonly Problem[]>> {
  const json = await readJsonFile(file)
  if (!json.ok) return json
  const parsed = parseAssessmentFile(json.value)
  if (!parsed.ok) return parsed
  const record = parsed.value
  const { assessment } = record
  const questionnaire = await loadDefinition(database, assessment.questionnaire)
  if (questionnaire === null) {
    const reference = referenceName(assessment.questionnaire)
    return fail([{ code: 'unknownQuestionnaire', path: 'questionnaire', reference }])
  }
  const problems = checkRecord(record, questionnaire)
  if (problems.length > 0) return fail(problems)
  return ok({ ...record, ...(await relationOf(database, record)) })
}

async function relationOf(
  database: Session['database'],
  record: RecordedAssessment,
): Promise<Relation> {
  const { assessment, ...beside } = record
  const whole = await loadWholeAssessment(database, assessment.id)
  if (whole === null) return { here: 'nothing', onlyHere: 0 }
  const { assessment: own, ...besideOwn } = whole
  const isSame =
    writeAssessment(own, { ...besideOwn, part: own.part }) === writeAssessment(assessment, beside)
  if (isSame) return { here: 'same', onlyHere: 0 }
  const snapshots = new Set(whole.snapshots.map(({ id }) => id))
  const isKnown =
    onlyIn(record, whole) === 0 && record.snapshots.every(({ id }) => snapshots.has(id))
  return { here: isKnown ? 'known' : 'different', onlyHere: onlyIn(whole, record) }
}

/**
 * Stores an assessment that was read from a file, with what lies beside it. `keepBoth` gives it a new id
 * beside the one that is here; `replace` puts it in that one's place, whose own snapshots stay.
 * Returns the id it has now.
 */
export async function importAssessment(
  { database, assessmentStore, keeping, now }: Session,
  { assessment, snapshots, journal, respondents, part }: RecordedAssessment,
  mode: 'replace' | 'keepBoth',
): Promise<string> {
  const id = mode === 'keepBoth' ? newId() : assessment.id
  await saveWholeAssessment(database, {
    assessment: { ...onThisDevice(assessment), id, part },
    journal: owned(journal),
    respondents,
    snapshots:
      mode === 'keepBoth' ? snapshots.map((snapshot) => ({ ...snapshot, id: newId() })) : snapshots,
  })
  if (keeping !== null && mode === 'replace') {
    // Where the file is what counts, what was just read from one has nothing that is not in it.
    await saveDeviceFields(database, id, { savedToFileAt: now().toISOString() })
  }
  // What was still unsaved belonged to the assessment that is replaced.
  assessmentStore.getState().forgetAssessment(id)
  useAppStore.getState().announce('assessmentImported', { name: assessment.name })
  return id
}
