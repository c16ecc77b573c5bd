import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { inRepository } from '../builders/shipped-files'
import {
  assessmentIdOf,
  assessmentLink,
  download,
  expectSaved,
  goToQuestions,
  openExample,
  openFile,
  question,
  startAssessment,
} from './app'

const AWKWARD = 'TAB\there, NUL\u0000here, 👍🏽, e\u0301, \u202eright to left'

test('an assessment goes to a file and back, identical to the byte', async ({ page }) => {
  await startAssessment(page, { municipality: 'Fileham' })
  const id = assessmentIdOf(page)
  await goToQuestions(page)
  const strategy = question(page, 'Digital strategy and roadmap')
  await strategy.getByRole('radio', { name: 'Not applicable' }).check()
  await strategy.getByLabel('Why does this not apply?').fill(AWKWARD)
  await strategy.getByText('Note', { exact: true }).click()
  await strategy.getByLabel('Note on').fill('n'.repeat(10_000))
  await expectSaved(page)
  await page.goto('./')
  const save = () => page.getByRole('button', { name: /^Save to a file/ }).click()
  const first = await download(page, save)
  await page.getByRole('button', { name: /^Delete/ }).click()
  await page.getByRole('button', { name: 'Dismiss' }).click()
  await expect(page.getByText('No assessment yet')).toBeVisible()

  await openFile(page, 'Open a file', { name: first.name, content: first.content })
  await expect(page).toHaveURL(new RegExp(id))
  await page.goto('./')
  const second = await download(page, save)

  expect(second.content.equals(first.content)).toBe(true)
  expect(second.name).toMatch(/^fileham-.*\d{4}-\d{2}-\d{2}\.json$/)
})

test('a dialog gives the focus back to what opened it', async ({ page }) => {
  await startAssessment(page, { municipality: 'Focusham' })
  await page.goto('./')
  const rename = page.getByRole('button', { name: 'Rename' })

  await rename.click()
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click()
  await expect(rename).toBeFocused()

  await rename.click()
  await page.getByLabel('Name of the assessment').fill('Renamed')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: /Renamed/ })).toBeVisible()
  await expect(rename).toBeFocused()
})

test('a deleted assessment comes back by undo, and is gone for good afterwards', async ({
  page,
}) => {
  await startAssessment(page, { municipality: 'Undoham' })
  await page.goto('./')

  await page.getByRole('button', { name: /^Delete/ }).click()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('heading', { name: /Undoham/ })).toBeVisible()
  await page.getByRole('button', { name: /^Delete/ }).click()
  await page.getByRole('button', { name: 'Dismiss' }).click()
  await expect(page.getByText('No assessment yet')).toBeVisible()

  const rows = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const opening = indexedDB.open('lordimas-self-assessment')
        opening.onsuccess = () => {
          const stores = [...opening.result.objectStoreNames]
          const transaction = opening.result.transaction(stores)
          let total = 0
          for (const name of stores) {
            const counting = transaction.objectStore(name).count()
            counting.onsuccess = () => {
              total += counting.result
            }
          }
          transaction.oncomplete = () => {
            resolve(total)
          }
        }
      }),
  )
  expect(rows).toBe(0)
})

const BAD_FILES = [
  { name: 'not JSON', content: 'Dear council,', says: 'JSON' },
  { name: 'empty', content: '', says: 'empty' },
  { name: 'foreign', content: '{"some":"thing"}', says: 'assessment' },
  {
    name: 'newer',
    content: '{"format":"assessment","formatVersion":99}',
    says: 'newer version',
  },
  {
    name: 'deep',
    content: `${'['.repeat(100_000)}${']'.repeat(100_000)}`,
    says: 'levels of brackets',
  },
  {
    name: 'with a hostile key',
    content: '{"format":"assessment","formatVersion":1,"__proto__":{"a":1}}',
    says: '__proto__',
  },
]

for (const { name, content, says } of BAD_FILES) {
  test(`a file that is ${name} is refused with a sentence and changes nothing`, async ({
    page,
  }) => {
    await startAssessment(page, { municipality: 'Keptham' })
    await page.goto('./')

    await openFile(page, 'Open a file', { name: 'bad.json', content })

    const alert = page.getByRole('alert')
    await expect(alert).toContainText('Nothing was changed')
    await expect(alert).toContainText(says)
    await expect(page.getByRole('heading', { name: /Keptham/ })).toBeVisible()
  })
}

test('a file of 150 MB is refused before it is read', async ({ page }) => {
  const path = join(mkdtempSync(join(tmpdir(), 'large-')), 'large.json')
  writeFileSync(path, Buffer.alloc(150_000_000, ' '))
  await page.goto('./')
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Open a file' }).click()

  await (await chooser).setFiles(path)

  await expect(page.getByRole('alert')).toContainText('Nothing was changed')
  await expect(page.getByRole('alert')).toContainText('150 MB')
})

test('a questionnaire of one’s own tells all its problems, then is usable at once', async ({
  page,
}) => {
  const file = JSON.parse(
    readFileSync(inRepository('tests/e2e/own-questionnaire.json'), 'utf8'),
  ) as { groups: { questions: { options: { points?: number }[] }[] }[]; levels: object[] }
  const broken = structuredClone(file)
  delete broken.groups[0]?.questions[0]?.options[0]?.points
  broken.levels = [{ id: 'low', from: 0.5 }]
  await page.goto('./#/questionnaires')

  await openFile(page, 'Choose a file', {
    name: 'broken.json',
    content: JSON.stringify(broken),
  })
  const alert = page.getByRole('alert')
  await expect(alert).toContainText('groups.0.questions.0.options.0')
  await expect(alert).toContainText('levels')
  await openFile(page, 'Choose a file', { name: 'good.json', content: JSON.stringify(file) })
  await expect(page.getByText('Bicycle friendliness').first()).toBeVisible()
  await startAssessment(page, { questionnaire: /Bicycle friendliness/ })
  await goToQuestions(page)
  await page.getByRole('radio', { name: 'Yes, everywhere' }).check()
  await expectSaved(page)
  await assessmentLink(page, 'Results').click()

  await expect(page.getByText('100 of 100').first()).toBeVisible()
})

test('an answer survives a change of language, and every note keeps its own', async ({ page }) => {
  await openExample(page)
  await assessmentLink(page, 'Questions').click()
  await page.getByRole('radio', { name: 'Improving', exact: true }).first().check()
  await page.getByRole('combobox', { name: 'Language' }).selectOption('de')

  await expect(page.locator('html')).toHaveAttribute('lang', 'de')
  await expect(page.getByRole('radio', { name: 'In ständiger Verbesserung' }).first()).toBeChecked()
  await page.reload()
  await expect(page.locator('html')).toHaveAttribute('lang', 'de')
  await expect(page.locator('textarea[lang="en"]').first()).toBeAttached()
})

test('the example says on every page that the town is invented', async ({ page }) => {
  await openExample(page)
  for (const name of [
    'Profile',
    'Questions',
    'Still open',
    'Comparison',
    'Action plan',
    'Report',
  ]) {
    await assessmentLink(page, name).click()
    await expect(assessmentLink(page, name)).toHaveAttribute('aria-current', 'page')
    await expect(page.getByText('Example: an invented town.').first()).toBeVisible()
  }
})

test('the licence texts of what the app carries come with it', async ({ page, request }) => {
  await page.goto('./#/about')
  const link = page.getByRole('link', { name: 'All notices and licence texts' })
  const address = (await link.getAttribute('href')) ?? ''

  const texts = await (await request.get(`./${address}`)).text()

  const carried = ['react', 'react-router', 'dexie', 'i18next', 'recharts', 'jspdf', 'papaparse']
  for (const name of [...carried, 'valibot', 'zustand', 'workbox-core', 'fake-indexeddb']) {
    expect(texts).toMatch(new RegExp(`^${name} \\d+\\.\\d+\\.\\d+ \\(.+\\)$`, 'm'))
  }
  expect(texts).not.toMatch(/^(vite|eslint|vitest) /m)
  expect(texts.match(/Permission is hereby granted/g)?.length).toBeGreaterThan(20)
})

test('the start page fits its budget of JavaScript and wording', async () => {
  const { START_BUDGET_BYTES, startBytes } = await import('../bench/start-bytes')

  expect(startBytes()).toBeLessThanOrEqual(START_BUDGET_BYTES)
})
