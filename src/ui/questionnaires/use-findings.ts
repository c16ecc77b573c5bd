import { useMemo } from 'react'
import { lintQuestionnaire } from '@/domain/questionnaire/lint-questionnaire'
import { type PlacedFinding, placeFindings } from '@/domain/questionnaire/place-findings'
import type { WordedQuestionnaire } from '@/state/worded-questionnaire'

/** Everything the check has to say about a questionnaire, each finding with its place. */
export function useFindings({
  questionnaire,
  texts,
}: WordedQuestionnaire): readonly PlacedFinding[] {
  return useMemo(
    () => placeFindings(lintQuestionnaire(questionnaire, Object.values(texts)), questionnaire),
    [questionnaire, texts],
  )
}
