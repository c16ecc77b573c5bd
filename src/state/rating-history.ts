import { useLiveQuery } from 'dexie-react-hooks'
import type { Rated } from '@/domain/scoring/rating-spreads'
import { loadJournal } from '@/storage/journal'
import { loadRespondents } from '@/storage/respondents'
import type { Session } from './session'

/** Who said what in an assessment; undefined while loading. */
export const useRatingHistory = (
  { database }: Session,
  assessmentId: string,
): Omit<Rated, 'assessment'> | undefined =>
  useLiveQuery(
    async () => ({
      journal: await loadJournal(database, assessmentId),
      respondents: await loadRespondents(database, assessmentId),
    }),
    [database, assessmentId],
  )
