import type { Answers } from '@/domain/assessment/answer'
import type { Assessment } from '@/domain/assessment/assessment'
import type { Problem } from '@/domain/problem'
import { ok, type Result } from '@/domain/result'
import { toBase64 } from '@/parse/base64'
import type { Backup } from '@/parse/parse-backup'
import { sortKeys } from '@/parse/sort-keys'
import { assessmentText, deviceSettings } from '@/storage/load-backup-content'
import type { Database } from '@/storage/database'
import { withScratchDatabase } from '@/storage/scratch-database'
import { loadWholeAssessment, type WholeAssessment } from '@/storage/whole-assessment'
import { lookIntoBackup } from './look-into-backup'
import { writeRestoration } from './restore-from-backup'
import type { Session } from './session'

/** What became of an assessment that is here when the backup was restored elsewhere. */
export interface TriedAssessment {
  readonly assessment: Pick<Assessment, 'id' | 'name' | 'municipality'>
  /** `whole`: nothing of it differs. */
  readonly found: 'whole' | 'different' | 'missing'
  /** Answers that came back just as they are here, that came back otherwise, and that did not. */
  readonly same: number
  readonly changed: number
  readonly missing: number
}

/** What a restore drill has found. */
export interface DrillResult {
  /** Everything that is here. */
  readonly assessments: readonly TriedAssessment[]
  /** What is in the backup and not here, such as what was deleted since. */
  readonly onlyInBackup: readonly Pick<Assessment, 'id' | 'name' | 'municipality'>[]
  readonly isAltered: boolean
}

/**
 * Restores a backup into an empty scratch database, by the same code as a real restoring, and compares
 * what came back with what is here. Nothing here is changed. null: the device has no room for it.
 */
export async function tryBackup(
  { database, assessmentStore }: Session,
  backup: Backup,
): Promise<Result<DrillResult, readonly Problem[]> | null> {
  return withScratchDatabase(async (scratch) => {
    const read = await lookIntoBackup(scratch, backup)
    if (!read.ok) return read
    const isWritten = await writeRestoration(scratch, read.value, {}).catch(() => false)
    if (!isWritten) return null
    const { layUnwrittenOver } = assessmentStore.getState()
    const here = (await loadWholes(database)).map((whole) => ({
      ...whole,
      assessment: layUnwrittenOver(whole.assessment),
    }))
    const restored = await loadWholes(scratch)
    const ids = new Set(here.map(({ assessment }) => assessment.id))
    return ok({
      assessments: here.map((whole) =>
        compare(
          whole,
          restored.find(({ assessment }) => assessment.id === whole.assessment.id),
        ),
      ),
      onlyInBackup: restored.map(({ assessment }) => assessment).filter(({ id }) => !ids.has(id)),
      isAltered: backup.isAltered,
    })
  })
}

async function loadWholes(database: Database): Promise<readonly WholeAssessment[]> {
  const ids = await database.assessments.toCollection().primaryKeys()
  const wholes = await Promise.all(ids.map((id) => loadWholeAssessment(database, id)))
  return wholes.filter((whole) => whole !== null)
}

function compare(here: WholeAssessment, restored: WholeAssessment | undefined): TriedAssessment {
  const { assessment } = here
  const answers = Object.entries(assessment.answers)
  const there: Answers = restored?.assessment.answers ?? {}
  const missing = answers.filter(([id]) => there[id] === undefined).length
  const same = answers.filter(([id, answer]) => textOf(there[id]) === textOf(answer)).length
  const found =
    restored === undefined ? 'missing' : isSameWhole(here, restored) ? 'whole' : 'different'
  return { assessment, found, same, missing, changed: answers.length - same - missing }
}

const isSameWhole = (a: WholeAssessment, b: WholeAssessment): boolean =>
  assessmentText(a) === assessmentText(b) && textOf(settingsOf(a)) === textOf(settingsOf(b))

/** Where the user was last is no loss. */
function settingsOf(whole: WholeAssessment): unknown {
  const { coatOfArms, ...settings } = deviceSettings(whole)
  const picture = coatOfArms === null ? null : [coatOfArms.name, toBase64(coatOfArms.bytes)]
  return { ...settings, place: null, picture }
}

const textOf = (value: unknown): string | undefined => JSON.stringify(sortKeys(value))
