// @vitest-environment jsdom
import { screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { onThisDevice } from '@/state/assessment-commands'
import { saveAssessment } from '@/storage/assessments'
import { WindowStatus } from '@/ui/parts/window-status'
import { anAssessment } from '../../builders/assessment'
import { catchDownloads } from '../../builders/downloads'
import { aWindow, forgetEverything, type WindowSession } from '../../builders/window'
import { renderUi } from '../render'

const ID = 'assessment-1'

let session: WindowSession

beforeEach(async () => {
  session = await aWindow()
})

afterEach(forgetEverything)

const store = (fields: Parameters<typeof anAssessment>[0] = {}) =>
  saveAssessment(session.database, onThisDevice(anAssessment(fields)))

describe('the status in the single file', () => {
  async function showStatus() {
    const ui = await renderUi(<WindowStatus session={session} keeping={session.keeping} />)
    session.assessmentStore.getState().openAssessment(ID)
    await screen.findByRole('status')
    return ui
  }

  it('says that a change is in this window only, until it is saved to a file', async () => {
    const downloads = catchDownloads()
    await store()
    const { user } = await showStatus()
    expect(await screen.findByText(/only in this window/)).toBeVisible()

    await user.click(screen.getByRole('button', { name: 'Save to a file' }))

    expect(await screen.findByText('Everything is in a file.')).toBeVisible()
    expect(downloads).toHaveLength(1)
  })

  it('says that the safety copy has it, once it has', async () => {
    await store()
    await showStatus()

    await session.keeping.safetyCopies.getState().agree()

    expect(await screen.findByText(/but in the safety copy/)).toBeInTheDocument()
  })

  it('claims nothing of an example', async () => {
    await store({ isExample: true })

    await showStatus()

    expect(await screen.findByText(/there is nothing of yours to save/)).toBeVisible()
  })
})
