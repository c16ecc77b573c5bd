import { expect, test } from '@playwright/test'
import { assessmentIdOf, download, goToQuestions, question, startAssessment } from './app'

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
      if (full.isFull) this.transaction.abort()
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
