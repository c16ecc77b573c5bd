import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { assessmentIdOf, openExample } from './app'

/** The longest place name in Europe, which must not break a page. */
const LONG_NAME = 'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch'

const PREVIEW = '#/questionnaires/lordimas/1.0.0/preview'

const PAGES = [
  'profile',
  'dimensions/governance',
  'open',
  'results',
  'comparison',
  'what-if',
  'plan',
  'history',
  'report',
  'colleagues',
  'differences',
]

async function everyPage(page: Page, visit: (address: string) => Promise<void>): Promise<void> {
  await openExample(page)
  const id = assessmentIdOf(page)
  const addresses = [
    '#/',
    '#/new',
    '#/questionnaires',
    PREVIEW,
    '#/about',
    '#/your-data',
    '#/nowhere',
    ...PAGES.map((name) => `#/assessments/${id}/${name}`),
  ]
  for (const address of addresses) {
    await page.goto(`./${address}`)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(page.locator('main').getByText(/^(Loading|Wird geladen)/)).toHaveCount(0)
    await visit(address)
  }
}

async function openPreview(page: Page): Promise<void> {
  await page.locator('.report-preview summary').click()
  await expect(page.locator('.report-paper')).toBeVisible()
}

/** Each theme and each language once; the long run takes every pair. */
const LOOKS =
  process.env['LONG_RUN'] === '1'
    ? (['light', 'dark'] as const).flatMap((theme) =>
        (['en', 'de'] as const).map((language) => ({ theme, language })),
      )
    : ([
        { theme: 'light', language: 'en' },
        { theme: 'dark', language: 'de' },
      ] as const)

for (const { theme, language } of LOOKS) {
  test(`no page breaks a rule of axe (${theme}, ${language})`, async ({ page }) => {
    test.setTimeout(180_000)
    await page.addInitScript((chosen) => {
      localStorage.setItem('theme', chosen)
    }, theme)
    await openExample(page)
    await page.getByRole('combobox', { name: /Language/ }).selectOption(language)
    const id = assessmentIdOf(page)
    const general = [
      '#/',
      '#/new',
      '#/questionnaires',
      PREVIEW,
      '#/about',
      '#/your-data',
      '#/nowhere',
    ]
    const addresses = general.concat(PAGES.map((name) => `#/assessments/${id}/${name}`))
    const found: string[] = []

    const title = page.getByRole('heading', { level: 1 })
    for (const address of addresses) {
      const before = await title.innerText()
      await page.evaluate((hash) => {
        location.hash = hash
      }, address.slice(1))
      await expect(title).not.toHaveText(before)
      await expect(page.locator('main').getByText(/^(Loading|Wird geladen)/)).toHaveCount(0)
      await expect(page.locator('html')).toHaveAttribute('lang', language)
      if (address.endsWith('/report')) await openPreview(page)
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
        .analyze()
      found.push(
        ...violations.map(
          ({ id: rule, nodes }) => `${address} ${rule}: ${String(nodes[0]?.target)}`,
        ),
      )
    }

    expect(found).toEqual([])
  })
}

for (const width of [320, 1280]) {
  test(`no page scrolls sideways at ${String(width)} px, whatever the town's name`, async ({
    page,
  }) => {
    test.setTimeout(120_000)
    await page.setViewportSize({ width, height: 800 })
    const wide: string[] = []
    await openExample(page)
    await page.goto(`./#/assessments/${assessmentIdOf(page)}/profile`)
    await page.getByLabel('Municipality or authority').fill(LONG_NAME)
    await page.getByLabel('Municipality or authority').press('Tab')

    await everyPage(page, async (address) => {
      if (address.endsWith('/report')) await openPreview(page)
      const overflow = () =>
        page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        )
      // Charts take their width once the page has its own.
      await expect
        .poll(overflow, { timeout: 3_000 })
        .toBeLessThanOrEqual(0)
        .catch(() => wide.push(address))
    })

    expect(wide).toEqual([])
  })
}
