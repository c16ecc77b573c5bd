import { pathToFileURL } from 'node:url'
import { expect, test } from '@playwright/test'
import { inRepository } from '../builders/shipped-files'
import { findFirefox } from '../tools/machine-tools'
import { type Firefox, startFirefox } from './firefox'

const ADDRESS = pathToFileURL(inRepository('dist/lordimas-self-assessment.html')).href

let firefox: Firefox | null = null

test.beforeEach(async () => {
  const program = findFirefox()
  // Only this test needs Firefox, so nobody has to install it: the single file is always tested in Chromium.
  test.skip(program === null, 'There is no Firefox on this machine; FIREFOX_PATH can name one.')
  firefox = await startFirefox(program ?? '')
})

test.afterEach(async () => {
  await firefox?.close()
})

test('opens in Firefox, keeps nothing unasked, and brings back what was agreed to', async () => {
  if (firefox === null) throw new Error('Firefox did not start')
  await firefox.open(ADDRESS)

  const before = await firefox.run(`
    document.addEventListener('securitypolicyviolation', ({ blockedURI }) => {
      document.body.dataset.refused = blockedURI
    })
    await until(() => named('button', 'Keep a safety copy'))
    named('button', 'Look at a finished example').click()
    await until(() => document.querySelector('h1')?.textContent.includes('Results'))
    return { ...(await kept()), refused: document.body.dataset.refused ?? 'nothing' }
  `)
  const agreed = await firefox.run(`
    named('a', 'Assessments').click()
    ;(await until(() => named('button', 'Keep a safety copy'))).click()
    await until(() => named('span', 'complete'))
    return kept()
  `)
  await firefox.open('about:blank')
  await firefox.open(ADDRESS)
  const again = await firefox.run(`
    await until(() => named('h3', 'Welmarbrück (invented): Example 2026'))
    named('button', 'Delete all safety copies and keep none').click()
    await until(() => named('button', 'Keep a safety copy'))
    // The consent is gone at once, so that no window writes any more; the copies follow.
    await until(async () => (await kept()).databases === 0)
    return kept()
  `)

  expect(before).toEqual({ databases: 0, names: 0, refused: 'nothing' })
  expect(agreed).toEqual({ databases: 1, names: 1 })
  expect(again).toEqual({ databases: 0, names: 0 })
})
