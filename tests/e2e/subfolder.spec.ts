import { readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { inRepository } from '../builders/shipped-files'
import { assessmentLink, download, openExample } from './app'
import { copyOfApp, startServerUnder } from './own-server'

test.use({ serviceWorkers: 'allow' })

test('in a folder of another site the app works, starts without a network and offers the single file', async ({
  browser,
}) => {
  const server = await startServerUnder('/some/sub/folder/', copyOfApp())
  const context = await browser.newContext({ baseURL: server.address, locale: 'en-GB' })
  const page = await context.newPage()
  const elsewhere: string[] = []
  context.on('request', (request) => {
    const isOurs = request.url().startsWith(server.address) || /^(data|blob):/.test(request.url())
    if (!isOurs) elsewhere.push(request.url())
  })
  await page.goto('./')
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready
  })
  const scope = await page.evaluate(async () => (await navigator.serviceWorker.ready).scope)
  expect(scope).toBe(server.address)

  await page.reload()
  await page.getByRole('link', { name: 'About' }).click()
  const file = await download(page, () =>
    page.getByRole('link', { name: 'Download the app as one file' }).click(),
  )
  const built = readFileSync(inRepository('dist/lordimas-self-assessment.html'))
  expect(file.name).toBe('lordimas-self-assessment.html')
  expect(file.content.equals(built)).toBe(true)

  await server.stop()
  await openExample(page)
  await assessmentLink(page, 'Report').click()
  const report = await download(page, () =>
    page.getByRole('button', { name: 'Make the PDF' }).click(),
  )
  expect(report.content.subarray(0, 5).toString()).toBe('%PDF-')
  expect(elsewhere).toEqual([])
  await context.close()
})
