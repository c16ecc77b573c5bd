import { checkPackFits } from '@/domain/benchmark/compare-with-benchmark'
import type { BenchmarkProblem } from '@/domain/report/left-out'
import type { ReportInput } from './report-input'

/**
 * Why the chosen benchmark cannot be in this report. null: it can, or there is none.
 *
 * Made-up benchmark figures are for trying the screens: a final report that a council decides on
 * never carries them. A benchmark of another questionnaire or path would compare unlike things.
 */
export function benchmarkProblem(
  { benchmark, questionnaire, path }: Pick<ReportInput, 'benchmark' | 'questionnaire' | 'path'>,
  isFinal: boolean,
): BenchmarkProblem | null {
  if (benchmark === null) return null
  const { pack } = benchmark
  if (pack.synthetic && isFinal) {
    return { code: 'syntheticInFinal', path: '', id: pack.id }
  }
  const { id, version, hash } = questionnaire
  const [problem] = checkPackFits(pack, {
    questionnaire: { id, version },
    path: path.id,
    hash,
  })
  return problem ?? null
}

/** The same input without what cannot be in the report: a report always comes out, and says why. */
export function leaveOut(input: ReportInput): ReportInput {
  const problem = benchmarkProblem(input, input.frozenAt !== null)
  return problem === null
    ? input
    : {
        ...input,
        benchmark: null,
        leftOut: [...input.leftOut, { kind: 'benchmark', problem }],
      }
}
