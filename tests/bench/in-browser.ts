import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Page } from '@playwright/test'
import react from '@vitejs/plugin-react'
import { build } from 'vite'
import { createAppServer } from '@/cli/app-server'
import { inRepository } from '../builders/shipped-files'
import { findBrowser } from '../tools/machine-tools'

/** Builds one page of the benchmark and does something in it; `beside` are folders served next to it. */
export async function onBenchPage<Found>(
  name: string,
  measure: (page: Page) => Promise<Found>,
  beside: Readonly<Record<string, string>> = {},
): Promise<Found> {
  const outDir = mkdtempSync(join(tmpdir(), 'bench-'))
  await build({
    root: inRepository('.'),
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    resolve: { alias: { '@': inRepository('src') } },
    json: { stringify: true },
    plugins: [react()],
    worker: { format: 'es' },
    build: {
      outDir,
      target: 'es2022',
      rolldownOptions: { input: inRepository(`tests/bench/${name}/index.html`) },
    },
  })
  for (const [folder, source] of Object.entries(beside)) {
    cpSync(source, join(outDir, folder), { recursive: true })
  }
  const found = await inBrowser(outDir, async (page, origin) => {
    await page.goto(`${origin}/tests/bench/${name}/index.html`)
    return measure(page)
  })
  rmSync(outDir, { recursive: true })
  return found
}

/** Serves a folder and opens a browser on it. */
export async function inBrowser<Found>(
  folder: string,
  measure: (page: Page, origin: string) => Promise<Found>,
): Promise<Found> {
  const executablePath = findBrowser()
  if (executablePath === null) throw new Error('No browser: `npm test` says how to get one')
  const server = createAppServer(folder)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
  try {
    const context = await browser.newContext({ serviceWorkers: 'block' })
    // The runner names functions by this, also those that are sent into the page.
    await context.addInitScript('globalThis.__name = (named) => named')
    return await measure(await context.newPage(), `http://localhost:${String(port)}`)
  } finally {
    await browser.close()
    server.close()
  }
}
