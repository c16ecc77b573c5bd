import type { Database } from '@/storage/database'
import { ensureRespondent } from '@/storage/respondents'
import { newId } from './new-id'

/** Tells who answers an assessment on this device. */
export interface AnsweringRespondent {
  /** null: the assessment is gone. */
  of: (assessmentId: string) => Promise<string | null>
  /** Another may answer than the last time. */
  askAgain: (assessmentId: string) => void
}

export interface RespondentTools {
  readonly database: Database
  /** Who answers, where a screen knows it; null: nobody yet, or it does not know. */
  readonly knownRespondent: (assessmentId: string) => string | null
  /** Hears whom the database named. */
  readonly onRespondent: (assessmentId: string, respondentId: string | null) => void
}

/** Asks the database once for each assessment, because a click must not wait for it. */
export function createAnsweringRespondent({
  database,
  knownRespondent,
  onRespondent,
}: RespondentTools): AnsweringRespondent {
  const asked = new Map<string, string | null>()
  return {
    of: async (assessmentId) => {
      const known = knownRespondent(assessmentId) ?? asked.get(assessmentId)
      if (known !== undefined) return known
      const respondentId = await ensureRespondent(database, assessmentId, newId())
      asked.set(assessmentId, respondentId)
      onRespondent(assessmentId, respondentId)
      return respondentId
    },
    askAgain: (assessmentId) => {
      asked.delete(assessmentId)
    },
  }
}
