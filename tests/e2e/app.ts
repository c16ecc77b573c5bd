import { expect, type Page } from '@playwright/test'

/** What a person does in the app, by roles and names. */

export async function startAssessment(
  page: Page,
  { municipality = 'Testville', questionnaire = /Digital maturity/, path = /Full assessment/ } = {},
): Promise<void> {
  await page.goto('./')
  await page.getByRole('link', { name: 'Start an assessment' }).click()
  await page.getByRole('radio', { name: questionnaire }).check()
  const choice = page.getByRole('radio', { name: path })
  if ((await choice.count()) > 0) await choice.check()
  await page.getByLabel('Municipality or authority').fill(municipality)
  await page.getByRole('button', { name: 'Start', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Profile' })).toBeVisible()
}

/** From any page of the assessment to its questions. */
export async function goToQuestions(page: Page): Promise<void> {
  await assessmentLink(page, 'Questions').click()
  await expect(page.getByRole('group').first()).toBeVisible()
}

export const assessmentLink = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'This assessment' }).getByRole('link', { name, exact: true })

/** The fieldset of a question, by its title. */
export const question = (page: Page, title: string | RegExp) =>
  page.getByRole('group').filter({ has: page.getByRole('heading', { name: title }) })

/** Answers every question of the page with the option of that name. */
async function answerPage(page: Page, option: string): Promise<void> {
  const radios = page.getByRole('radio', { name: option, exact: true })
  await expect(radios.first()).toBeVisible()
  for (const radio of await radios.all()) await radio.check()
  await expectSaved(page)
}

/** Goes through all dimensions of `lordimas`, one level a dimension. */
export async function answerEverything(page: Page, levels: readonly string[]): Promise<void> {
  await goToQuestions(page)
  await page.getByRole('navigation', { name: 'Dimensions' }).getByRole('link').nth(1).click()
  for (const [index, level] of levels.entries()) {
    // Until the next dimension is drawn, its radios would be those of the last one.
    await expect(page.getByText(`Dimension ${String(index + 1)} of 7`)).toBeVisible()
    await answerPage(page, level)
    const isLast = index === levels.length - 1
    await page.getByRole('link', { name: isLast ? 'To the results' : /^Next: / }).click()
  }
}

export const LEVELS = [
  'Doing',
  'Planning',
  'Managing',
  'Not started',
  'Improving',
  'Doing',
  'Managing',
] as const

export async function expectSaved(page: Page): Promise<void> {
  await expect(page.getByText('Saved on this device')).toBeVisible()
}

/** Opens the invented town's finished assessment on its results. */
export async function openExample(page: Page): Promise<void> {
  await page.goto('./')
  await page.getByRole('button', { name: 'Look at a finished example' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Results')
}

/** The id in the address of an assessment's page. */
export function assessmentIdOf(page: Page): string {
  const id = /assessments\/([^/]+)\//.exec(page.url())?.[1]
  if (id === undefined) throw new Error(`No assessment in ${page.url()}`)
  return id
}

/** Downloads by a click and returns the text and the suggested name. */
export async function download(
  page: Page,
  click: () => Promise<void>,
): Promise<{ readonly name: string; readonly content: Buffer }> {
  const started = page.waitForEvent('download')
  await click()
  const file = await started
  const chunks: Buffer[] = []
  for await (const chunk of await file.createReadStream()) chunks.push(chunk as Buffer)
  return { name: file.suggestedFilename(), content: Buffer.concat(chunks) }
}

/** Chooses a file in the dialog that the button opens. */
export async function openFile(
  page: Page,
  button: string,
  file: { readonly name: string; readonly content: string | Buffer },
): Promise<void> {
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: button }).click()
  await (
    await chooser
  ).setFiles({
    name: file.name,
    mimeType: 'application/json',
    buffer: Buffer.from(file.content),
  })
}
