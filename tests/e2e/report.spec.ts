import { expect, type Page, test } from '@playwright/test'
import { assessmentLink, download, openExample } from './app'

/** A picture of one pixel, as a drawing program would save it. */
const COAT_OF_ARMS = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

/** Keeps the fonts of the report from arriving until they are released. */
async function holdFonts(page: Page) {
  let letGo: () => void = () => undefined
  const released = new Promise<void>((resolve) => {
    letGo = resolve
  })
  const pattern = '**/fonts/*.ttf'
  const isHeld = page.waitForRequest(pattern)
  await page.route(pattern, async (route) => {
    await released
    await route.continue()
  })
  return {
    isHeld,
    release: () => {
      letGo()
    },
  }
}

test('a clerk makes a final report in German with a coat of arms, and anyone can check it', async ({
  page,
}) => {
  await openExample(page)
  await assessmentLink(page, 'Report').click()
  await page.getByRole('radio', { name: 'Final', exact: true }).check()
  await expect(page.getByRole('alert')).toContainText('without the benchmark')
  await page.getByLabel('Language of the report').selectOption('de')
  await page.getByLabel('Prepared by').fill('Digital office')
  await page
    .getByLabel('Choose a picture')
    .setInputFiles({ name: 'arms.png', mimeType: 'image/png', buffer: COAT_OF_ARMS })
  await expect(page.getByText('arms.png stands on the title page.')).toBeVisible()

  const report = await download(page, () =>
    page.getByRole('button', { name: 'Make the PDF' }).click(),
  )

  expect(report.name).toMatch(/digitale-reife-\d{4}-\d\d-\d\d\.pdf$/)
  await expect(page.getByRole('radio', { name: /^Final, from the snapshot of/ })).toBeVisible()

  await page.goto('./')
  const file = { name: report.name, mimeType: 'application/pdf', buffer: report.content }
  await page.getByLabel('Open a file').setInputFiles(file)
  await expect(
    page.getByRole('status').filter({ hasText: /^Consistent: every score/ }),
  ).toBeVisible()
  await expect(page.getByText('This does not prove who wrote the report')).toBeVisible()
})

test('a report dropped on the app is checked', async ({ page }) => {
  await openExample(page)
  await assessmentLink(page, 'Report').click()
  const report = await download(page, () =>
    page.getByRole('button', { name: 'Make the PDF' }).click(),
  )
  await page.goto('./')

  const dropped = await page.evaluateHandle((base64) => {
    const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))
    const transfer = new DataTransfer()
    transfer.items.add(new File([bytes], 'report.pdf', { type: 'application/pdf' }))
    return transfer
  }, report.content.toString('base64'))
  await page.getByRole('main').dispatchEvent('drop', { dataTransfer: dropped })

  await expect(
    page.getByRole('status').filter({ hasText: /^Consistent: every score/ }),
  ).toBeVisible()
})

test('a file dropped on any page is opened on the start page', async ({ page }) => {
  await page.goto('./#/about')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()

  const dropped = await page.evaluateHandle(() => {
    const transfer = new DataTransfer()
    transfer.items.add(new File(['%PDF-1.4\nnothing'], 'letter.pdf', { type: 'application/pdf' }))
    return transfer
  })
  await page.getByRole('main').dispatchEvent('drop', { dataTransfer: dropped })

  await expect(page.getByRole('alert')).toContainText('letter.pdf')
  await expect(page).toHaveURL(/#\/$/)
  await page.getByRole('link', { name: 'About' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'About' })).toBeVisible()
  await page.goBack()
  await expect(page.getByRole('heading', { level: 1, name: /How digital/ })).toBeVisible()
  await expect(page.getByRole('alert')).toHaveCount(0)
})

test('a PDF of somebody else is refused with a sentence', async ({ page }) => {
  await page.goto('./')

  await page.getByLabel('Open a file').setInputFiles({
    name: 'letter.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('%PDF-1.4\nnothing more'),
  })

  await expect(page.getByRole('alert')).toContainText('letter.pdf')
})

test('the Word file holds the charts as pictures, and its making can be cancelled', async ({
  page,
}) => {
  await openExample(page)
  await assessmentLink(page, 'Report').click()

  let files = 0
  page.on('download', () => {
    files += 1
  })
  const { isHeld, release } = await holdFonts(page)
  await page.getByRole('button', { name: 'Make a Word file' }).click()
  await isHeld
  await page.getByRole('button', { name: 'Cancel' }).click()
  await expect(page.getByText('Cancelled. Nothing was made.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Make a Word file' })).toBeFocused()
  release()
  await expect(page.getByRole('button', { name: 'Cancel' })).toHaveCount(0)

  const file = await download(page, () =>
    page.getByRole('button', { name: 'Make a Word file' }).click(),
  )
  expect(file.name).toMatch(/\.docx$/)
  expect(file.content.subarray(0, 2).toString()).toBe('PK')
  expect(file.content.includes('word/media/')).toBe(true)
  expect(file.content.length).toBeGreaterThan(100_000)
  expect(files).toBe(1)
})

test('the preview follows what is chosen', async ({ page }) => {
  await openExample(page)
  await assessmentLink(page, 'Report').click()
  await page.getByText('Preview of the report').click()
  const paper = page.getByRole('region', { name: 'Preview of the report' })
  await expect(paper.getByRole('heading', { name: 'Annex: all answers' })).toBeAttached()

  await page.getByRole('checkbox', { name: 'Annex' }).uncheck()

  await expect(paper.getByRole('heading', { name: 'Annex: all answers' })).toHaveCount(0)
  await expect(paper.getByRole('heading', { name: 'Action plan' })).toBeAttached()
})
