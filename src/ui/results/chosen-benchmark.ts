import type { BenchmarkGroup, BenchmarkPack } from '@/domain/benchmark/benchmark-pack'
import type { StoredAssessment } from '@/state/queries'

/** The group that the user compares with, and the pack it belongs to. */
export interface ChosenBenchmark {
  readonly pack: BenchmarkPack
  readonly group: BenchmarkGroup
}

/** Finds what an assessment is compared with; null: nothing is chosen, or it is no longer here. */
export function chosenBenchmark(
  packs: readonly BenchmarkPack[],
  choice: StoredAssessment['benchmark'],
): ChosenBenchmark | null {
  if (choice === null) return null
  const pack = packs.find(
    ({ id, version }) => id === choice.packId && version === choice.packVersion,
  )
  const group = pack?.groups.find(({ id }) => id === choice.groupId)
  return pack === undefined || group === undefined ? null : { pack, group }
}
