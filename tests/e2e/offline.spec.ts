import { readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { assessmentLink, download, expectSaved, openExample } from './app'
import { copyOfApp, startServer } from './own-server'

test.use({ serviceWorkers: 'allow' })

async function untilOfflineReady(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready
  })
}

test('after one visit, every page and the PDF work with the server gone', async ({ browser }) => {
  const server = await startServer(copyOfApp())
  const context = await browser.newContext({ baseURL: server.address, locale: 'en-GB' })
  const page = await context.newPage()
  await page.goto('./')
  await untilOfflineReady(page)

  await server.stop()
  await page.goto('./')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.getByRole('link', { name: 'Start an assessment' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Start an assessment' })).toBeVisible()
  await expect(page.getByRole('radio').first()).toBeVisible()
  await page.getByRole('link', { name: 'Questionnaires' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Questionnaires' })).toBeVisible()
  await page.getByRole('link', { name: 'About' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('About')
  await openExample(page)
  for (const name of ['Profile', 'Questions', 'Still open', 'Comparison', 'Action plan']) {
    await assessmentLink(page, name).click()
    await expect(assessmentLink(page, name)).toHaveAttribute('aria-current', 'page')
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  }
  await page.getByRole('combobox', { name: 'Language' }).selectOption('de')
  await expect(page.getByRole('heading', { level: 1, name: 'Maßnahmenplan' })).toBeVisible()
  await page.getByRole('link', { name: 'Bericht', exact: true }).click()
  const report = await download(page, () => page.getByRole('button', { name: /PDF/ }).click())
  expect(report.content.subarray(0, 5).toString()).toBe('%PDF-')
  await context.close()
})

test('a new version asks before it takes over, and an open answer stays', async ({ browser }) => {
  const folder = copyOfApp()
  const server = await startServer(folder)
  const context = await browser.newContext({ baseURL: server.address, locale: 'en-GB' })
  const page = await context.newPage()
  await page.goto('./')
  await untilOfflineReady(page)
  await openExample(page)
  await assessmentLink(page, 'Questions').click()
  await page.getByRole('radio', { name: 'Improving', exact: true }).first().check()

  await server.stop()
  publishNewVersion(folder)
  const next = await startServer(folder, server.port)
  await page.reload()
  await expect(page.getByText('A new version of this app is ready.')).toBeVisible()
  await expect(page).not.toHaveTitle(/new version/)
  await expect(page.getByRole('radio', { name: 'Improving', exact: true }).first()).toBeChecked()
  await page.getByRole('button', { name: 'Update now' }).click()

  await expect(page.locator('meta[name="test-version"]')).toHaveCount(1)
  await expect(page.getByRole('radio', { name: 'Improving', exact: true }).first()).toBeChecked()
  await context.close()
  await next.stop()
})

test('while a new version waits, the old tab goes on, also with parts it never opened before', async ({
  browser,
}) => {
  const folder = copyOfApp()
  const server = await startServer(folder)
  const context = await browser.newContext({ baseURL: server.address, locale: 'en-GB' })
  const page = await context.newPage()
  await page.goto('./')
  await untilOfflineReady(page)
  await openExample(page)

  await server.stop()
  renameAllParts(folder)
  publishNewVersion(folder)
  const next = await startServer(folder, server.port)
  await page.evaluate(async () => {
    await (await navigator.serviceWorker.getRegistration())?.update()
  })
  await expect(page.getByText('A new version of this app is ready.')).toBeVisible()
  for (const name of ['What changed', 'Action plan', 'Report', 'Questions']) {
    await assessmentLink(page, name).click()
    await expect(assessmentLink(page, name)).toHaveAttribute('aria-current', 'page')
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  }
  await page.getByRole('radio', { name: 'Improving', exact: true }).first().check()
  await expect(page.getByText('Saved on this device')).toBeVisible()
  await page.getByRole('combobox', { name: 'Language' }).selectOption('de')
  await expect(page.getByRole('link', { name: 'Maßnahmenplan', exact: true })).toBeVisible()
  await expect(page.locator('meta[name="test-version"]')).toHaveCount(0)

  await page.getByRole('button', { name: 'Jetzt aktualisieren' }).click()
  await expect(page.locator('meta[name="test-version"]')).toHaveCount(1)
  await expect(page.getByRole('radio', { checked: true }).first()).toBeVisible()
  await context.close()
  await next.stop()
})

/** Every part of the app under another name, as after any change; the old names are gone. */
function renameAllParts(folder: string): void {
  const assets = join(folder, 'assets')
  const names = readdirSync(assets)
  const renamed = (name: string) => name.replace(/(\.[^.]+)$/, 'v2$1')
  for (const name of names) renameSync(join(assets, name), join(assets, renamed(name)))
  const pages = ['index.html', 'sw.js'].map((name) => join(folder, name))
  const texts = names.filter((name) => /\.(js|css)$/.test(name)).map(renamed)
  for (const path of [...pages, ...texts.map((name) => join(assets, name))]) {
    const source = readFileSync(path, 'utf8')
    writeFileSync(
      path,
      names.reduce((text, name) => text.replaceAll(name, renamed(name)), source),
    )
  }
}

/** The smallest new release: another index.html under another revision. */
function publishNewVersion(folder: string): void {
  const page = join(folder, 'index.html')
  writeFileSync(
    page,
    readFileSync(page, 'utf8').replace('</head>', '<meta name="test-version" content="2"></head>'),
  )
  const worker = join(folder, 'sw.js')
  const source = readFileSync(worker, 'utf8')
  const changed = source.replace(/(\{url:"index\.html",revision:")[^"]*"/, '$1new"')
  if (changed === source) throw new Error('The service worker does not list index.html')
  writeFileSync(worker, changed)
}

test('on plain http the app says what is missing and still saves, scores and exports', async ({
  playwright,
}, { project }) => {
  const server = await startServer(copyOfApp())
  const { launchOptions = {} } = project.use
  const browser = await playwright.chromium.launch({
    ...launchOptions,
    args: [...(launchOptions.args ?? []), '--host-resolver-rules=MAP intranet.test 127.0.0.1'],
  })
  const address = `http://intranet.test:${String(server.port)}`
  const context = await browser.newContext({ baseURL: address, locale: 'en-GB' })
  const page = await context.newPage()
  await page.goto('./')
  expect(await page.evaluate(() => window.isSecureContext)).toBe(false)

  await openExample(page)
  await assessmentLink(page, 'Questions').click()
  await page.getByRole('radio', { name: 'Improving', exact: true }).first().check()
  await expectSaved(page)
  await page.reload()
  await expect(page.getByRole('radio', { name: 'Improving', exact: true }).first()).toBeChecked()
  await assessmentLink(page, 'Report').click()
  const report = await download(page, () =>
    page.getByRole('button', { name: 'Make the PDF' }).click(),
  )
  expect(report.content.subarray(0, 5).toString()).toBe('%PDF-')
  await page.goto('./')
  await expect(page.getByText(/no HTTPS/)).toBeVisible()
  await page.getByRole('link', { name: 'Start an assessment' }).click()
  await page.getByLabel('Municipality or authority').fill('Httpham')
  await page.getByRole('button', { name: 'Start', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Profile' })).toBeVisible()
  await browser.close()
  await server.stop()
})
