import { expect, test } from '@playwright/test'
import { inspect } from '../report/pdf/pdf-structure'
import { openExample } from './app'

/** What the invented town's results say on paper, and the words of the screen that say nothing there. */
const LANGUAGES = [
  {
    language: 'en',
    colorScheme: 'light',
    score: '47 of 100',
    date: 'As of 20 November 2026',
    dimensions: [
      'Governance & strategy',
      'Skills & capacity',
      'Infrastructure & security',
      'Data & interoperability',
      'Digital public services',
      'Innovation, budget & procurement',
      'Networking & participation',
    ],
    marks: [
      'Example: invented town',
      'Synthetic benchmark',
      'Independent tool inspired by the public description of LORDIMAS; not a LORDIMAS score.',
    ],
    screenOnly: [
      'Skip to the content',
      'Appearance',
      'Saved on this device',
      'Try anything you like',
      'Still open',
      'Action plan',
      'What if',
      'How this number came about',
      'Under other rules',
      'The same numbers as a table',
      'See what is still open',
      'Your priority',
      'Add to action plan',
      'Show all',
    ],
  },
  {
    language: 'de',
    colorScheme: 'dark',
    score: '47 von 100',
    date: 'Stand: 20. November 2026',
    dimensions: [
      'Steuerung und Strategie',
      'Kompetenzen und Kapazitäten',
      'Infrastruktur und Sicherheit',
      'Daten und Interoperabilität',
      'Digitale Verwaltungsleistungen',
      'Innovation, Haushalt und Beschaffung',
      'Vernetzung und Beteiligung',
    ],
    marks: [
      'Beispiel: erfundene Stadt',
      'Synthetische Vergleichswerte',
      'Unabhängiges Werkzeug, angeregt durch die öffentliche Beschreibung von LORDIMAS; kein LORDIMAS-Ergebnis.',
    ],
    screenOnly: [
      'Zum Inhalt springen',
      'Darstellung',
      'Auf diesem Gerät gespeichert',
      'Probieren Sie aus',
      'Maßnahmenplan',
      'Was wäre',
      'Wie diese Zahl zustande kommt',
      'Dieselben Zahlen als Tabelle',
      'Ihre Priorität',
    ],
  },
] as const

const MOST_PAGES = 5
const POINTS_PER_MM = 72 / 25.4
const A4_WIDTH = 210 * POINTS_PER_MM
const MARGIN = 18 * POINTS_PER_MM
/** Glyphs may hang over by a hair. */
const TOLERANCE = 0.5

for (const { language, colorScheme, ...expected } of LANGUAGES) {
  test(`the results go to paper as a document of their own, in ${language}, ${colorScheme}`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme })
    await openExample(page)
    await page.getByRole('combobox', { name: 'Language' }).selectOption(language)
    // The wording of the questionnaire comes after the app's own.
    await expect(page.getByText(expected.dimensions[0]).first()).toBeVisible()

    for (const words of expected.screenOnly) {
      await expect(page.locator('body')).toContainText(words)
    }

    const pdf = await page.pdf({ preferCSSPageSize: true })

    const facts = inspect(pdf, 'pdfinfo')
    const pages = Number(/^Pages:\s+(\d+)/m.exec(facts)?.[1])
    expect(facts).toMatch(/^Page size:.*\(A4\)/m)
    expect(pages).toBeLessThanOrEqual(MOST_PAGES)

    const text = inspect(pdf, 'pdftotext').replaceAll(/\s+/g, ' ')
    for (const words of ['Welmarbrück', 'lordimas@1.1.0', expected.score, expected.date]) {
      expect(text).toContain(words)
    }
    for (const name of expected.dimensions) expect(text).toContain(name)
    for (const words of expected.screenOnly) expect(text).not.toContain(words)
    for (const [index, sheet] of inspect(pdf, 'pdftotext').split('\f').slice(0, pages).entries()) {
      const words = sheet.replaceAll(/\s+/g, ' ')
      for (const mark of expected.marks) expect(words).toContain(mark)
      expect(words).toMatch(new RegExp(`\\b${String(index + 1)} ?/ ?${String(pages)}\\b`))
    }

    const boxes = inspect(pdf, 'pdftotext', '-bbox').matchAll(/xMin="([\d.]+)".*?xMax="([\d.]+)"/g)
    const sides = [...boxes].map(([, left, right]) => [Number(left), Number(right)] as const)
    expect(sides.length).toBeGreaterThan(500)
    expect(Math.min(...sides.map(([left]) => left))).toBeGreaterThan(MARGIN - TOLERANCE)
    expect(Math.max(...sides.map(([, right]) => right))).toBeLessThan(A4_WIDTH - MARGIN + TOLERANCE)
  })
}

test('paper is white and text black in the dark theme too', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark', media: 'print' })
  await openExample(page)

  const colours = await page.locator('body').evaluate((body) => {
    const { color, backgroundColor } = getComputedStyle(body)
    return { color, backgroundColor }
  })

  expect(colours).toEqual({ color: 'rgb(0, 0, 0)', backgroundColor: 'rgb(255, 255, 255)' })
})

test('an explanation is printed where it was opened, and only there', async ({ page }) => {
  await openExample(page)
  await page.getByText('How this number came about').first().click()

  const text = inspect(await page.pdf({ preferCSSPageSize: true }), 'pdftotext')

  expect(text.match(/How this number came about/g)).toHaveLength(1)
})
