import { checkPackFits } from '@/domain/benchmark/compare-with-benchmark'
import type { Problem } from '@/domain/problem'
import type { ReportInput } from './report-input'

/**
 * What forbids this report. Empty: it may be written.
 *
 * Made-up benchmark figures are for trying the screens: a final report that a council decides on
 * never carries them. A benchmark of another questionnaire or path would compare unlike things.
 */
export function checkReport({
  benchmark,
  questionnaire,
  path,
  status,
}: Pick<ReportInput, 'benchmark' | 'questionnaire' | 'path' | 'status'>): readonly Problem[] {
  if (benchmark === null) return []
  const { pack } = benchmark
  const { id, version, hash } = questionnaire
  const synthetic: readonly Problem[] =
    pack.synthetic && status === 'final'
      ? [{ code: 'syntheticInFinal', path: '', id: pack.id }]
      : []
  const ruler = { questionnaire: { id, version }, path: path.id, hash }
  return [...synthetic, ...checkPackFits(pack, ruler)]
}
