import { readFileSync } from 'node:fs'
import { AxeBuilder } from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { inRepository } from '../builders/shipped-files'
import { expectSaved, openFile, question } from './app'

const OLD = inRepository('questionnaires/lordimas/1.0.0/example.json')

for (const [width, theme] of [
  [320, 'dark'],
  [1280, 'light'],
] as const) {
  test(`an assessment of an older version is moved to the newer one, at ${String(width)} px`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 800 })
    await page.emulateMedia({ colorScheme: theme })
    await page.goto('./')
    await openFile(page, 'Open a file', { name: 'old.json', content: readFileSync(OLD) })
    await expectSaved(page)
    await page.goto('./#/')
    await page.getByRole('link', { name: 'See what changed' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Move to a newer version')
    await expect(page.getByRole('table')).toContainText('comparable within limits')

    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
      .analyze()
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect(violations.map(({ id }) => id)).toEqual([])
    expect(overflow).toBeLessThanOrEqual(0)

    await page.getByRole('button', { name: 'Make a copy with version 1.1.0' }).click()
    const first = question(page, 'Designed with the people who use them')
    await expect(first.getByRole('radio', { name: 'Doing', exact: true })).toBeChecked()
    await expect(page.getByText('Example 2026 (version 1.1.0)')).toBeAttached()

    await page.goto('./#/')
    await expect(page.getByRole('link', { name: 'See what changed' })).toHaveCount(1)
    await expect(page.getByText('27 of 29 answered')).toBeVisible()
    await expect(page.getByText('29 of 31 answered')).toBeVisible()
  })
}
