import { expect, test } from '@playwright/test'
import {
  answerEverything,
  assessmentIdOf,
  assessmentLink,
  download,
  expectSaved,
  goToQuestions,
  LEVELS,
  openExample,
  question,
  startAssessment,
} from './app'

test.use({ serviceWorkers: 'allow' })

test('an official answers over two sittings, sees the results and hands over a PDF', async ({
  page,
  baseURL,
}) => {
  const foreign: string[] = []
  const violations: string[] = []
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url())
    const isLocal = origin === baseURL || protocol === 'blob:' || protocol === 'data:'
    if (!isLocal) foreign.push(request.url())
  })
  page.on('console', (message) => {
    if (message.type() === 'error') violations.push(message.text())
  })
  page.on('pageerror', (error) => violations.push(error.message))

  await startAssessment(page, { municipality: 'Testville' })
  await page.getByLabel('Country').selectOption({ label: 'Austria' })
  await page.getByRole('link', { name: 'Continue to the questions' }).click()
  const strategy = question(page, 'Digital strategy and roadmap')
  await strategy.getByRole('radio', { name: 'Doing', exact: true }).check()
  await strategy.getByText('Note', { exact: true }).click()
  await strategy.getByLabel('Note on').fill('Adopted in March.')
  await expectSaved(page)
  await page.getByRole('link', { name: /^Next: / }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Skills & capacity' })).toBeVisible()
  await page.getByRole('radio', { name: 'Doing', exact: true }).first().check()
  await expectSaved(page)

  // The second sitting: the page is opened anew.
  await page.goto('about:blank')
  await page.goto('./')
  await page.getByRole('link', { name: /Carry on/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Skills & capacity' })).toBeVisible()
  await page.getByRole('link', { name: /^Previous: / }).click()
  await expect(strategy.getByRole('radio', { name: 'Doing', exact: true })).toBeChecked()
  await expect(strategy.getByLabel('Note on')).toHaveValue('Adopted in March.')

  await answerEverything(page, LEVELS)
  await expect(page.getByText(/of 100/).first()).toBeVisible()
  await expect(page.getByText('31 of 31').first()).toBeVisible()

  await assessmentLink(page, 'Comparison').click()
  await expect(page.getByText(/different method/i).first()).toBeVisible()

  await assessmentLink(page, 'Report').click()
  const report = await download(page, () =>
    page.getByRole('button', { name: 'Make the PDF' }).click(),
  )
  expect(report.name).toMatch(/^testville.*\d{4}-\d{2}-\d{2}\.pdf$/)
  expect(report.content.subarray(0, 5).toString()).toBe('%PDF-')
  expect(foreign).toEqual([])
  expect(violations).toEqual([])
})

test('a link to a question leads to it, through all that lies above it', async ({ page }) => {
  await openExample(page)
  const id = assessmentIdOf(page)
  await page.goto(`./#/assessments/${id}/dimensions/services?question=accessibility`)
  const linked = question(page, 'Accessibility')
  await expect(linked).toBeFocused()

  const distanceFromTop = () => linked.evaluate((element) => element.getBoundingClientRect().top)

  await expect.poll(distanceFromTop).toBeLessThan(100)
  expect(await distanceFromTop()).toBeGreaterThanOrEqual(0)
})

test('the questions can be answered with the keyboard alone', async ({ page }) => {
  await startAssessment(page, { path: /Short assessment/ })
  await goToQuestions(page)
  const first = page.getByRole('radio').first()
  await first.focus()

  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')

  await expect(page.getByRole('radio', { name: 'Doing', exact: true })).toBeChecked()
  await expect(page.getByRole('radio', { name: 'Doing', exact: true })).toBeFocused()
  await expectSaved(page)
})

test('the whole short path is walked from the start page with the keyboard alone', async ({
  page,
}) => {
  await page.goto('./')
  const tabTo = async (name: string | RegExp, role: 'link' | 'button' | 'radio' | 'textbox') => {
    const target = page.getByRole(role, { name }).first()
    await expect(target).toBeVisible()
    for (let press = 0; press < 80; press += 1) {
      if (await target.evaluate((element) => element === document.activeElement)) return
      await page.keyboard.press('Tab')
    }
    throw new Error(`The Tab key never reached ${String(name)}`)
  }

  await tabTo('Start an assessment', 'link')
  await page.keyboard.press('Enter')
  await tabTo(/Full assessment/, 'radio')
  await page.keyboard.press('ArrowDown')
  await tabTo('Municipality or authority', 'textbox')
  await page.keyboard.type('Keyham')
  await tabTo('Start', 'button')
  await page.keyboard.press('Enter')
  await tabTo('Continue to the questions', 'link')
  await page.keyboard.press('Enter')
  for (let dimension = 0; dimension < 7; dimension += 1) {
    await expect(page.getByText(`Dimension ${String(dimension + 1)} of 7`)).toBeVisible()
    await tabTo('Not started', 'radio')
    await page.keyboard.press('Space')
    await page.keyboard.press('ArrowDown')
    await tabTo(dimension === 6 ? 'To the results' : /^Next: /, 'link')
    await page.keyboard.press('Enter')
  }

  await expect(page.getByText('25 of 100').first()).toBeVisible()
})
