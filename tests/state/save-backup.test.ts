// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest'
import { openBackup, unlockBackup } from '@/state/open-backup'
import { saveBackup } from '@/state/save-backup'
import { useAppStore } from '@/state/app-store'
import { loadAssessment } from '@/storage/assessments'
import { newestEntry } from '@/storage/count-changes'
import { loadLastBackup } from '@/storage/backup-records'
import { asFile, catchDownloads, type Download } from '../builders/downloads'
import { openedBackup } from './backup-steps'
import { aFilledSession, NOON } from './filled-session'

let downloads: readonly Download[]

beforeEach(() => {
  downloads = catchDownloads()
  useAppStore.setState({ notices: [] })
})

const saved = (): File => {
  const download = downloads.at(-1)
  if (download === undefined) throw new Error('no file')
  return asFile(download)
}

const codesOf = (result: Awaited<ReturnType<typeof openBackup>>) =>
  result.ok ? [result.value.kind] : result.failure.map(({ code }) => code)

describe('saveBackup', () => {
  it('saves everything, says so and remembers it', async () => {
    const session = await aFilledSession()

    await saveBackup(session, { only: null, password: null })

    const { assessments } = await openedBackup(await saved().text())
    expect(assessments.map(({ file }) => file.assessment.id)).toEqual([
      'assessment-1',
      'assessment-2',
    ])
    expect(useAppStore.getState().notices).toMatchObject([
      { code: 'fileSaved', facts: { name: 'lordimas-backup-2026-11-24.json' } },
    ])
    expect(await loadLastBackup(session.database)).toEqual({
      id: 'last',
      fileName: 'lordimas-backup-2026-11-24.json',
      at: NOON,
      assessmentIds: ['assessment-1', 'assessment-2'],
      newest: await newestEntry(session.database),
      isEncrypted: false,
    })
  })

  it('saves one assessment with what it needs, which is no backup of everything', async () => {
    const session = await aFilledSession()
    const only = await loadAssessment(session.database, 'assessment-2')

    await saveBackup(session, { only, password: null })

    expect(saved().name).toBe('musterstadt-spring-2027-backup-2026-11-24.json')
    const backup = await openedBackup(await saved().text())
    expect(backup.assessments.map(({ file }) => file.assessment.id)).toEqual(['assessment-2'])
    expect(backup.questionnaires).toHaveLength(1)
    expect(await loadLastBackup(session.database)).toBeNull()
    expect((await loadAssessment(session.database, 'assessment-2'))?.savedToFileAt).toBe(NOON)
  })

  it('locks the file with a password, which nothing in it tells', async () => {
    const session = await aFilledSession()

    await saveBackup(session, { only: null, password: 'Schloss am Wald' })

    const text = await saved().text()
    expect(text).not.toContain('Musterstadt')
    expect(text).not.toContain('Schloss')
    const opened = await openBackup(saved())
    if (!opened.ok || opened.value.kind !== 'locked') throw new Error('not locked')
    expect(codesOf(await unlockBackup(opened.value.locked, 'Schloss'))).toEqual(['wrongPassword'])
    expect(codesOf(await unlockBackup(opened.value.locked, 'Schloss am Wald'))).toEqual(['open'])
    expect(await loadLastBackup(session.database)).toMatchObject({ isEncrypted: true })
  })

  it('still hands over the file where the device can no longer remember it', async () => {
    const session = await aFilledSession()
    session.database.backups.hook('creating', () => {
      throw new DOMException('No room', 'QuotaExceededError')
    })

    await saveBackup(session, { only: null, password: null })

    expect(downloads).toHaveLength(1)
  })
})
