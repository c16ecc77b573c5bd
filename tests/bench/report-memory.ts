import { execFileSync } from 'node:child_process'
import { inRepository } from '../builders/shipped-files'
import type { Figure } from './figures'

const PEAK_BUDGET_MB = 400
const LEFT_BUDGET_RATIO = 1.1

/** What `report-memory-run.ts` prints, in bytes. */
export interface HeapSizes {
  /** After the first report, everything loaded and nothing kept. */
  readonly before: number
  /** The largest seen while a report was made. */
  readonly peak: number
  /** After three more reports. */
  readonly after: number
}

/**
 * The JavaScript heap of reports on 1,000 questions. Measured in Node, whose engine is the browser's:
 * a page cannot look into the heap of its worker.
 */
export function measureReportMemory(): Promise<readonly Figure[]> {
  const printed = execFileSync(
    process.execPath,
    ['--expose-gc', '--import', 'tsx', 'tests/bench/report-memory-run.ts'],
    { cwd: inRepository('.'), encoding: 'utf8' },
  )
  const { before, peak, after } = JSON.parse(printed) as HeapSizes
  const megabytes = (bytes: number) => bytes / 1_000_000
  return Promise.resolve([
    {
      name: 'peak heap of a report on 1,000 questions',
      measured: megabytes(peak),
      floor: megabytes(before),
      unit: 'MB',
      floorName: 'before it',
      budgetRatio: null,
      budget: PEAK_BUDGET_MB,
    },
    {
      name: 'heap after three such reports',
      measured: megabytes(after),
      floor: megabytes(before),
      unit: 'MB',
      floorName: 'before them',
      budgetRatio: LEFT_BUDGET_RATIO,
      budget: null,
    },
  ])
}
