import { expect, type Page, test } from '@playwright/test'
import { assessmentIdOf, download, goToQuestions, openFile, question, startAssessment } from './app'

const TITLE = 'Digital strategy and roadmap'

test('without storage the app works in memory, says so and exports', async ({ page }) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('Refused', 'SecurityError')
    }
  })

  await startAssessment(page)
  await expect(page.getByText(/does not let the app store anything/).first()).toBeVisible()
  await goToQuestions(page)
  await question(page, TITLE).getByRole('radio', { name: 'Doing', exact: true }).check()

  await expect(page.getByText('Not stored: save to a file before you close')).toBeVisible()
  await expect(
    question(page, TITLE).getByRole('radio', { name: 'Doing', exact: true }),
  ).toBeChecked()
  await page.getByRole('navigation', { name: 'This assessment' }).getByText('Report').click()
  const file = await download(page, () =>
    page.getByRole('button', { name: 'Save the assessment as a file' }).click(),
  )
  expect(JSON.parse(file.content.toString())).toMatchObject({
    answers: { 'digital-strategy': { value: { kind: 'option', option: 'doing' } } },
  })
})

test('when the device is full, the answer stays on the screen and can be exported', async ({
  page,
}) => {
  await startAssessment(page, { municipality: 'Fullham' })
  await goToQuestions(page)
  await question(page, TITLE).getByRole('radio', { name: 'Planning', exact: true }).check()
  await expect(page.getByText('Saved on this device')).toBeVisible()
  await page.evaluate(() => {
    const original = Object.getOwnPropertyDescriptor(IDBObjectStore.prototype, 'put')
    const put = original?.value as (...words: readonly unknown[]) => IDBRequest<IDBValidKey>
    const full = { isFull: true }
    Object.assign(window, { full })
    IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...words) {
      const request = Reflect.apply(put, this, words)
      // It shows at the end, when all was taken that the transaction has to write.
      if (full.isFull && this.name === 'answers') {
        request.addEventListener('success', () => {
          this.transaction.abort()
        })
      }
      return request
    }
    // What a full disk looks like to a page: the transaction is aborted with this reason.
    Object.defineProperty(IDBTransaction.prototype, 'error', {
      get: () => new DOMException('Full', 'QuotaExceededError'),
    })
  })

  await question(page, TITLE).getByRole('radio', { name: 'Managing', exact: true }).check()
  await expect(page.getByRole('alert').filter({ hasText: 'Not saved.' })).toContainText('no room')
  await expect(
    question(page, TITLE).getByRole('radio', { name: 'Managing', exact: true }),
  ).toBeChecked()
  const file = await download(page, () =>
    page
      .getByRole('alert')
      .filter({ hasText: 'Not saved.' })
      .getByRole('button', { name: 'Save to a file' })
      .click(),
  )
  expect(JSON.parse(file.content.toString())).toMatchObject({
    municipality: 'Fullham',
    answers: { 'digital-strategy': { value: { kind: 'option', option: 'managing' } } },
  })

  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByText('Nothing was taken back or brought back')).toBeVisible()
  await expect(
    question(page, TITLE).getByRole('radio', { name: 'Managing', exact: true }),
  ).toBeChecked()

  await page.evaluate(() => {
    Object.assign((window as unknown as { full: object }).full, { isFull: false })
  })
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByText('Saved on this device')).toBeVisible()
  await page.reload()
  await expect(
    question(page, TITLE).getByRole('radio', { name: 'Managing', exact: true }),
  ).toBeChecked()
})

test('data of a newer version of the app are left alone', async ({ page }) => {
  await startAssessment(page)
  const id = assessmentIdOf(page)
  await page.goto('about:blank')
  await page.goto('./before-paint.js')
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open('lordimas-self-assessment', 9990)
        request.onsuccess = () => {
          request.result.close()
          resolve()
        }
        request.onerror = () => {
          reject(new Error('not opened'))
        }
      }),
  )

  await page.goto(`./#/assessments/${id}/results`)

  await expect(page.getByRole('alert')).toContainText('newer version')
  const version = await page.evaluate(
    async () =>
      (await indexedDB.databases()).find(({ name }) => name === 'lordimas-self-assessment')
        ?.version,
  )
  expect(version).toBe(9990)
})

for (const [how, wipe] of [
  [
    'by the browser',
    async (page: Page, origin: string) => {
      const devtools = await page.context().newCDPSession(page)
      await devtools.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' })
    },
  ],
  [
    'by another page',
    async (page: Page) => {
      const other = await page.context().newPage()
      await other.goto('./before-paint.js')
      await other.evaluate(
        () =>
          new Promise<void>((resolve, reject) => {
            const request = indexedDB.deleteDatabase('lordimas-self-assessment')
            request.onsuccess = () => {
              resolve()
            }
            request.onerror = () => {
              reject(new Error('not deleted'))
            }
          }),
      )
      await other.close()
    },
  ],
] as const) {
  test(`when the storage is wiped ${how}, the answers on the screen can still be saved to a file`, async ({
    page,
    baseURL,
  }) => {
    await startAssessment(page, { municipality: 'Wipeham' })
    await goToQuestions(page)
    await question(page, TITLE).getByRole('radio', { name: 'Planning', exact: true }).check()
    await expect(page.getByText('Saved on this device')).toBeVisible()

    await wipe(page, baseURL ?? '')
    const second = question(page, 'Measuring benefits')
    await second.getByRole('radio', { name: 'Doing', exact: true }).check()

    const alert = page.getByRole('alert').filter({ hasText: 'Not saved.' })
    await expect(alert).toContainText('The connection to the stored data was closed')
    await expect(page.getByText('newer version')).toHaveCount(0)
    await expect(second.getByRole('radio', { name: 'Doing', exact: true })).toBeChecked()
    const file = await download(page, () =>
      alert.getByRole('button', { name: 'Save to a file' }).click(),
    )
    const saved = JSON.parse(file.content.toString()) as { readonly answers: object }
    expect(Object.values(saved.answers)).toMatchObject([
      { value: { option: 'planning' } },
      { value: { option: 'doing' } },
    ])
    await page.goto('about:blank')
    await page.goto('./')
    await openFile(page, 'Open a file', { name: 'saved.json', content: file.content })
    await expect(page.getByText('Wipeham').first()).toBeVisible()
  })
}
