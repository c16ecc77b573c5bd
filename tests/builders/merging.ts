import type { Answer } from '@/domain/assessment/answer'
import type { RecordedAssessment } from '@/domain/journal/recorded-assessment'
import { parseAssessmentFile } from '@/parse/parse-assessment'
import { writeAssessment } from '@/parse/write-assessment'
import { onThisDevice } from '@/state/assessment-commands'
import type { Database } from '@/storage/database'
import { saveRespondent } from '@/storage/respondents'
import { saveAnswerChange } from '@/storage/save-change'
import { loadWholeAssessment, owned, saveWholeAssessment } from '@/storage/whole-assessment'
import { aDatabase } from './database'

let entries = 0

/** A laptop on which somebody works at an assessment. */
export interface Laptop {
  readonly database: Database
  readonly by: string
  /** Answers a question, long after the last answer. */
  answer: (questionId: string, answer: Answer) => Promise<void>
  /** What a file of it carries. */
  file: () => Promise<RecordedAssessment>
}

/** A laptop that got the assessment as a file. */
export async function aLaptop(
  record: RecordedAssessment,
  by: string,
  open: () => Promise<Database> = aDatabase,
): Promise<Laptop> {
  const database = await open()
  const { assessment, journal, snapshots, respondents, part } = record
  const { id } = assessment
  await saveWholeAssessment(database, {
    assessment: { ...onThisDevice(assessment), part },
    journal: owned(journal),
    snapshots,
    respondents,
  })
  await saveRespondent(database, id, { id: by, name: by.toUpperCase(), role: 'it' })
  return {
    database,
    by,
    answer: async (questionId, answer) => {
      entries += 1
      const at = new Date(Date.UTC(2026, 10, 25, 0, entries)).toISOString()
      const writing = { id: `${by}-${String(entries)}`, at, by }
      await saveAnswerChange(database, id, questionId, () => answer, writing)
    },
    file: async () => {
      const whole = await loadWholeAssessment(database, id)
      if (whole === null) throw new Error('The assessment is gone')
      const { assessment: now, ...beside } = whole
      const text = writeAssessment(now, { ...beside, part: now.part })
      const parsed = parseAssessmentFile(JSON.parse(text))
      if (!parsed.ok) throw new Error(JSON.stringify(parsed.failure))
      return parsed.value
    },
  }
}
