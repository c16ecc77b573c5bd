import type { Page } from '@playwright/test'
import { inRepository } from '../builders/shipped-files'
import { type Figure, median } from './figures'
import { onBenchPage } from './in-browser'

const ASSESSMENTS = 100
const CHANGES = 10_000
const OPENINGS = 50
const LISTS = 7
/** What a page does after it is drawn is over by then. */
const SETTLING_MS = 1500
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
      name: `the list of ${String(ASSESSMENTS)} assessments, from a click in the app to drawn`,
      measured: median(found.lists.inApp),
      floor: median(found.emptyLists.inApp),
      unit: 'ms',
      floorName: 'the same page with nothing stored',
      budgetRatio: null,
      budget: 300,
    },
    {
      name: 'the same from a page load',
      measured: median(found.lists.cold),
      floor: median(found.emptyLists.cold),
      unit: 'ms',
      floorName: 'the same page with nothing stored',
      budgetRatio: 1.5,
      budget: null,
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

/**
 * Milliseconds until an element is painted, several times: from loading the page, and from coming back to
 * it from another page of the app.
 */
async function measureList(page: Page, app: string, selector: string) {
  const cold: number[] = []
  const inApp: number[] = []
  for (let round = 0; round < LISTS; round += 1) {
    await page.goto('about:blank')
    await page.goto(app, { waitUntil: 'commit' })
    cold.push(await page.evaluate(untilPainted, { selector, route: null }))
    await page.evaluate((route) => {
      location.hash = route
    }, '#/about')
    await page.locator(selector).waitFor({ state: 'detached' })
    await page.waitForTimeout(SETTLING_MS)
    inApp.push(await page.evaluate(untilPainted, { selector, route: '#/' }))
  }
  // The first one fills the browser's caches.
  return { cold: cold.slice(1), inApp: inApp.slice(1) }
}

/** Runs in the page. */
function untilPainted({ selector, route }: { selector: string; route: string | null }) {
  const start = route === null ? 0 : performance.now()
  if (route !== null) location.hash = route
  return new Promise<number>((resolve) => {
    const look = () => {
      if (document.querySelector(selector) === null) requestAnimationFrame(look)
      else
        requestAnimationFrame(() => {
          resolve(performance.now() - start)
        })
    }
    look()
  })
}
