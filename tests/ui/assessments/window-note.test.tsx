// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { onThisDevice } from '@/state/assessment-commands'
import { useAssessmentList } from '@/state/assessment-list'
import { saveAssessment } from '@/storage/assessments'
import { Database, DATABASE_NAME } from '@/storage/database'
import { safetyCopyIds } from '@/storage/safety-copies'
import { SafetyCopyConsent } from '@/ui/assessments/safety-copy-consent'
import { WindowNote } from '@/ui/assessments/window-note'
import { anAssessment } from '../../builders/assessment'
import { asFile, catchDownloads, type Download } from '../../builders/downloads'
import { openedBackup } from '../../state/backup-steps'
import { aWindow, forgetEverything, type WindowSession } from '../../builders/window'
import { renderUi } from '../render'

const ID = 'assessment-1'

let session: WindowSession

beforeEach(async () => {
  session = await aWindow()
})

afterEach(async () => {
  vi.restoreAllMocks()
  await forgetEverything()
})

const store = (fields: Parameters<typeof anAssessment>[0] = {}) =>
  saveAssessment(session.database, onThisDevice(anAssessment(fields)))

function Note() {
  const items = useAssessmentList(session, 'en')
  return items === undefined ? null : (
    <>
      <WindowNote session={session} keeping={session.keeping} items={items} />
      <SafetyCopyConsent keeping={session.keeping} items={items} />
    </>
  )
}

async function showNote(language = 'en') {
  const ui = await renderUi(<Note />, { language })
  await screen.findByRole('heading', { level: 3 })
  return ui
}

const agree = () => screen.getByRole('button', { name: 'Keep a safety copy' })

describe('the note in the single file', () => {
  it('says what counts, and warns before anything is kept', async () => {
    await showNote()

    expect(screen.getByText(/The file is what counts/)).toBeInTheDocument()
    expect(screen.getByText(/another local page could read or delete/)).toBeInTheDocument()
    expect(agree()).toBeEnabled()
  })

  it('says the same in German', async () => {
    await showNote('de')

    expect(screen.getByText(/Was zählt, ist die Datei/)).toBeInTheDocument()
    expect(screen.getByText(/könnte diese Antworten lesen oder löschen/)).toBeInTheDocument()
  })

  it('saves by one click everything that has changed, in one file that holds it all', async () => {
    const downloads = catchDownloads()
    await store()
    await store({ id: 'spring', name: 'Spring' })
    await store({ id: 'example', isExample: true })
    const { user } = await showNote()

    await user.click(screen.getByRole('button', { name: 'Save 2 changed assessments to one file' }))

    await waitFor(() => {
      expect(screen.queryByRole('button', { name: /^Save/ })).toBeNull()
    })
    expect(downloads).toHaveLength(1)
    const { assessments } = await openedBackup(await asFile(downloads[0] as Download).text())
    expect(assessments.map(({ file }) => file.assessment.id).toSorted()).toEqual([
      ID,
      'example',
      'spring',
    ])
  })

  it('lists the safety copies once the user has agreed, and keeps the focus', async () => {
    await store()
    const { user } = await showNote()

    await user.click(agree())

    expect(await screen.findByRole('listitem')).toHaveTextContent('Musterstadt Autumn 2026')
    expect(await screen.findByText('complete')).toBeInTheDocument()
    await waitFor(() => {
      expect(screen.getByRole('heading', { level: 3 })).toHaveFocus()
    })
    expect(await safetyCopyIds()).toEqual([ID])
  })

  it('deletes one safety copy, and then says where the assessment still is', async () => {
    await store()
    const { user } = await showNote()
    await user.click(agree())

    await user.click(
      await screen.findByRole('button', { name: 'Delete the safety copy of “Autumn 2026”' }),
    )

    expect(await screen.findByText(/deleted; it is only in this window/)).toBeInTheDocument()
    expect(await safetyCopyIds()).toEqual([])
  })

  it('deletes all of them and asks anew when the consent is taken back', async () => {
    await store()
    const { user } = await showNote()
    await user.click(agree())
    await screen.findByText('complete')

    await user.click(screen.getByRole('button', { name: /^Delete all safety copies/ }))

    await screen.findByText(/another local page could read or delete/)
    expect(agree()).toBeEnabled()
    expect(await safetyCopyIds()).toEqual([])
  })

  it('says so where the browser refuses to keep anything', async () => {
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('Private window', 'SecurityError')
    })
    const { user } = await showNote()

    await user.click(agree())

    expect(await screen.findByRole('alert')).toHaveTextContent('lets the app keep nothing')
    expect(await safetyCopyIds()).toEqual([])
  })

  it('names a copy that it could not open, and lets it be deleted', async () => {
    await store()
    await session.keeping.safetyCopies.getState().agree()
    const foreign = new Database(`${DATABASE_NAME}-file-${ID}`)
    await foreign.open()
    await foreign.assessments.clear()
    foreign.close()
    session = await aWindow()
    const { user } = await showNote()
    expect(screen.getByText(/could not be read/)).toBeInTheDocument()

    await user.click(screen.getByRole('button', { name: `Delete the safety copy of “${ID}”` }))

    expect(await screen.findByText('There is nothing to keep yet.')).toBeInTheDocument()
    expect(await safetyCopyIds()).toEqual([])
  })
})
