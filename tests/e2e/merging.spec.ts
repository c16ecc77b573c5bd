import { AxeBuilder } from '@axe-core/playwright'
import { type Browser, expect, type Page, test } from '@playwright/test'
import {
  assessmentIdOf,
  assessmentLink,
  download,
  expectSaved,
  goToQuestions,
  openFile,
  question,
  startAssessment,
} from './app'

const GOVERNANCE = /^Governance/

/** Another laptop: a browser that shares nothing with the first. */
async function anotherLaptop(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ locale: 'de-DE', acceptDownloads: true })
  const page = await context.newPage()
  await page.goto('./')
  return page
}

const answer = (page: Page, title: string, option: string) =>
  question(page, title).getByRole('radio', { name: option, exact: true })

async function violationsOn(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
}

const widthBeyond = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

test('a part goes out, is answered in German, comes back, is settled and taken out again', async ({
  page,
  browser,
}) => {
  test.setTimeout(120_000)
  await startAssessment(page, { municipality: 'Mergeham' })
  const id = assessmentIdOf(page)
  await goToQuestions(page)
  await answer(page, 'Digital strategy and roadmap', 'Doing').check()
  await expectSaved(page)

  await assessmentLink(page, 'Colleagues').click()
  await page.getByRole('button', { name: 'Save the part to a file' }).click()
  await expect(page.getByText('Choose at least one dimension.')).toBeVisible()
  await page.getByRole('checkbox', { name: GOVERNANCE }).check()
  await page.getByLabel('For whom?').fill('IT department')
  const part = await download(page, () =>
    page.getByRole('button', { name: 'Save the part to a file' }).click(),
  )
  expect(part.name).toMatch(/^mergeham-it-department-governance.*\.json$/)
  await expect(page.getByRole('heading', { name: 'What to do with the file' })).toBeVisible()
  expect(await violationsOn(page)).toEqual([])

  const colleague = await anotherLaptop(browser)
  await openFile(colleague, 'Datei öffnen', part)
  await expect(colleague.getByText(/^Sie wurden gebeten zu beantworten: Steuerung/)).toBeVisible()
  const nav = colleague.getByRole('navigation', { name: 'Diese Einschätzung' })
  await expect(nav.getByRole('link')).toHaveText(['Fragen', 'Noch offen', 'Änderungen'])
  await expect(answer(colleague, 'Digitalstrategie und Fahrplan', 'In Umsetzung')).toBeChecked()
  await answer(colleague, 'Digitalstrategie und Fahrplan', 'Gesteuert').check()
  await answer(colleague, 'Führung und Verantwortung', 'In Planung').check()
  await expect(colleague.getByText('Auf diesem Gerät gespeichert')).toBeVisible()
  expect(await violationsOn(colleague)).toEqual([])
  await colleague.setViewportSize({ width: 360, height: 740 })
  expect(await widthBeyond(colleague)).toBeLessThanOrEqual(0)
  await colleague.goto(`./#/assessments/${id}/results`)
  await expect(colleague.getByText('Dafür braucht es die ganze Einschätzung')).toBeVisible()
  const back = await download(colleague, () =>
    colleague.getByRole('button', { name: 'Zurückgeben' }).click(),
  )

  await goToQuestions(page)
  await answer(page, 'Digital strategy and roadmap', 'Planning').check()
  await expectSaved(page)
  await page.goto('./')
  await openFile(page, 'Open a file', back)

  await expect(page.getByRole('heading', { level: 1, name: 'Differences' })).toBeVisible()
  await expect(page.getByText('Answers that came in: 1; the same: 0; different: 1.')).toBeVisible()
  await expect(page.getByRole('link', { name: '1 difference to settle' })).toBeVisible()
  expect(await violationsOn(page)).toEqual([])
  await page.setViewportSize({ width: 360, height: 740 })
  expect(await widthBeyond(page)).toBeLessThanOrEqual(0)
  await page.setViewportSize({ width: 1280, height: 900 })
  const settle = page.getByRole('button', { name: /^Settle “Digital strategy/ })
  await settle.click()
  await expect(page.getByText('Choose one first.')).toBeVisible()
  await page.getByRole('radio', { name: /^Managing/ }).check()
  await page.getByRole('checkbox', { name: /^Keep the others as dissent/ }).check()
  await settle.click()
  await expect(page.getByRole('heading', { name: 'Settled, with dissent on record' })).toBeVisible()
  await expect(page.getByText('Differences settled: 1.')).toBeVisible()
  expect(await violationsOn(page)).toEqual([])

  await goToQuestions(page)
  await expect(answer(page, 'Digital strategy and roadmap', 'Managing')).toBeChecked()
  await expect(page.getByText('Settled, with dissent on record.')).toBeVisible()

  await assessmentLink(page, 'Colleagues').click()
  await page.getByRole('button', { name: /^Take out again what came in/ }).click()
  await expect(page.getByText('as if it had never come')).toBeVisible()
  await expect(page.getByText('No file has been brought in yet.')).toBeVisible()
  await goToQuestions(page)
  await expect(answer(page, 'Digital strategy and roadmap', 'Planning')).toBeChecked()
  await expect(page.getByText('Settled, with dissent on record.')).toHaveCount(0)
})

test('several files opened at once are brought together, and what differs is settled by rule', async ({
  page,
  browser,
}) => {
  test.setTimeout(120_000)
  await startAssessment(page, { municipality: 'Manyham' })
  await page.goto('./')
  const start = await download(page, () =>
    page.getByRole('button', { name: /^Save to a file/ }).click(),
  )
  const files: { name: string; content: Buffer }[] = []
  for (const [index, level] of ['Planning', 'Managing'].entries()) {
    const context = await browser.newContext({ locale: 'en-GB', acceptDownloads: true })
    const laptop = await context.newPage()
    await laptop.goto('./')
    await openFile(laptop, 'Open a file', start)
    await goToQuestions(laptop)
    await answer(laptop, 'Digital strategy and roadmap', level).check()
    await expectSaved(laptop)
    await laptop.goto('./')
    const { content } = await download(laptop, () =>
      laptop.getByRole('button', { name: /^Save to a file/ }).click(),
    )
    files.push({ name: `laptop-${String(index)}.json`, content })
    await context.close()
  }

  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Open a file' }).click()
  await (
    await chooser
  ).setFiles(
    files.map(({ name, content }) => ({ name, mimeType: 'application/json', buffer: content })),
  )
  await expect(page.getByRole('heading', { name: '2 files' })).toBeVisible()
  await page.getByRole('button', { name: 'Go on' }).click()

  await expect(page.getByRole('heading', { level: 1, name: 'Differences' })).toBeVisible()
  await expect(page.getByRole('radio', { name: /^(Planning|Managing)/ })).toHaveCount(2)
})
