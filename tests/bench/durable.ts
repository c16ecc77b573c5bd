import { mkdtempSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import react from '@vitejs/plugin-react'
import { build } from 'vite'
import { createAppServer } from '@/cli/app-server'
import { inRepository } from '../builders/shipped-files'
import { findBrowser } from '../tools/machine-tools'
import type { ClickTimes } from './durable/main'
import { type Figure, median } from './figures'

const CLICKS = 500

/** A click on an option of the real page until durable, beside bare Dexie and raw IndexedDB. */
export async function measureDurability(): Promise<readonly Figure[]> {
  const outDir = mkdtempSync(join(tmpdir(), 'durable-'))
  await build({
    root: inRepository('.'),
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    resolve: { alias: { '@': inRepository('src') } },
    json: { stringify: true },
    plugins: [react()],
    build: {
      outDir,
      target: 'es2022',
      rolldownOptions: { input: inRepository('tests/bench/durable/index.html') },
    },
  })
  const times = await clickInBrowser(outDir)
  rmSync(outDir, { recursive: true })
  const [app, dexie, indexedDb] = [median(times.app), median(times.dexie), median(times.indexedDb)]
  return [
    {
      name: `click on an option until durable, median of ${String(CLICKS)}`,
      measured: app,
      floor: dexie,
      unit: 'ms',
      floorName: `a bare Dexie strict transaction; raw IndexedDB ${indexedDb.toFixed(2)} ms`,
      budgetRatio: 1.25,
      budget: null,
    },
  ]
}

async function clickInBrowser(folder: string): Promise<ClickTimes> {
  const executablePath = findBrowser()
  if (executablePath === null) throw new Error('No browser: `npm test` says how to get one')
  const server = createAppServer(folder)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
  const page = await browser.newPage()
  await page.goto(`http://localhost:${String(port)}/tests/bench/durable/index.html`)
  await page.locator('fieldset input[type="radio"]').first().waitFor()
  const times = await page.evaluate((clicks) => window.measureClicks(clicks), CLICKS)
  await browser.close()
  server.close()
  return times
}
