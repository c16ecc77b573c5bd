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
  useLiveQuery(async () => {
    const respondents = await loadRespondents(database, assessmentId)
    // The history of years need not be read where one person alone has answered.
    const journal = respondents.length < 2 ? [] : await loadJournal(database, assessmentId)
    return { journal, respondents }
  }, [database, assessmentId])
