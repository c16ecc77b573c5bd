import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  type BrowserContext,
  chromium,
  expect,
  type LaunchOptions,
  type Page,
  test,
} from '@playwright/test'
import { mulberry32 } from '@/cli/mulberry32'
import { optionIdsOf, questionsInGroup } from '@/domain/questionnaire/walk-questionnaire'
import { loadShippedQuestionnaire } from '@/parse/shipped-content'
import { SCHEMA_VERSION } from '@/storage/database'
import { runs } from '../builders/runs'
import { questionAnchor } from '@/ui/paths'
import { inRepository, shippedFiles } from '../builders/shipped-files'
import type { StoredDump } from '../builders/stored-dump'
import { expectSaved, goToQuestions, question, startAssessment } from './app'
import { CAN_KILL, CANNOT_KILL, killBrowser } from './kill-browser'
import { findHalfWritten, readStored, rowsIn, writeStored } from './stored-state'

const TITLE = 'Digital strategy and roadmap'
const QUESTIONNAIRE = { id: 'lordimas', version: '1.1.0' }

/** A browser that keeps what it stores from one life to the next. */
async function aLife(
  folder: string,
  baseURL: string | undefined,
  options: LaunchOptions,
): Promise<{ readonly context: BrowserContext; readonly page: Page }> {
  const context = await chromium.launchPersistentContext(folder, {
    ...options,
    ...(baseURL === undefined ? {} : { baseURL }),
    locale: 'en-GB',
  })
  return { context, page: context.pages()[0] ?? (await context.newPage()) }
}

/** Ends a life at a moment it does not know of. */
async function kill(context: BrowserContext, folder: string): Promise<void> {
  const closed = context.waitForEvent('close', { timeout: 30_000 })
  killBrowser(folder)
  await closed
}

interface Choice {
  readonly questionId: string
  readonly option: string
  /** Where the option stands among the question's. */
  readonly place: number
}

/** Choices one after the other, each another option than the question has by then. */
function planChoices(
  count: number,
  chosen: ReadonlyMap<string, string>,
  options: Readonly<Record<string, readonly string[]>>,
  random: () => number,
): readonly Choice[] {
  const now = new Map(chosen)
  const ids = Object.keys(options)
  return Array.from({ length: count }, () => {
    const questionId = ids[Math.floor(random() * ids.length)] ?? ''
    const others = (options[questionId] ?? []).filter((one) => one !== now.get(questionId))
    const option = others[Math.floor(random() * others.length)] ?? ''
    now.set(questionId, option)
    return { questionId, option, place: options[questionId]?.indexOf(option) ?? -1 }
  })
}

/** Makes the choices in the page, up to three at a time, and tells after each burst that it is saved. */
async function chooseAll(page: Page, choices: readonly Choice[]): Promise<void> {
  await page.evaluate(async (planned) => {
    const saved = () =>
      document.querySelector('.save-status')?.textContent === 'Saved on this device'
    const shown = () =>
      new Promise<void>((resolve) => {
        const look = () => {
          if (!saved()) return
          watcher.disconnect()
          resolve()
        }
        const watcher = new MutationObserver(look)
        watcher.observe(document.body, { characterData: true, childList: true, subtree: true })
        setTimeout(look)
      })
    const { tellSaved } = window as unknown as { tellSaved: (count: number) => Promise<void> }
    for (let next = 0; next < planned.length;) {
      const burst = planned.slice(next, next + 1 + (next % 3))
      for (const { questionId, place } of burst) {
        const radios = `#question-${questionId} input[type="radio"]`
        document.querySelectorAll<HTMLInputElement>(radios)[place]?.click()
      }
      await shown()
      next += burst.length
      void tellSaved(next)
    }
  }, choices)
}

test('no answer that was shown as saved is lost when the browser is killed, and none is half-written', async ({
  baseURL,
}, { project }) => {
  // Only /proc tells which processes to kill; elsewhere the other tests of durability still run.
  test.skip(!CAN_KILL, CANNOT_KILL)
  const wanted = process.env['LONG_RUN'] === '1' ? 1000 : 60
  test.setTimeout(120_000 + wanted * 1_500)
  const { launchOptions = {} } = project.use
  const folder = mkdtempSync(join(tmpdir(), 'profile-'))
  const random = mulberry32(20_261_128)
  let address = ''
  let options: Readonly<Record<string, readonly string[]>> = {}
  let chosen: ReadonlyMap<string, string> = new Map()
  let lives = 0
  // A fast computer may save all that is wanted in one life; what a life leaves is seen in the next.
  for (let answered = 0; answered < wanted || lives < 2; lives += 1) {
    const { context, page } = await aLife(folder, baseURL, launchOptions)
    if (address === '') {
      await startAssessment(page)
      await goToQuestions(page)
      address = page.url()
      options = await optionsOn(page)
    } else {
      await page.goto(address)
    }
    await expect(question(page, TITLE)).toBeVisible()
    for (const [questionId, option] of chosen) {
      const radios = page.locator(`#${questionAnchor(questionId)} input[type="radio"]`)
      await expect(radios.nth(options[questionId]?.indexOf(option) ?? -1)).toBeChecked()
    }
    let savedCount = 0
    await page.exposeFunction('tellSaved', (count: number) => {
      savedCount = count
    })
    const planned = planChoices(400, chosen, options, random)
    const choosing = chooseAll(page, planned).catch(() => undefined)
    await expect.poll(() => savedCount, { intervals: [5] }).toBeGreaterThan(0)
    await page.waitForTimeout(random() * 600)
    await kill(context, folder)
    await choosing

    const reopened = await aLife(folder, baseURL, launchOptions)
    const stored = await readStored(reopened.page)
    await reopened.context.close()
    expect(findHalfWritten(stored)).toEqual([])
    const found = new Map(
      rowsIn(stored, 'answers').flatMap(({ questionId, answer: { value } }) =>
        value?.kind === 'option' ? [[questionId, value.option] as const] : [],
      ),
    )
    for (const questionId of Object.keys(options)) {
      const before = planned.slice(0, savedCount).findLast((one) => one.questionId === questionId)
      const after = planned.slice(savedCount).filter((one) => one.questionId === questionId)
      const allowed = [
        before?.option ?? chosen.get(questionId),
        ...after.map(({ option }) => option),
      ]
      expect(allowed, `${questionId} after ${String(savedCount)}`).toContain(found.get(questionId))
    }
    chosen = found
    answered += savedCount
  }
  test.info().annotations.push({ type: 'kills', description: String(lives) })
  rmSync(folder, { recursive: true, force: true })
})

/** The options of the questions on the page, in their order. */
async function optionsOn(page: Page): Promise<Readonly<Record<string, readonly string[]>>> {
  const { groups } = await loadShippedQuestionnaire(shippedFiles, QUESTIONNAIRE)
  const shown = groups.flatMap(questionsInGroup).map(async (question) => {
    const isShown = (await page.locator(`#${questionAnchor(question.id)}`).count()) > 0
    return isShown ? ([[question.id, optionIdsOf(question)]] as const) : []
  })
  return Object.fromEntries((await Promise.all(shown)).flat())
}

/** The fixture of schema 2 with its example that many times. */
function aLargeOldDatabase(count: number): StoredDump {
  const dump = JSON.parse(
    readFileSync(inRepository('tests/fixtures/stored/schema-2.json'), 'utf8'),
  ) as StoredDump
  const [assessment] = rowsIn(dump, 'assessments').filter(({ isExample }) => isExample)
  const answers = rowsIn(dump, 'answers').filter(
    ({ assessmentId }) => assessmentId === assessment?.id,
  )
  const ids = Array.from({ length: count }, (_, index) => `copy-${String(index)}`)
  const { tables } = dump
  const { assessments, answers: answerTable } = tables
  if (assessments === undefined || answerTable === undefined) throw new Error('Not a schema 2')
  return {
    ...dump,
    tables: {
      ...tables,
      assessments: { ...assessments, rows: ids.map((id) => ({ ...assessment, id })) },
      answers: {
        ...answerTable,
        rows: ids.flatMap((assessmentId) => answers.map((row) => ({ ...row, assessmentId }))),
      },
    },
  }
}

test('an upgrade that is killed half-way leaves the old state whole or is finished', async ({
  baseURL,
}, { project }) => {
  // Only /proc tells which processes to kill; elsewhere the other tests of durability still run.
  test.skip(!CAN_KILL, CANNOT_KILL)
  const times = runs(2)
  test.setTimeout(120_000 + times * 40_000)
  const { launchOptions = {} } = project.use
  const random = mulberry32(3)
  const old = aLargeOldDatabase(300)
  const count = rowsIn(old, 'answers').length
  for (let time = 0; time < times; time += 1) {
    const folder = mkdtempSync(join(tmpdir(), 'profile-'))
    const first = await aLife(folder, baseURL, launchOptions)
    await writeStored(first.page, old)
    const before = await readStored(first.page)
    const starting = first.page.goto('./').catch(() => null)
    await first.page.waitForTimeout(150 + random() * 1_200)
    await kill(first.context, folder)
    await starting

    const second = await aLife(folder, baseURL, launchOptions)
    const found = await readStored(second.page)
    const isOld = found.version === 20
    test.info().annotations.push({ type: 'found', description: String(found.version) })
    if (isOld) expect(found).toEqual(before)
    else expect(found.version).toBe(SCHEMA_VERSION * 10)
    await second.page.goto('./')
    await expect(second.page.getByRole('link', { name: 'Carry on' }).first()).toBeVisible({
      timeout: 60_000,
    })
    const finished = await readStored(second.page)
    expect(finished.version).toBe(SCHEMA_VERSION * 10)
    expect(rowsIn(finished, 'answers')).toHaveLength(count)
    expect(rowsIn(finished, 'journal').length).toBeGreaterThanOrEqual(count)
    expect(findHalfWritten(finished)).toEqual([])
    await second.context.close()
    rmSync(folder, { recursive: true, force: true })
  }
})

test('two tabs on one assessment see each other and overwrite nothing', async ({
  page,
  context,
}) => {
  await startAssessment(page)
  await goToQuestions(page)
  const other = await context.newPage()
  await other.goto(page.url())

  await question(page, TITLE).getByRole('radio', { name: 'Doing', exact: true }).check()
  await question(other, 'Measuring benefits')
    .getByRole('radio', { name: 'Planning', exact: true })
    .check()

  await expect(
    question(other, TITLE).getByRole('radio', { name: 'Doing', exact: true }),
  ).toBeChecked()
  await expect(
    question(page, 'Measuring benefits').getByRole('radio', { name: 'Planning', exact: true }),
  ).toBeChecked()
})

test('a note in one tab and an answer to the same question in another both prevail', async ({
  page,
  context,
}) => {
  await startAssessment(page)
  await goToQuestions(page)
  const other = await context.newPage()
  await other.goto(page.url())
  const [here, there] = [question(page, TITLE), question(other, TITLE)]
  const noteOf = (asked: typeof here) => asked.getByRole('textbox', { name: /^Note on/ })
  await here.getByText('Note', { exact: true }).click()
  await expect(there).toBeVisible()

  await Promise.all([
    noteOf(here).fill('As the council decided'),
    there.getByRole('radio', { name: 'Managing', exact: true }).check(),
  ])

  await expect(here.getByRole('radio', { name: 'Managing', exact: true })).toBeChecked()
  await expect(there.getByText('Note (written)')).toBeVisible()
  for (const tab of [page, other]) {
    await expectSaved(tab)
    await tab.reload()
    const asked = question(tab, TITLE)
    await expect(asked.getByRole('radio', { name: 'Managing', exact: true })).toBeChecked()
    await expect(asked.getByText('Note (written)')).toBeVisible()
  }
})

test('what was done before a reload can be taken back after it, from the keyboard', async ({
  page,
}) => {
  await startAssessment(page)
  await goToQuestions(page)
  const radio = (name: string) => question(page, TITLE).getByRole('radio', { name, exact: true })
  await radio('Doing').check()
  await expectSaved(page)
  await page.reload()
  await expect(radio('Doing')).toBeChecked()
  await expect(page.getByRole('button', { name: 'Undo' })).toHaveAttribute('aria-disabled', 'false')

  await radio('Doing').focus()
  await page.keyboard.press('Control+z')

  await expect(page.getByText(`Taken back: the answer to “${TITLE}”.`)).toBeVisible()
  await expect(radio('Doing')).not.toBeChecked()
  await expect(radio('Doing')).toBeFocused()
  await page.reload()
  await expect(page.getByRole('button', { name: 'Redo' })).toHaveAttribute('aria-disabled', 'false')
  await page.getByRole('button', { name: 'Redo' }).click()
  await expect(radio('Doing')).toBeChecked()
})
