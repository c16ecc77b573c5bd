import { readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { inRepository } from '../builders/shipped-files'
import { assessmentLink, openFile } from './app'

test('the policy stands in the response and in the page', async ({ page, request }) => {
  const response = await request.get('./')
  const header = response.headers()['content-security-policy'] ?? ''
  await page.goto('./')
  const inPage =
    (await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content')) ?? ''

  for (const policy of [header, inPage]) {
    expect(policy).toContain("default-src 'self'")
    expect(policy).toContain("img-src 'self' blob: data:")
    expect(policy).not.toContain('unsafe')
  }
})

test('the browser enforces it: inline script and evaluation are refused', async ({ page }) => {
  await page.goto('./')

  const outcome = await page.evaluate(async () => {
    const refused: string[] = []
    document.addEventListener('securitypolicyviolation', ({ blockedURI }) => {
      refused.push(blockedURI)
    })
    const inline = document.createElement('script')
    inline.textContent = 'document.body.dataset.ran = "inline"'
    document.body.append(inline)
    // A string handed to a timer is evaluated by the page, not by the test.
    const timer = Object.getOwnPropertyDescriptor(window, 'setTimeout')?.value as () => void
    Reflect.apply(timer, window, ['document.body.dataset.ran = "evaluated"'])
    await new Promise((resolve) => {
      window.setTimeout(resolve, 300)
    })
    return { ran: document.body.dataset['ran'] ?? 'nothing', refused }
  })

  expect(outcome.ran).toBe('nothing')
  // Twice each: by the policy of the response and by that of the page.
  expect(outcome.refused).toEqual(['inline', 'inline', 'eval', 'eval'])
})

test('text from a loaded file never becomes markup, and its links are harmless', async ({
  page,
}) => {
  const hostile = '<img src=x onerror="document.body.dataset.hacked=1"><script>1</script>'
  const example = JSON.parse(
    readFileSync(inRepository('questionnaires/lordimas/1.0.0/example.json'), 'utf8'),
  ) as Record<string, unknown>
  const file = {
    ...example,
    id: 'hostile',
    name: hostile,
    municipality: hostile,
    isExample: false,
    answers: {
      'digital-strategy': {
        value: { kind: 'option', option: 'doing' },
        note: { text: hostile, language: 'en' },
        evidence: [{ title: hostile, link: 'https://example.org/a b?q="x"' }],
      },
    },
  }
  await page.goto('./')

  await openFile(page, 'Open a file', { name: 'hostile.json', content: JSON.stringify(file) })
  await expect(assessmentLink(page, 'Questions')).toBeVisible()
  await page.goto('./#/assessments/hostile/dimensions/governance')

  await expect(page.getByText(hostile).first()).toBeVisible()
  expect(await page.evaluate(() => document.body.dataset['hacked'])).toBeUndefined()
  const link = page.getByRole('link', { name: hostile })
  await expect(link).toHaveAttribute('href', 'https://example.org/a%20b?q=%22x%22')
  await expect(link).toHaveAttribute('rel', /noreferrer/)
})

test('a javascript: link in a file is refused with a sentence, and nothing is stored', async ({
  page,
}) => {
  const example = JSON.parse(
    readFileSync(inRepository('questionnaires/lordimas/1.0.0/example.json'), 'utf8'),
  ) as Record<string, unknown>
  const file = {
    ...example,
    id: 'hostile',
    answers: {
      'digital-strategy': {
        value: null,
        note: null,
        evidence: [{ title: 'x', link: 'java\nscript:alert(1)' }],
      },
    },
  }
  await page.goto('./')

  await openFile(page, 'Open a file', { name: 'hostile.json', content: JSON.stringify(file) })

  await expect(page.getByRole('alert')).toContainText('answers.digital-strategy.evidence.0.link')
  await expect(page.getByText('No assessment yet')).toBeVisible()
})
