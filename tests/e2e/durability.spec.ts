import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, expect, type Page, test } from '@playwright/test'
import { runs } from '../builders/runs'
import { goToQuestions, question, startAssessment } from './app'

const TITLE = 'Digital strategy and roadmap'
const OPTIONS = ['Planning', 'Doing', 'Managing', 'Improving']

/** Chooses an option and returns as soon as the page says that it is saved. */
async function chooseUntilSaved(page: Page, option: string): Promise<void> {
  await expect(question(page, TITLE)).toBeVisible()
  await page.evaluate(() => {
    const status = document.querySelector('[role="status"].save-status')
    if (status === null) throw new Error('The page has no save status')
    const seen = new MutationObserver(() => {
      if (status.textContent === 'Saved on this device') document.body.dataset['saved'] = 'yes'
    })
    delete document.body.dataset['saved']
    seen.observe(status, { characterData: true, childList: true, subtree: true })
  })
  await question(page, TITLE).getByRole('radio', { name: option, exact: true }).check()
  await page.waitForFunction(() => document.body.dataset['saved'] === 'yes')
}

test('an answer that was said to be saved survives the browser being killed', async ({ baseURL }, {
  project,
}) => {
  const times = Math.max(2, runs(2))
  test.setTimeout(60_000 + times * 15_000)
  const folder = mkdtempSync(join(tmpdir(), 'profile-'))
  const { launchOptions = {} } = project.use
  let address = `${baseURL ?? ''}/`
  for (let time = 0; time < times; time += 1) {
    const option = OPTIONS[time % OPTIONS.length] ?? ''
    const context = await chromium.launchPersistentContext(folder, launchOptions)
    const page = await context.newPage()
    if (time === 0) {
      await page.goto(address)
      await startAssessmentAt(page, address)
      address = page.url()
    } else {
      await page.goto(address)
    }
    await chooseUntilSaved(page, option)
    const session = await context.newCDPSession(page)
    await session.send('Browser.crash').catch(() => undefined)
    await context.close().catch(() => undefined)

    const reopened = await chromium.launchPersistentContext(folder, launchOptions)
    const again = await reopened.newPage()
    await again.goto(address)
    const radio = question(again, TITLE).getByRole('radio', { name: option, exact: true })
    await expect(radio).toBeChecked()
    await reopened.close()
  }
})

async function startAssessmentAt(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await page.getByRole('link', { name: 'Start an assessment' }).click()
  await page.getByLabel('Municipality or authority').fill('Killham')
  await page.getByRole('button', { name: 'Start', exact: true }).click()
  await page.getByRole('link', { name: 'Continue to the questions' }).click()
  await expect(question(page, TITLE)).toBeVisible()
}

test('two tabs on one assessment see each other and overwrite nothing', async ({
  page,
  context,
}) => {
  await startAssessment(page)
  await goToQuestions(page)
  const other = await context.newPage()
  await other.goto(page.url())

  await question(page, TITLE).getByRole('radio', { name: 'Doing', exact: true }).check()
  await question(other, 'Measuring benefits')
    .getByRole('radio', { name: 'Planning', exact: true })
    .check()

  await expect(
    question(other, TITLE).getByRole('radio', { name: 'Doing', exact: true }),
  ).toBeChecked()
  await expect(
    question(page, 'Measuring benefits').getByRole('radio', { name: 'Planning', exact: true }),
  ).toBeChecked()
})
