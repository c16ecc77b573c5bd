import { type StoredAssessment, usePacks } from '@/state/queries'
import type { Session } from '@/state/session'
import { type ChosenBenchmark, chosenBenchmark } from './chosen-benchmark'

/** What the assessment is compared with; null: nothing; undefined while a chosen pack is loading. */
export function useChosenBenchmark(
  session: Session,
  { questionnaire, benchmark }: StoredAssessment,
): ChosenBenchmark | null | undefined {
  const packs = usePacks(session, questionnaire)
  if (benchmark === null) return null
  return packs === undefined ? undefined : chosenBenchmark(packs, benchmark)
}
