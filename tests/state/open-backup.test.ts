import { describe, expect, it } from 'vitest'
import { isBackupFile, openBackup, unlockBackup } from '@/state/open-backup'
import { anAssessment } from '../builders/assessment'
import { aFile } from '../builders/downloads'
import { anAssessmentFile } from '../builders/files'
import { readFixture } from '../parse/fixtures'

const fixture = (name: string): File => aFile(readFixture(`backups/${name}`), name)

describe('openBackup', () => {
  it.each([
    ['', 'emptyFile'],
    ['{', 'notJson'],
    [anAssessmentFile(anAssessment()), 'foreignFile'],
    ['{"format": "encrypted-backup", "formatVersion": 1}', 'damagedBackup'],
  ])('refuses %j', async (content, code) => {
    expect(await openBackup(aFile(content))).toMatchObject({ ok: false, failure: [{ code }] })
  })

  it('does not even read a file that no device could hold', async () => {
    const huge = aFile('{}')
    Object.defineProperty(huge, 'size', { value: 200_000_000 })

    expect(await openBackup(huge)).toMatchObject({ ok: false, failure: [{ code: 'tooLarge' }] })
  })

  it('still reads a backup of the first format version as it was written', async () => {
    const opened = await openBackup(fixture('backup.json'))

    expect(opened).toMatchObject({ ok: true, value: { backup: { isAltered: false } } })
    if (!opened.ok || opened.value.kind !== 'open') return
    expect(opened.value.backup.assessments).toHaveLength(2)
  })

  it('still opens one with its password', async () => {
    const opened = await openBackup(fixture('encrypted-backup.json'))
    if (!opened.ok || opened.value.kind !== 'locked') throw new Error('not locked')

    const unlocked = await unlockBackup(opened.value.locked, 'Schloss am Wald')

    expect(unlocked).toMatchObject({ ok: true, value: { backup: { isAltered: false } } })
  })
})

describe('isBackupFile', () => {
  it('knows a backup with a password and without, and nothing else', async () => {
    expect(await isBackupFile(fixture('backup.json'))).toBe(true)
    expect(await isBackupFile(fixture('encrypted-backup.json'))).toBe(true)

    expect(await isBackupFile(aFile(anAssessmentFile(anAssessment())))).toBe(false)
    expect(await isBackupFile(aFile('%PDF-1.7'))).toBe(false)
  })
})
