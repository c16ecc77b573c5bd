import { expect, type Page, test } from '@playwright/test'
import {
  download,
  expectSaved,
  goToQuestions,
  openExample,
  openFile,
  question,
  startAssessment,
} from './app'

const TITLE = 'Digital strategy and roadmap'

async function answer(page: Page, option: string): Promise<void> {
  await question(page, TITLE).getByRole('radio', { name: option, exact: true }).check()
  await expectSaved(page)
}

async function toYourData(page: Page): Promise<void> {
  await page.goto('./#/your-data')
  await expect(page.getByRole('heading', { level: 1, name: 'Your data' })).toBeVisible()
}

const saveBackup = (page: Page) =>
  download(page, () => page.getByRole('button', { name: 'Save the backup' }).click())

/** What clearing the browser's data does, and an app that opens anew afterwards. */
async function wipe(page: Page): Promise<void> {
  await page.goto('about:blank')
  await page.goto('./before-paint.js')
  await page.evaluate(
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
}

/** Lets the browser's dialog give a real file, of the page's own file system, without a dialog. */
async function chooseOwnFile(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.showSaveFilePicker = async () => {
      const folder = await navigator.storage.getDirectory()
      const handle = await folder.getFileHandle('chosen.json', { create: true })
      // A browser's own dialog empties the file that is chosen in it.
      await (await handle.createWritable()).close()
      return handle
    }
  })
}

const chosenFile = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const folder = await navigator.storage.getDirectory()
    const handle = await folder.getFileHandle('chosen.json', { create: true })
    const read = async () => (await handle.getFile()).text()
    // A file that is replaced between being found and being read cannot be read.
    return read().catch(read)
  })

async function startAutomatic(page: Page, password: string | null = null): Promise<void> {
  await toYourData(page)
  await page.getByRole('radio', { name: 'In one file' }).check()
  const automatic = page.getByRole('region', { name: 'Backup by itself' })
  if (password !== null) {
    await automatic.getByLabel('Protect the file with a password').check()
    await automatic.getByLabel('Password', { exact: true }).fill(password)
    await automatic.getByLabel('The same password again').fill(password)
  }
  await automatic.getByRole('button', { name: 'Choose the file' }).click()
  await expect(automatic.getByText(/into the file chosen\.json/)).toBeVisible()
}

test('a backup brings everything back into an empty browser, identical to the byte', async ({
  page,
}) => {
  await openExample(page)
  await startAssessment(page, { municipality: 'Backupham' })
  await goToQuestions(page)
  await answer(page, 'Doing')
  await toYourData(page)
  const first = await saveBackup(page)
  await expect(page.getByText('Everything that is here is in it.')).toBeVisible()

  await wipe(page)
  await toYourData(page)
  await expect(page.getByText('nothing here yet that could be lost')).toBeVisible()
  await openFile(page, 'Choose a backup', first)
  await expect(page.getByText('Not here; it will be added.')).toHaveCount(2)
  await page.getByRole('button', { name: 'Restore', exact: true }).click()
  await expect(page.getByText('2 assessments were added.')).toBeVisible()
  const second = await saveBackup(page)

  expect(second.content.equals(first.content)).toBe(true)
  await page.goto('./')
  await expect(page.getByRole('heading', { name: /Backupham/ })).toBeVisible()
})

test('a backup under a password opens with it alone, also where it is dropped on another page', async ({
  page,
}) => {
  await startAssessment(page, { municipality: 'Lockham' })
  await toYourData(page)
  const form = page.getByRole('region', { name: 'Save a backup now' })
  await form.getByLabel('Protect the file with a password').check()
  await form.getByLabel('Password', { exact: true }).fill('Schloss am Wald')
  await form.getByLabel('The same password again').fill('Schloss am Wald')
  const { content } = await saveBackup(page)
  expect(content.toString()).not.toContain('Lockham')
  await wipe(page)
  await page.goto('./#/about')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()

  await page.evaluate((text) => {
    const dropped = new DataTransfer()
    dropped.items.add(new File([text], 'locked.json'))
    window.dispatchEvent(new DragEvent('drop', { dataTransfer: dropped, cancelable: true }))
  }, content.toString())
  await page.getByLabel('Password of this backup').fill('Schloss am See')
  await page.getByRole('button', { name: 'Open', exact: true }).click()
  await expect(page.getByRole('alert')).toContainText('not the password of this backup')
  await page.getByLabel('Password of this backup').fill('Schloss am Wald')
  await page.getByRole('button', { name: 'Open', exact: true }).click()
  await page.getByRole('button', { name: 'Restore', exact: true }).click()

  await expect(page.getByRole('heading', { name: /Lockham/ })).toBeVisible()
})

test('the drill says that every answer is in the last backup, and later that one is not', async ({
  page,
}) => {
  await openExample(page)
  await toYourData(page)
  const backup = await saveBackup(page)
  await openFile(page, 'Try a backup file', backup)
  await expect(page.getByText('All is well')).toBeVisible()
  await expect(page.getByText(/31 of 31 answers in 1 of 1 assessments/)).toBeVisible()

  await startAssessment(page, { municipality: 'Laterham' })
  await goToQuestions(page)
  await answer(page, 'Planning')
  await toYourData(page)
  await openFile(page, 'Try a backup file', backup)

  await expect(page.getByText('does not hold everything')).toBeVisible()
  await expect(page.getByText(/is not in it\.$/).last()).toBeVisible()
  const names = await page.evaluate(async () =>
    (await indexedDB.databases()).map(({ name }) => name ?? ''),
  )
  expect(names.filter((name) => name.endsWith('scratch'))).toEqual([])
})

test('the chosen file is rewritten after changes, and can be restored from', async ({ page }) => {
  await chooseOwnFile(page)
  await startAssessment(page, { municipality: 'Autoham' })
  await goToQuestions(page)
  const questions = page.url()
  await startAutomatic(page)
  await expect.poll(() => chosenFile(page)).toContain('Autoham')

  await page.goto(questions)
  await answer(page, 'Managing')

  await expect.poll(() => chosenFile(page), { timeout: 20_000 }).toContain('"option": "managing"')
  await page.goto('./')
  // Leaving at once may cut the note off that the file is written: the next visit then writes it again.
  await expect(page.getByText(/Last saved to a file [^,]*, [^,]*$/)).toBeVisible({
    timeout: 20_000,
  })
  await toYourData(page)
  await page.getByRole('button', { name: 'Try chosen.json' }).click()
  await expect(page.getByText('All is well')).toBeVisible()
})

test('a deletion that is undone leaves nothing to be backed up', async ({ page }) => {
  await chooseOwnFile(page)
  await startAssessment(page, { municipality: 'Undoham' })
  await startAutomatic(page)
  await expect.poll(() => chosenFile(page)).toContain('Undoham')

  await page.goto('./')
  await page.getByRole('button', { name: /^Delete/ }).click()
  await page.getByRole('button', { name: 'Undo' }).click()

  await toYourData(page)
  await expect(page.getByText('Everything that is here is in it.')).toBeVisible({ timeout: 20_000 })
})

test('no file is asked for while there is nothing to write: choosing one would empty it', async ({
  page,
}) => {
  await chooseOwnFile(page)
  await page.goto('./before-paint.js')
  await page.evaluate(async () => {
    const folder = await navigator.storage.getDirectory()
    const handle = await folder.getFileHandle('chosen.json', { create: true })
    const writing = await handle.createWritable()
    await writing.write('an older backup')
    await writing.close()
  })
  await toYourData(page)
  await page.getByRole('radio', { name: 'In one file' }).check()
  await page.getByRole('button', { name: 'Choose the file' }).click()

  await expect(page.getByText('There is nothing of yours here yet')).toBeVisible()
  expect(await chosenFile(page)).toBe('an older backup')
})

test('the chosen file is locked by the password, with a key that survives a reload', async ({
  page,
}) => {
  await chooseOwnFile(page)
  await startAssessment(page, { municipality: 'Keyham' })
  await goToQuestions(page)
  const questions = page.url()
  await startAutomatic(page, 'Schloss am Wald')
  await expect.poll(() => chosenFile(page)).toContain('encrypted-backup')
  const before = await chosenFile(page)
  await page.goto(questions)
  await page.reload()
  await answer(page, 'Managing')
  await expect.poll(() => chosenFile(page), { timeout: 20_000 }).not.toBe(before)

  await toYourData(page)
  await page.getByRole('button', { name: 'Try chosen.json' }).click()
  await page.getByLabel('Password of this backup').fill('Schloss am Wald')
  await page.getByRole('button', { name: 'Open', exact: true }).click()

  await expect(page.getByText('All is well')).toBeVisible()
  expect(await chosenFile(page)).not.toContain('Keyham')
})

test('says that the chosen file is gone, also on the list, and that permission is needed', async ({
  page,
}) => {
  await chooseOwnFile(page)
  await startAssessment(page, { municipality: 'Goneham' })
  await startAutomatic(page)
  await expect.poll(() => chosenFile(page)).toContain('Goneham')
  await page.evaluate(() => {
    const gone = () => Promise.reject(new DOMException('Gone', 'NotFoundError'))
    FileSystemFileHandle.prototype.getFile = gone
    FileSystemFileHandle.prototype.createWritable = gone
  })

  await page.getByRole('link', { name: 'Assessments', exact: true }).click()
  await page.getByRole('button', { name: 'Rename' }).click()
  await page.getByLabel('Name of the assessment').fill('Renamed')
  await page.keyboard.press('Enter')

  await expect(page.getByText('the chosen file or folder is not there any more')).toBeVisible({
    timeout: 20_000,
  })
  await page.addInitScript(() => {
    let state: PermissionState = 'prompt'
    FileSystemFileHandle.prototype.queryPermission = () => Promise.resolve(state)
    FileSystemFileHandle.prototype.requestPermission = () => {
      state = 'granted'
      return Promise.resolve(state)
    }
  })
  await page.reload()
  await page.getByRole('button', { name: 'Allow again' }).click({ timeout: 20_000 })

  await expect(page.getByRole('button', { name: 'Allow again' })).toHaveCount(0)
  await expect.poll(() => chosenFile(page)).toContain('Renamed')
})

test('two tabs write the chosen file once for a change', async ({ page, context }) => {
  await chooseOwnFile(page)
  await startAssessment(page, { municipality: 'Twinham' })
  await goToQuestions(page)
  const questions = page.url()
  await startAutomatic(page)
  await expect.poll(() => chosenFile(page)).toContain('Twinham')
  const other = await context.newPage()
  const writes = { count: 0 }
  for (const tab of [page, other]) {
    await tab.exposeFunction('countWriting', () => {
      writes.count += 1
    })
    await tab.addInitScript(() => {
      const { prototype } = FileSystemFileHandle
      const original = Object.getOwnPropertyDescriptor(prototype, 'createWritable')
      const write = original?.value as (...words: readonly unknown[]) => Promise<never>
      prototype.createWritable = function (...words) {
        void (window as unknown as { countWriting: () => Promise<void> }).countWriting()
        return Reflect.apply(write, this, words)
      }
    })
  }
  await other.goto(questions)
  await page.goto(questions)
  await page.reload()

  await answer(page, 'Managing')

  await expect.poll(() => chosenFile(page), { timeout: 20_000 }).toContain('"option": "managing"')
  await expect(question(other, TITLE).getByRole('radio', { name: 'Managing' })).toBeChecked()
  await page.waitForTimeout(7_000)
  expect(writes.count).toBe(1)
})
