import { useLiveQuery } from 'dexie-react-hooks'
import { useMemo } from 'react'
import type { Assessment } from '@/domain/assessment/assessment'
import type { Path, Questionnaire } from '@/domain/questionnaire/questionnaire'
import { type RatingSpread, ratingSpreads } from '@/domain/scoring/rating-spreads'
import { loadJournal } from '@/storage/journal'
import { loadRespondents } from '@/storage/respondents'
import type { Session } from './session'

interface Subject {
  readonly session: Session
  readonly assessment: Assessment
  readonly questionnaire: Questionnaire
  readonly path: Path
}

/** What several people said to the same question; undefined while loading. */
export function useRatingSpreads({
  session: { database },
  assessment,
  questionnaire,
  path,
}: Subject): readonly RatingSpread[] | undefined {
  const { id, answers, profile } = assessment
  const history = useLiveQuery(
    async () => ({
      journal: await loadJournal(database, id),
      respondents: await loadRespondents(database, id),
    }),
    [database, id],
  )
  return useMemo(
    () =>
      history === undefined
        ? undefined
        : ratingSpreads(questionnaire, path, { assessment: { answers, profile }, ...history }),
    [history, questionnaire, path, answers, profile],
  )
}
