import type { CDPSession, Page } from '@playwright/test'
import { inRepository } from '../builders/shipped-files'
import { aLargeQuestionnaireFile } from '../builders/large-questionnaire'
import type { Figure } from './figures'
import { inBrowser } from './in-browser'

const SHAPES = [
  { dimensions: 10, questionsEach: 100 },
  { dimensions: 1, questionsEach: 1000 },
] as const
const CLICKS = 40
const SLOWDOWN = 4
const OPENING_BUDGET_MS = 1000
const CLICK_BUDGET_MS = 50
/** The share of clicks that must stay below what is told. */
const SHARE = 0.95

/** A 1,000-question file in the built app: loading, opening, and answering on a slow machine. */
export async function measureLongQuestionnaire(): Promise<readonly Figure[]> {
  const figures: Figure[] = []
  for (const shape of SHAPES) {
    const found = await inBrowser(inRepository('dist'), (page, origin) =>
      useLongQuestionnaire(page, origin, shape),
    )
    const name = `${String(shape.dimensions)} × ${String(shape.questionsEach)} questions`
    figures.push(
      {
        name: `${name}: loading, linting and opening`,
        measured: found.loading + found.opening,
        floor: found.loading,
        unit: 'ms',
        floorName: 'of which loading and linting',
        budgetRatio: null,
        budget: OPENING_BUDGET_MS,
      },
      {
        name: `${name}: from click to paint at ${String(SLOWDOWN)} times slowdown, 95th percentile of ${String(CLICKS)}`,
        measured: found.click,
        floor: found.bareClick,
        unit: 'ms',
        floorName: 'a bare radio button on an empty page',
        budgetRatio: null,
        budget: CLICK_BUDGET_MS,
      },
    )
  }
  return figures
}

interface Found {
  readonly loading: number
  readonly opening: number
  readonly click: number
  readonly bareClick: number
}

async function useLongQuestionnaire(
  page: Page,
  origin: string,
  { dimensions, questionsEach }: (typeof SHAPES)[number],
): Promise<Found> {
  await page.goto(`${origin}/#/questionnaires`)
  const title = `${String(dimensions * questionsEach)} questions`
  const input = page.locator('input[type="file"]').first()
  await input.waitFor({ state: 'attached' })
  const file = {
    name: 'large.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(aLargeQuestionnaireFile(dimensions, questionsEach))),
  }
  const loading = await timeUntil(page, { event: 'change', selector: '.banner', text: title }, () =>
    input.setInputFiles(file),
  )
  await page.goto(`${origin}/#/new`)
  await page.getByRole('radio', { name: title }).check()
  await page.getByLabel('Municipality or authority').fill('Testville')
  await page.getByRole('button', { name: 'Start', exact: true }).click()
  const questions = page
    .getByRole('navigation', { name: 'This assessment' })
    .getByRole('link', { name: 'Questions', exact: true })
  await questions.waitFor()
  const opening = await timeUntil(
    page,
    { event: 'click', selector: '.question input', text: '' },
    () => questions.click(),
  )
  const slow = await page.context().newCDPSession(page)
  const click = await clickToPaint(page, slow)
  await page.setContent(bareRadios())
  return { loading, opening, click, bareClick: await clickToPaint(page, slow) }
}

const bareRadios = (): string =>
  Array.from(
    { length: CLICKS },
    (_, index) => `<fieldset><input type="radio" name="${String(index)}" /></fieldset>`,
  ).join('')

interface Awaited {
  readonly event: 'change' | 'click'
  readonly selector: string
  readonly text: string
}

/**
 * Milliseconds from an event until an element with that text is painted, measured in the page: from
 * outside, it would be looked for every tenth or half of a second only.
 */
async function timeUntil(page: Page, awaited: Awaited, act: () => Promise<void>): Promise<number> {
  const time = page.evaluate(
    ({ event, selector, text }) =>
      new Promise<number>((resolve) => {
        let start = Number.NaN
        const isThere = () =>
          !Number.isNaN(start) &&
          [...document.querySelectorAll(selector)].some(({ textContent }) =>
            textContent.includes(text),
          )
        const observer = new MutationObserver(() => {
          if (!isThere()) return
          observer.disconnect()
          requestAnimationFrame(() => {
            setTimeout(() => {
              resolve(performance.now() - start)
            })
          })
        })
        observer.observe(document, { subtree: true, childList: true, characterData: true })
        const begin = () => {
          start = performance.now()
        }
        document.addEventListener(event, begin, { capture: true, once: true })
      }),
    awaited,
  )
  await act()
  return time
}

/** Milliseconds from the click of one question after the other until the next picture, measured in the page. */
async function clickToPaint(page: Page, slow: CDPSession): Promise<number> {
  await slow.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN })
  const times = await page.evaluate(async (clicks) => {
    const nextPaint = () =>
      new Promise<number>((resolve) => {
        requestAnimationFrame(() => {
          // A message queued in the frame arrives right after it was painted.
          const { port1, port2 } = new MessageChannel()
          port1.onmessage = () => {
            resolve(performance.now())
          }
          port2.postMessage(null)
        })
      })
    const pause = (milliseconds: number) =>
      new Promise((resolve) => setTimeout(resolve, milliseconds))
    const measured: number[] = []
    for (let index = 0; index < clicks; index += 1) {
      const fieldset = document.querySelectorAll('fieldset')[index]
      const radio = fieldset?.querySelectorAll<HTMLInputElement>('input[type="radio"]')[0]
      if (radio === undefined) throw new Error('There are fewer questions than clicks')
      radio.scrollIntoView({ block: 'center' })
      await pause(300)
      const start = performance.now()
      radio.click()
      measured.push((await nextPaint()) - start)
      await pause(100)
    }
    return measured
  }, CLICKS)
  await slow.send('Emulation.setCPUThrottlingRate', { rate: 1 })
  const sorted = times.toSorted((a, b) => a - b)
  return sorted[Math.ceil(sorted.length * SHARE) - 1] ?? Number.NaN
}
