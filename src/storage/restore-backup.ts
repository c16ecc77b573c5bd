import { referenceName } from '@/domain/assessment/assessment'
import type { BenchmarkPack } from '@/domain/benchmark/benchmark-pack'
import type { OwnFile } from '@/parse/parse-backup'
import type { WordedQuestionnaire } from '@/parse/parse-questionnaire'
import { savePack, saveQuestionnaire } from './catalogue'
import type { Database } from './database'
import { assessmentText } from './load-backup-content'
import { loadWholeAssessment, saveWholeAssessment, type WholeAssessment } from './whole-assessment'

/** What is to be written of a backup. */
export interface Restoration {
  /** Each as it shall be here afterwards. */
  readonly assessments: readonly WholeAssessment[]
  readonly questionnaires: readonly OwnFile<WordedQuestionnaire>[]
  readonly packs: readonly OwnFile<BenchmarkPack>[]
  /** By assessment id, the text that was here when the user decided; null: there was none. */
  readonly seen: ReadonlyMap<string, string | null>
}

/**
 * Writes all of it or nothing. False, and nothing changed: another tab has changed since what the user
 * decided about.
 */
export async function restoreBackup(
  database: Database,
  { assessments, questionnaires, packs, seen }: Restoration,
): Promise<boolean> {
  return database.transaction('rw', database.tables, async () => {
    for (const [id, text] of seen) {
      const here = await loadWholeAssessment(database, id)
      if ((here === null ? null : assessmentText(here)) !== text) return false
    }
    for (const { content, file } of questionnaires) {
      const { questionnaire } = content
      const isKept = await saveQuestionnaire(database, questionnaire, file)
      if (!isKept) throw new Error(`${referenceName(questionnaire)} has come into use meanwhile`)
    }
    for (const { content, file } of packs) await savePack(database, content, file)
    for (const whole of assessments) await saveWholeAssessment(database, whole)
    return true
  })
}
