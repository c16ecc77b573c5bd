// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { onThisDevice } from '@/state/assessment-commands'
import { useBackupState, useReminder } from '@/state/backup-state'
import { newestEntry } from '@/storage/count-changes'
import type { Session } from '@/state/session'
import { saveAssessment } from '@/storage/assessments'
import { loadLastBackup, saveBackupRecord } from '@/storage/backup-records'
import { BackupReminder } from '@/ui/your-data/backup-reminder'
import { anAnswer, anAssessment } from '../../builders/assessment'
import { storeAnswer } from '../../builders/database'
import { catchDownloads } from '../../builders/downloads'
import { appSession } from '../app-session'
import { renderUi } from '../render'

const OLD = '2020-01-01T00:00:00.000Z'

let session: Session

beforeEach(async () => {
  session = await appSession()
  useReminder.setState({ isDismissed: false })
  await saveAssessment(session.database, onThisDevice(anAssessment({ createdAt: OLD })))
})

const show = () => renderUi(<BackupReminder session={session} />)

/** Shows how many changes are in no backup once that is known. */
function Loaded() {
  const state = useBackupState(session)
  return state === undefined ? null : <output>{state.changes}</output>
}

/** Shows the reminder and waits until it knows what it has to say: what stands after it asks after it. */
async function showLoaded() {
  const shown = await renderUi(
    <>
      <BackupReminder session={session} />
      <Loaded />
    </>,
  )
  return { ...shown, changes: (await screen.findByRole('status')).textContent }
}

/** Remembers a backup of everything that is here. */
async function backUpNow(): Promise<void> {
  await saveBackupRecord(session.database, {
    id: 'last',
    fileName: 'backup.json',
    at: new Date().toISOString(),
    assessmentIds: ['assessment-1'],
    newest: await newestEntry(session.database),
    isEncrypted: false,
  })
}

const reminder = () => screen.queryByRole('region', { name: 'Backup' })

describe('the reminder of a backup', () => {
  it('saves a backup by one click, and is gone', async () => {
    const downloads = catchDownloads()
    const { user, container } = await show()

    await user.click(await screen.findByRole('button', { name: 'Save a backup now' }))

    await waitFor(() => {
      expect(container).toBeEmptyDOMElement()
    })
    expect(downloads).toHaveLength(1)
    expect(await loadLastBackup(session.database)).not.toBeNull()
  })

  it('does not come back in this visit once it is dismissed', async () => {
    const { user, container, unmount } = await show()
    await user.click(await screen.findByRole('button', { name: 'Not now' }))
    expect(container).toBeEmptyDOMElement()
    unmount()

    const { changes } = await showLoaded()

    expect(changes).not.toBe('0')
    expect(reminder()).toBeNull()
  })

  it('does not save without a password what was protected by one', async () => {
    await saveBackupRecord(session.database, {
      id: 'last',
      fileName: 'backup.json',
      at: OLD,
      assessmentIds: [],
      newest: null,
      isEncrypted: true,
    })

    await show()

    expect(await screen.findByRole('link', { name: 'To your backups' })).toBeInTheDocument()
    expect(screen.queryByRole('button', { name: 'Save a backup now' })).toBeNull()
  })

  it('is quiet while there is little to lose', async () => {
    await backUpNow()

    const { changes } = await showLoaded()

    expect(changes).toBe('0')
    expect(reminder()).toBeNull()
  })

  it('is quiet while few changes are new, and speaks once there are many', async () => {
    await backUpNow()
    const answer = (number: number) =>
      storeAnswer(session.database, 'assessment-1', `q-${String(number)}`, anAnswer('yes'), OLD)
    for (let number = 1; number <= 20; number += 1) await answer(number)
    const { changes } = await showLoaded()
    expect(changes).toBe('20')
    expect(reminder()).toBeNull()

    await answer(21)

    await waitFor(() => {
      expect(reminder()).toBeInTheDocument()
    })
  })
})
