import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { assessmentIdOf, assessmentLink, openExample } from './app'
import { fillSession, type FilledSession } from './filled-session'

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

/** The pages that show something else where several people have answered. */
const MERGED_PAGES = ['history', 'colleagues', 'differences', 'dimensions/governance', 'results']

/** The pages of whoever was handed out a part. */
const PART_PAGES = ['dimensions/governance', 'open', 'results', 'history']

/** Every page, the example's first; never two with the same title one after the other. */
const addressesOf = (example: string, { merged, part }: FilledSession): readonly string[] => [
  '#/',
  '#/new',
  '#/questionnaires',
  PREVIEW,
  '#/about',
  '#/your-data',
  '#/nowhere',
  ...PAGES.map((name) => `#/assessments/${example}/${name}`),
  ...MERGED_PAGES.map((name) => `#/assessments/${merged}/${name}`),
  ...PART_PAGES.map((name) => `#/assessments/${part}/${name}`),
]

async function everyPage(
  page: Page,
  filled: FilledSession,
  visit: (address: string) => Promise<void>,
): Promise<void> {
  await openExample(page)
  for (const address of addressesOf(assessmentIdOf(page), filled)) {
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

test('the pages that are checked have something to show', async ({ page }) => {
  const { merged, part } = await fillSession(page)
  const open = (id: string, name: string) => page.goto(`./#/assessments/${id}/${name}`)
  const main = page.getByRole('main')

  await open(merged, 'history')
  await expect(main.getByRole('listitem').filter({ hasText: 'Ada' }).first()).toBeVisible()
  await open(merged, 'colleagues')
  await expect(main.getByRole('button', { name: /^Take out again what came in/ })).toHaveCount(1)
  await open(merged, 'differences')
  await expect(main.getByRole('button', { name: /^Settle “/ })).toHaveCount(1)
  await expect(main.getByRole('heading', { name: 'Settled, with dissent on record' })).toBeVisible()
  await open(part, 'dimensions/governance')
  await expect(main.getByText(/^You were asked to answer: Governance/)).toBeVisible()
  await expect(assessmentLink(page, 'Results')).toHaveCount(0)
})

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
    test.setTimeout(420_000)
    await page.addInitScript((chosen) => {
      localStorage.setItem('theme', chosen)
    }, theme)
    const filled = await fillSession(page)
    await openExample(page)
    await page.getByRole('combobox', { name: /Language/ }).selectOption(language)
    const addresses = addressesOf(assessmentIdOf(page), filled)
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
    test.setTimeout(180_000)
    await page.setViewportSize({ width, height: 800 })
    const wide: string[] = []
    const filled = await fillSession(page)
    await openExample(page)
    for (const id of [assessmentIdOf(page), filled.merged]) {
      await page.goto(`./#/assessments/${id}/profile`)
      await page.getByLabel('Municipality or authority').fill(LONG_NAME)
      await page.getByLabel('Municipality or authority').press('Tab')
    }

    await everyPage(page, filled, async (address) => {
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
