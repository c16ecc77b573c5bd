import { type Figure, median } from './figures'
import { onBenchPage } from './in-browser'

const CLICKS = 500

/** A click on an option of the real page until durable, beside bare Dexie and raw IndexedDB. */
export async function measureDurability(): Promise<readonly Figure[]> {
  const times = await onBenchPage('durable', async (page) => {
    await page.locator('fieldset input[type="radio"]').first().waitFor()
    return page.evaluate((clicks) => window.measureClicks(clicks), CLICKS)
  })
  const [app, dexie, indexedDb] = [median(times.app), median(times.dexie), median(times.indexedDb)]
  return [
    {
      name: `click on an option until durable, median of ${String(CLICKS)}`,
      measured: app,
      floor: dexie,
      unit: 'ms',
      floorName: `a bare Dexie strict transaction of the same two rows; raw IndexedDB ${indexedDb.toFixed(2)} ms`,
      budgetRatio: 1.25,
      budget: null,
    },
  ]
}
