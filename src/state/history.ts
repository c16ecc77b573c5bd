import { useLiveQuery } from 'dexie-react-hooks'
import type { Respondent } from '@/domain/journal/respondent'
import { loadJournal } from '@/storage/journal'
import { loadRespondents } from '@/storage/respondents'
import type { OwnedEntry } from '@/storage/rows'
import type { Session } from './session'

export type { OwnedEntry }

/** What happened to an assessment, and who took part. */
export interface History {
  /** In the order in which this device came to know it. */
  readonly journal: readonly OwnedEntry[]
  readonly respondents: readonly Respondent[]
  /** Who answers on this device; null: nobody has yet. */
  readonly respondentId: string | null
}

/** The history of an assessment, and again after every change; undefined while loading. */
export function useHistory({ database }: Session, assessmentId: string): History | undefined {
  return useLiveQuery(
    () =>
      database.transaction(
        'r',
        [database.assessments, database.journal, database.respondents],
        async () => ({
          journal: await loadJournal(database, assessmentId),
          respondents: await loadRespondents(database, assessmentId),
          respondentId: (await database.assessments.get(assessmentId))?.respondentId ?? null,
        }),
      ),
    [database, assessmentId],
  )
}
