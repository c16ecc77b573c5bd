import type { Page } from '@playwright/test'
import { inRepository } from '../builders/shipped-files'
import { type Figure, median } from './figures'
import { onBenchPage } from './in-browser'

const ASSESSMENTS = 100
const CHANGES = 10_000
const OPENINGS = 50
const LISTS = 7
const TAB_CHANGES = 20

/** A device after years of work: 100 assessments of 171 answers, and 10,000 changes through the store. */
export async function measureSoak(): Promise<readonly Figure[]> {
  const found = await onBenchPage('soak', soak, { app: inRepository('dist') })
  return [
    {
      name: `memory after ${String(CHANGES)} changes, beside after ${String(CHANGES / 10)}`,
      measured: found.memoryAfter,
      floor: found.memoryBefore,
      unit: 'MB',
      floorName: 'after the first tenth',
      budgetRatio: 1.25,
      budget: null,
    },
    {
      name: 'opening an assessment of 171 answers, into the store',
      measured: median(found.opening.app),
      floor: median(found.opening.dexie),
      unit: 'ms',
      floorName: 'the same rows by bare Dexie',
      budgetRatio: 1.5,
      budget: null,
    },
    {
      name: 'a change in one tab until another has it',
      measured: median(found.seen),
      floor: median(found.durable),
      unit: 'ms',
      floorName: 'of which until durable',
      budgetRatio: null,
      budget: 1000,
    },
    {
      name: `the list of ${String(ASSESSMENTS)} assessments, from navigation to drawn`,
      measured: median(found.lists),
      floor: median(found.emptyLists),
      unit: 'ms',
      floorName: 'the same page with nothing stored',
      budgetRatio: null,
      budget: 300,
    },
  ]
}

async function soak(page: Page) {
  const address = page.url()
  const app = new URL('/app/index.html', address).href
  await page.waitForFunction(() => 'fill' in window)
  const emptyLists = await measureList(page, app, '[aria-labelledby="assessments-title"] .banner')
  await page.goto(address)
  await page.waitForFunction(() => 'fill' in window)
  await page.evaluate((count) => window.fill(count), ASSESSMENTS)
  await page.evaluate((count) => window.change(count), CHANGES / 10)
  const memoryBefore = await memoryOf(page)
  await page.evaluate((count) => window.change(count), CHANGES - CHANGES / 10)
  const memoryAfter = await memoryOf(page)
  const opening = await page.evaluate((rounds) => window.measureOpening(rounds), OPENINGS)
  const { seen, durable } = await measureTabs(page, address)
  const lists = await measureList(page, app, '.assessment-list')
  return { memoryBefore, memoryAfter, opening, seen, durable, lists, emptyLists }
}

/** Megabytes that are still in use once the garbage is gone. */
async function memoryOf(page: Page): Promise<number> {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('HeapProfiler.collectGarbage')
  const { usedSize } = await devtools.send('Runtime.getHeapUsage')
  await devtools.detach()
  return usedSize / 1_000_000
}

async function measureTabs(page: Page, address: string) {
  const other = await page.context().newPage()
  await other.goto(address)
  await other.waitForFunction(() => 'follow' in window)
  await Promise.all([page, other].map((tab) => tab.evaluate(() => window.follow())))
  const seen: number[] = []
  const durable: number[] = []
  for (let option = 0; option < TAB_CHANGES; option += 1) {
    const [at, [begun, written]] = await Promise.all([
      other.evaluate((wanted) => window.untilSeen(wanted), option),
      page.evaluate((wanted) => window.changeFirst(wanted), option),
    ])
    // The first may have been there already.
    if (at < begun) continue
    seen.push(at - begun)
    durable.push(written - begun)
  }
  await other.close()
  return { seen, durable }
}

/** Milliseconds from navigation until an element is painted, several times. */
async function measureList(page: Page, app: string, selector: string): Promise<readonly number[]> {
  const times: number[] = []
  for (let round = 0; round < LISTS; round += 1) {
    await page.goto('about:blank')
    await page.goto(app, { waitUntil: 'commit' })
    times.push(
      await page.evaluate(
        (wanted) =>
          new Promise<number>((resolve) => {
            const look = () => {
              if (document.querySelector(wanted) === null) requestAnimationFrame(look)
              else
                requestAnimationFrame(() => {
                  resolve(performance.now())
                })
            }
            look()
          }),
        selector,
      ),
    )
  }
  // The first one fills the browser's caches.
  return times.slice(1)
}
