import type { BenchmarkPack } from '@/domain/benchmark/benchmark-pack'

/** Names one version of a pack among all. */
export const packKey = ({ id, version }: Pick<BenchmarkPack, 'id' | 'version'>): string =>
  `${id}@${version}`
