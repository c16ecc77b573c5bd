import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { inRepository } from '../builders/shipped-files'
import { type Figure, median } from './figures'
import { onBenchPage } from './in-browser'
import type { SentRequest } from './report-page/main'
import { fullExample, largeRequest, notedRequest } from './report-requests'

const RUNS = 5
const FULL_BUDGET_MS = 1_000
const NOTED_BUDGET = { ms: 3_000, kilobytes: 1_500 } as const
const STILL_BUDGET_MS = 100
const CANCEL_BUDGET_MS = 100

/** Reports made as the app makes them: in Chromium, on a thread of their own, without throttling. */
export async function measureReportInBrowser(): Promise<readonly Figure[]> {
  return onBenchPage('report-page', async (page) => {
    const full = await timesOf(page, await fullExample(), RUNS)
    const noted = await timesOf(page, await notedRequest(), 3)
    const large = await timesOf(page, await largeRequest(), 1)
    const cancelled = await page.evaluate(
      ({ request, fonts }) => window.measureCancel(request, fonts),
      { request: await largeRequest(), fonts: fonts() },
    )
    if (!cancelled.isCancelled) throw new Error('A cancelled report came out')
    const floor = { floor: full.total, unit: 'ms', floorName: 'that report', budgetRatio: null }
    return [
      {
        name: `full lordimas report in the browser, all annexes, median of ${String(RUNS)} (progress told ${String(full.steps)} times)`,
        measured: full.total,
        ...floor,
        floorName: 'itself',
        budget: FULL_BUDGET_MS,
      },
      {
        name: 'longest time the page stood still meanwhile',
        measured: full.longestStill,
        ...floor,
        budget: STILL_BUDGET_MS,
      },
      {
        name: '171 questions with notes of 500 characters',
        measured: noted.total,
        ...floor,
        budget: NOTED_BUDGET.ms,
      },
      {
        name: 'size of that report',
        measured: noted.bytes / 1000,
        floor: full.bytes / 1000,
        unit: 'kB',
        floorName: 'the full lordimas report',
        budgetRatio: null,
        budget: NOTED_BUDGET.kilobytes,
      },
      {
        name: `1,000 questions (${(large.bytes / 1000).toFixed(0)} kB): longest time the page stood still`,
        measured: large.longestStill,
        ...floor,
        floor: large.total,
        floorName: 'making it',
        budget: STILL_BUDGET_MS,
      },
      {
        name: 'from cancel to nothing, in that report',
        measured: cancelled.wait,
        ...floor,
        floor: large.total,
        floorName: 'making it',
        budget: CANCEL_BUDGET_MS,
      },
    ]
  })
}

function fonts(): Record<'regular' | 'bold', string> {
  const read = (weight: string) =>
    readFileSync(inRepository(`public/fonts/noto-sans-${weight}.ttf`)).toString('base64')
  return { regular: read('regular'), bold: read('bold') }
}

async function timesOf(page: Page, request: SentRequest, runs: number) {
  const times = []
  for (let run = 0; run < runs; run += 1) {
    times.push(
      await page.evaluate(({ sent, faces }) => window.measureReport(sent, faces), {
        sent: request,
        faces: fonts(),
      }),
    )
  }
  return {
    total: median(times.map(({ total }) => total)),
    longestStill: Math.max(...times.map(({ longestStill }) => longestStill)),
    bytes: times[0]?.bytes ?? 0,
    steps: times[0]?.steps ?? 0,
  }
}
