// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { onThisDevice } from '@/state/assessment-commands'
import { useReminder } from '@/state/backup-state'
import { newestEntry } from '@/storage/count-changes'
import type { Session } from '@/state/session'
import { saveAssessment } from '@/storage/assessments'
import { loadLastBackup, saveBackupRecord } from '@/storage/backup-records'
import { BackupReminder } from '@/ui/your-data/backup-reminder'
import { anAssessment } from '../../builders/assessment'
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

    const { container: again } = await show()

    expect(again).toBeEmptyDOMElement()
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
    await saveBackupRecord(session.database, {
      id: 'last',
      fileName: 'backup.json',
      at: new Date().toISOString(),
      assessmentIds: ['assessment-1'],
      newest: await newestEntry(session.database),
      isEncrypted: false,
    })

    const { container } = await show()

    expect(container).toBeEmptyDOMElement()
  })
})
