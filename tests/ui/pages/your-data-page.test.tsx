// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { onThisDevice } from '@/state/assessment-commands'
import { saveBackup } from '@/state/save-backup'
import type { Session } from '@/state/session'
import { loadAssessment, loadAssessments, saveAssessment } from '@/storage/assessments'
import { saveQuestionnaire } from '@/storage/catalogue'
import { YourDataPage } from '@/ui/pages/your-data-page'
import { anAnswer, anAssessment } from '../../builders/assessment'
import { contentOf, storeAnswer } from '../../builders/database'
import { aFile, asFile, catchDownloads, type Download } from '../../builders/downloads'
import { aQuestionnaireFile } from '../../builders/files'
import { aQuestionnaire } from '../../builders/questionnaire'
import { appSession } from '../app-session'
import { renderUi } from '../render'

const questionnaire = aQuestionnaire()
const town = anAssessment({ answers: { question: anAnswer('yes') } })

let session: Session
let downloads: readonly Download[]

beforeEach(async () => {
  session = await appSession()
  downloads = catchDownloads()
  await saveQuestionnaire(session.database, questionnaire, aQuestionnaireFile(questionnaire))
  await saveAssessment(session.database, onThisDevice(town))
})

afterEach(() => {
  Reflect.deleteProperty(window, 'showSaveFilePicker')
})

const open = () => renderUi(<YourDataPage />)

const section = (name: string) => screen.findByRole('region', { name })

const lastDownload = (): File => {
  const download = downloads.at(-1)
  if (download === undefined) throw new Error('no file')
  return asFile(download)
}

/** A backup of what is here, as the user finds it among the downloads. */
async function aBackup(password: string | null = null): Promise<File> {
  await saveBackup(session, { only: null, password })
  return lastDownload()
}

async function chooseFile(
  { user }: Awaited<ReturnType<typeof open>>,
  label: string,
  file: File,
): Promise<void> {
  const input = (await screen.findAllByLabelText(label)).find((found) => found.matches('input'))
  if (input === undefined) throw new Error(`No file input ${label}`)
  await user.upload(input, file)
}

describe('the page about the user’s data', () => {
  it('says what would be lost, until a backup holds it', async () => {
    const { user } = await open()
    const keeping = within(await section('How safe your data are now'))
    expect(await keeping.findByText(/2 changes are in this browser only/)).toBeInTheDocument()

    await user.click(await screen.findByRole('button', { name: 'Save the backup' }))

    expect(await keeping.findByText(/Everything that is here is in it/)).toBeInTheDocument()
    expect(downloads[0]?.name).toMatch(/^lordimas-backup-\d{4}-\d\d-\d\d\.json$/)
    await storeAnswer(
      session.database,
      town.id,
      'question',
      anAnswer('no'),
      '2099-01-01T00:00:00.000Z',
    )
    expect(await keeping.findByText(/1 change is not in it/)).toBeInTheDocument()
  })

  it('saves one assessment alone', async () => {
    await saveAssessment(session.database, onThisDevice(anAssessment({ id: 'b', name: 'Spring' })))
    const { user } = await open()

    await user.selectOptions(await screen.findByLabelText('What goes in'), 'Musterstadt: Spring')
    await user.click(screen.getByRole('button', { name: 'Save the backup' }))

    await waitFor(() => {
      expect(downloads[0]?.name).toMatch(/^musterstadt-spring-backup-/)
    })
  })

  it('does not save under a password that was entered in two ways', async () => {
    const { user } = await open()
    await user.click(
      (await screen.findAllByLabelText('Protect the file with a password'))[0] as HTMLElement,
    )
    await user.click(screen.getByRole('button', { name: 'Save the backup' }))
    expect(await screen.findByRole('alert')).toHaveTextContent('Enter a password')

    await user.type(screen.getByLabelText('Password'), 'one')
    await user.type(screen.getByLabelText('The same password again'), 'two')
    await user.click(screen.getByRole('button', { name: 'Save the backup' }))

    expect(await screen.findByRole('alert')).toHaveTextContent('not the same')
    expect(screen.getByLabelText('Password')).toHaveFocus()
    expect(screen.getByLabelText('Password')).toHaveAttribute('type', 'password')
    await user.click(screen.getByLabelText('Show the password'))
    expect(screen.getByLabelText('Password')).toHaveAttribute('type', 'text')
    expect(downloads).toEqual([])
  })

  it('says where the browser cannot write a backup by itself', async () => {
    await open()

    const automatic = within(await section('Backup by itself'))
    expect(automatic.getByText(/cannot write a file by itself/)).toBeInTheDocument()
  })

  it('writes nothing by itself where the user closes the dialog', async () => {
    window.showSaveFilePicker = () => Promise.reject(new DOMException('Closed', 'AbortError'))
    const { user } = await open()
    await user.click(await screen.findByLabelText('In one file'))

    await user.click(screen.getByRole('button', { name: 'Choose the file' }))

    expect(await screen.findByText(/Nothing was chosen/)).toBeInTheDocument()
    expect(await session.database.backups.count()).toBe(0)
  })
})

describe('restoring', () => {
  it('adds what is not here', async () => {
    const file = await aBackup()
    await appSession()
    const page = await open()

    await chooseFile(page, 'Choose a backup', file)
    expect(await screen.findByText(/Not here; it will be added/)).toBeInTheDocument()
    expect(screen.getByText(/1 questionnaire will be added: town-check@1.0.0/)).toBeInTheDocument()
    await page.user.click(screen.getByRole('button', { name: 'Restore' }))

    expect(await screen.findByText(/1 assessment was added/)).toBeInTheDocument()
    expect(await loadAssessments(session.database)).toEqual([onThisDevice(town)])
  })

  it('keeps what is here where it differs, unless the user wants it replaced', async () => {
    const file = await aBackup()
    const changed = onThisDevice(anAssessment({ answers: { question: anAnswer('no') } }))
    await saveAssessment(session.database, changed)
    const page = await open()

    await chooseFile(page, 'Choose a backup', file)
    const choice = within(
      await screen.findByRole('group', { name: 'What becomes of “Autumn 2026”?' }),
    )
    expect(choice.getByLabelText('Keep the one that is here')).toBeChecked()
    expect(screen.getByText(/everything stays as it is here/)).toBeInTheDocument()
    expect(screen.queryByRole('button', { name: 'Restore' })).toBeNull()
    await page.user.click(choice.getByLabelText('Replace the one that is here'))
    await page.user.click(screen.getByRole('button', { name: 'Restore' }))

    expect(await screen.findByText(/1 was replaced/)).toBeInTheDocument()
    expect((await loadAssessment(session.database, town.id))?.answers).toEqual(town.answers)
  })

  it('has nothing to restore where everything is here', async () => {
    const file = await aBackup()
    const page = await open()

    await chooseFile(page, 'Choose a backup', file)

    expect(await screen.findByText(/nothing to restore/)).toBeInTheDocument()
    expect(screen.queryByRole('button', { name: 'Restore' })).toBeNull()
  })

  it('asks for the password until it is right', async () => {
    const file = await aBackup('right')
    await appSession()
    const page = await open()

    await chooseFile(page, 'Choose a backup', file)
    await page.user.type(await screen.findByLabelText('Password of this backup'), 'wrong{Enter}')
    expect(await screen.findByRole('alert')).toHaveTextContent('not the password of this backup')
    await page.user.clear(screen.getByLabelText('Password of this backup'))
    await page.user.type(screen.getByLabelText('Password of this backup'), 'right{Enter}')

    expect(await screen.findByText(/Not here; it will be added/)).toBeInTheDocument()
  })

  it.each([
    ['{', 'not a JSON file'],
    ['{"format":"encrypted-backup","digest":"x"}', 'damaged'],
    [{ format: 'backup', formatVersion: 9 }, 'newer version'],
  ])('says what is wrong with a bad file and changes nothing: %#', async (content, sentence) => {
    const before = await contentOf(session.database)
    const page = await open()

    await chooseFile(page, 'Choose a backup', aFile(content, 'bad.json'))

    const alert = await screen.findByRole('alert')
    expect(alert).toHaveTextContent('bad.json cannot be used. Nothing was changed.')
    expect(alert).toHaveTextContent(sentence)
    expect(await contentOf(session.database)).toEqual(before)
  })

  it('warns of a file that was changed since it was written', async () => {
    const text = await (await aBackup()).text()
    const page = await open()

    await chooseFile(page, 'Choose a backup', aFile(text.replace('Autumn', 'Winter')))

    expect(await screen.findByRole('alert')).toHaveTextContent('its checksum does not fit')
    expect(await screen.findByText(/Here too, but different/)).toBeInTheDocument()
  })
})

describe('the restore drill', () => {
  it('says that every answer is in the backup', async () => {
    const file = await aBackup()
    const page = await open()

    await chooseFile(page, 'Try a backup file', file)

    expect(await screen.findByText(/All is well/)).toBeInTheDocument()
    expect(screen.getByText(/1 of 1 answers in 1 of 1 assessments/)).toBeInTheDocument()
  })

  it('lists what the backup lacks', async () => {
    const file = await aBackup()
    await saveAssessment(
      session.database,
      onThisDevice(anAssessment({ answers: { question: anAnswer('no') } })),
    )
    await saveAssessment(session.database, onThisDevice(anAssessment({ id: 'b', name: 'Spring' })))
    const page = await open()

    await chooseFile(page, 'Try a backup file', file)

    expect(await screen.findByText(/does not hold everything/)).toBeInTheDocument()
    expect(screen.getByText('“Autumn 2026”: 1 answer is another there.')).toBeInTheDocument()
    expect(screen.getByText('“Spring” is not in it.')).toBeInTheDocument()
  })
})
