import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { AxeBuilder } from '@axe-core/playwright'
import { type BrowserContext, expect, type Page, test } from '@playwright/test'
import { inRepository } from '../builders/shipped-files'
import { assessmentLink, download, openFile } from './app'

const ADDRESS = pathToFileURL(inRepository('dist/lordimas-self-assessment.html')).href

async function startAssessment(page: Page, municipality: string): Promise<void> {
  await page.getByRole('link', { name: 'Start an assessment' }).click()
  await page.getByLabel('Municipality or authority').fill(municipality)
  await page.getByRole('button', { name: 'Start', exact: true }).click()
  await assessmentLink(page, 'Questions').click()
  await page.getByRole('radio', { name: 'Doing', exact: true }).first().check()
}

const firstDoing = (page: Page) => page.getByRole('radio', { name: 'Doing', exact: true }).first()

/** What lies in the browser's own stores. */
const keptIn = (page: Page) =>
  page.evaluate(async () => ({
    databases: (await indexedDB.databases()).length,
    names: Object.keys(localStorage).toSorted(),
  }))

const NOTHING = { databases: 0, names: [] }

/** Everything the page asked of anything, and everything it was refused. */
function listenTo(page: Page) {
  const requests: string[] = []
  const errors: string[] = []
  page.on('request', (request) => requests.push(request.url()))
  page.on('pageerror', ({ message }) => errors.push(message))
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text())
  })
  return { requests, errors }
}

test('opens without a server, does everything, and neither asks nor keeps anything', async ({
  page,
}) => {
  const { requests, errors } = listenTo(page)
  await page.goto(ADDRESS)
  await page.getByRole('button', { name: 'Look at a finished example' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Results')
  await assessmentLink(page, 'Report').click()
  const report = await download(page, () =>
    page.getByRole('button', { name: 'Make the PDF' }).click(),
  )
  await page.getByRole('link', { name: 'Assessments' }).click()
  await openFile(page, 'Open a file', report)
  await expect(page.getByText(/^Consistent:/)).toBeVisible()
  await page.getByRole('link', { name: 'Questionnaires' }).click()
  await openFile(page, 'Choose a file', {
    name: 'own.json',
    content: readFileSync(inRepository('tests/e2e/own-questionnaire.json')),
  })
  await expect(page.getByText(/until this window closes/)).toBeVisible()
  await page.getByRole('link', { name: 'About' }).click()
  const licences = await download(page, () =>
    page.getByRole('button', { name: 'All notices and licence texts' }).click(),
  )
  expect(licences.content.toString()).toContain('fake-indexeddb')
  await page.getByRole('combobox', { name: 'Appearance' }).selectOption('dark')
  await page.getByRole('combobox', { name: 'Language' }).selectOption('de')
  await expect(page.getByText(/Was zählt, ist die Datei/)).toBeVisible()

  expect(await keptIn(page)).toEqual(NOTHING)
  expect(requests.filter((address) => !/^(data|blob):/.test(address))).toEqual([ADDRESS])
  expect(errors).toEqual([])
})

test('its rules name every script in it by hash, and refuse every other one and every request', async ({
  page,
}) => {
  await page.goto(ADDRESS)

  const found = await page.evaluate(async () => {
    const hashOf = async (text: string) => {
      const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
      return `'sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}'`
    }
    const hashesOf = (selector: string) =>
      Promise.all(
        [...document.querySelectorAll(selector)].map(({ textContent }) => hashOf(textContent)),
      )
    const scripts = await hashesOf('script:not([type="application/json"])')
    const styles = await hashesOf('style')
    const policy = document.querySelector('meta[http-equiv]')?.getAttribute('content') ?? ''
    const inline = document.createElement('script')
    inline.textContent = 'document.body.dataset.ran = "inline"'
    document.body.append(inline)
    const fetched = await fetch('data:,x').then(
      () => 'answered',
      () => 'refused',
    )
    return { scripts, styles, policy, ran: document.body.dataset['ran'] ?? 'nothing', fetched }
  })

  const sourcesOf = (directive: string) =>
    found.policy
      .split('; ')
      .find((rule) => rule.startsWith(`${directive} `))
      ?.split(' ')
      .slice(1)
  expect(sourcesOf('script-src')).toEqual(found.scripts)
  expect(sourcesOf('style-src')).toEqual(found.styles)
  expect(sourcesOf('default-src')).toEqual(["'none'"])
  expect(sourcesOf('connect-src')).toEqual(["'none'"])
  expect(found.policy).not.toContain('unsafe')
  expect(found).toMatchObject({ ran: 'nothing', fetched: 'refused' })
})

test('a saved file brings everything back, and closing asks only before it is saved', async ({
  context,
}) => {
  const page = await context.newPage()
  const asked: string[] = []
  page.on('dialog', (dialog) => {
    asked.push(dialog.type())
    void dialog.dismiss()
  })
  await page.goto(ADDRESS)
  await startAssessment(page, 'Filetown')
  await expect(page.getByText('Not in a file yet: only in this window.')).toBeVisible()
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
  await page.close({ runBeforeUnload: true })
  await expect.poll(() => asked).toEqual(['beforeunload'])

  const saved = await download(page, () =>
    page.getByRole('button', { name: 'Save to a file' }).click(),
  )
  await expect(page.getByText('Everything is in a file.').first()).toBeVisible()
  const closed = page.waitForEvent('close')
  await page.close({ runBeforeUnload: true })
  await closed
  expect(asked).toHaveLength(1)

  const next = await context.newPage()
  await next.goto(ADDRESS)
  await expect(next.getByText('No assessment yet')).toBeVisible()
  await openFile(next, 'Open a file', saved)
  await expect(firstDoing(next)).toBeChecked()
  await expect(next.getByText('Everything is in a file.')).toBeVisible()
  expect(await keptIn(next)).toEqual(NOTHING)
})

test('once agreed to, safety copies survive a restart, and are deleted when that is taken back', async ({
  playwright,
}, { project }) => {
  const folder = mkdtempSync(join(tmpdir(), 'browser-'))
  const { launchOptions = {} } = project.use
  const start = () =>
    playwright.chromium.launchPersistentContext(folder, { ...launchOptions, locale: 'en-GB' })
  let browser = await start()
  let page = await openIn(browser)
  await startAssessment(page, 'Copytown')
  await page.getByRole('link', { name: 'Assessments' }).click()
  await expect(page.getByText(/another local page could read or delete/)).toBeVisible()
  await page.getByRole('button', { name: 'Keep a safety copy' }).click()
  await expect(page.getByText('complete', { exact: true })).toBeVisible()
  await page.getByRole('combobox', { name: 'Appearance' }).selectOption('dark')
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
  await page.getByRole('link', { name: 'Carry on' }).click()
  await page.getByRole('radio', { name: 'Doing', exact: true }).nth(1).check()
  await expect(page.getByText('Not in a file yet, but in the safety copy.')).toBeVisible()

  await browser.close()
  browser = await start()
  page = await openIn(browser)
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await page.getByRole('link', { name: 'Carry on' }).click()
  await expect(firstDoing(page)).toBeChecked()
  await expect(page.getByRole('radio', { name: 'Doing', exact: true }).nth(1)).toBeChecked()

  const second = await openIn(browser)
  await second.getByRole('link', { name: 'Carry on' }).click()
  await expect(second.getByText(/Another window keeps the safety copy/)).toBeVisible()
  await second.getByRole('radio', { name: 'Improving', exact: true }).first().check()
  await second.close()

  await page.getByRole('link', { name: 'Assessments' }).click()
  await page.getByRole('button', { name: 'Delete all safety copies and keep none' }).click()
  await expect(page.getByRole('button', { name: 'Keep a safety copy' })).toBeVisible()
  // The consent is gone at once, so that no window writes any more; the copies follow.
  await expect.poll(() => keptIn(page)).toEqual(NOTHING)
  await browser.close()
  rmSync(folder, { recursive: true, force: true })
})

async function openIn(browser: BrowserContext): Promise<Page> {
  const page = await browser.newPage()
  await page.goto(ADDRESS)
  return page
}
