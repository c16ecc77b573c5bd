import type { BackedUpAssessment } from '@/parse/parse-backup'
import { newestEntry } from '@/storage/count-changes'
import { saveBackupRecord } from '@/storage/backup-records'
import type { LastBackupRow } from '@/storage/backup-rows'
import type { Database } from '@/storage/database'
import { restoreBackup } from '@/storage/restore-backup'
import { owned, type WholeAssessment } from '@/storage/whole-assessment'
import { onThisDevice } from './assessment-commands'
import type { FoundAssessment, ReadBackup } from './look-into-backup'
import { newId } from './new-id'
import type { Session } from './session'

/** What can become of an assessment that is here too, but differs. */
export const CONFLICT_CHOICES = ['keepHere', 'keepBoth', 'replace'] as const

export type ConflictChoice = (typeof CONFLICT_CHOICES)[number]

/** By assessment id; what is not named stays as it is here. */
export type ConflictChoices = Readonly<Record<string, ConflictChoice>>

/** How many assessments a restoring has written or left alone. */
export interface RestoreCounts {
  readonly added: number
  readonly replaced: number
  readonly left: number
}

/** The file that a backup was read from. */
export type BackupSource = Pick<LastBackupRow, 'fileName' | 'isEncrypted'>

/**
 * Writes what the user has decided about, all of it or nothing; null, and nothing changed: what is here
 * has changed since the backup was looked into.
 */
export async function restoreFromBackup(
  session: Session,
  read: ReadBackup,
  choices: ConflictChoices,
  source: BackupSource,
): Promise<RestoreCounts | null> {
  const { database, assessmentStore } = session
  const isRestored = await writeRestoration(database, read, choices)
  if (!isRestored) return null
  const replaced = read.assessments.filter((found) => decisionOn(found, choices) === 'replace')
  // What was still unsaved belonged to the assessments that are replaced.
  for (const { backedUp } of replaced) {
    assessmentStore.getState().forgetAssessment(backedUp.file.assessment.id)
  }
  await rememberSource(session, read, source)
  const left = read.assessments.filter((found) => decisionOn(found, choices) === 'keepHere').length
  const added = read.assessments.length - replaced.length - left
  return { added, replaced: replaced.length, left }
}

/** Where everything here is just what the file holds, that file is the last backup. */
async function rememberSource(
  { database, now }: Session,
  { assessments, isAltered }: ReadBackup,
  source: BackupSource,
): Promise<void> {
  const isInFile = ({ here }: FoundAssessment) => here === 'nothing' || here === 'same'
  const inFile = new Set(
    assessments.filter(isInFile).map(({ backedUp }) => backedUp.file.assessment.id),
  )
  const assessmentIds = await database.assessments.toCollection().primaryKeys()
  if (isAltered || !assessmentIds.every((id) => inFile.has(id))) return
  const at = now().toISOString()
  try {
    const newest = await newestEntry(database)
    await saveBackupRecord(database, { id: 'last', ...source, at, assessmentIds, newest })
  } catch {
    // Everything is restored; only what the app says of the last backup stays old.
    return
  }
}

/** The same for a database that no session works with. */
export async function writeRestoration(
  database: Database,
  {
    assessments,
    questionnaires,
    packs,
  }: Pick<ReadBackup, 'assessments' | 'questionnaires' | 'packs'>,
  choices: ConflictChoices,
): Promise<boolean> {
  const isFirst = (await database.assessments.count()) === 0
  const written = await Promise.all(
    assessments.map((found) => restoredForm(database, found, decisionOn(found, choices), isFirst)),
  )
  return restoreBackup(database, {
    assessments: written.filter((whole) => whole !== null),
    questionnaires,
    packs,
    seen: new Map(
      assessments.map(({ backedUp, textHere }) => [backedUp.file.assessment.id, textHere]),
    ),
  })
}

type Decision = ConflictChoice | 'add'

function decisionOn({ here, backedUp }: FoundAssessment, choices: ConflictChoices): Decision {
  if (here === 'nothing') return 'add'
  return here === 'different' ? (choices[backedUp.file.assessment.id] ?? 'keepHere') : 'keepHere'
}

/** What is to be written of a backed-up assessment; null: what is here stays as it is. */
async function restoredForm(
  database: Database,
  { backedUp }: FoundAssessment,
  decision: Decision,
  isFirst: boolean,
): Promise<WholeAssessment | null> {
  if (decision === 'keepHere') return null
  const whole = wholeOf(backedUp)
  const { assessment, respondents } = whole
  const here = await database.assessments.get(assessment.id)
  // The backup may be a colleague's, and nobody must go on under their name. Only where nothing is here is it
  // taken for one's own.
  const respondentId = isFirst ? assessment.respondentId : (here?.respondentId ?? null)
  const isNamed = respondents.some(({ id }) => id === respondentId)
  const answered = {
    ...whole,
    assessment: { ...assessment, respondentId: isNamed ? respondentId : null },
  }
  return decision === 'keepBoth' ? asCopy(answered) : answered
}

const wholeOf = ({ file, settings }: BackedUpAssessment) => ({
  snapshots: file.snapshots,
  journal: owned(file.journal),
  respondents: file.respondents,
  // Only the device that brought files in can take them out again.
  merges: [],
  assessment: {
    ...onThisDevice(file.assessment),
    part: file.part,
    place: settings.place,
    benchmark: settings.benchmark,
    respondentId: settings.respondent,
  },
  reportSettings: settings.report,
  coatOfArms: settings.coatOfArms,
})

/** Beside the one that is here, with nothing in common by which one could overwrite the other. */
const asCopy = ({ assessment, snapshots, ...rest }: WholeAssessment): WholeAssessment => ({
  ...rest,
  assessment: { ...assessment, id: newId() },
  snapshots: snapshots.map((snapshot) => ({ ...snapshot, id: newId() })),
})
