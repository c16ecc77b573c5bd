import { useMemo } from 'react'
import { type RatingSpread, ratingSpreads } from '@/domain/scoring/rating-spreads'
import { useRatingHistory } from '@/state/rating-history'
import type { OpenAssessment } from '../parts/assessment-frame'

/** What several people said to the same question; undefined while loading. */
export function useRatingSpreads({
  session,
  assessment,
  questionnaire,
  path,
}: OpenAssessment): readonly RatingSpread[] | undefined {
  const { id, answers, profile } = assessment
  const history = useRatingHistory(session, id)
  return useMemo(
    () =>
      history === undefined
        ? undefined
        : ratingSpreads(questionnaire, path, { assessment: { answers, profile }, ...history }),
    [history, questionnaire, path, answers, profile],
  )
}
