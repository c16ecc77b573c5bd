import { describe, expect, it } from 'vitest'
import { fail, ok } from '@/domain/result'
import { missingPlace, writeBackupFile } from '@/storage/write-backup-file'
import { aFileOnDisk, aFolderOnDisk } from '../builders/file-handle'

describe('writeBackupFile', () => {
  it('writes the chosen file anew each time', async () => {
    const disk = aFileOnDisk('mine.json')

    await writeBackupFile(disk.handle, 'unused', 'a long first backup')
    const second = await writeBackupFile(disk.handle, 'unused', 'short')

    expect(second).toEqual(ok('mine.json'))
    expect(disk.content).toBe('short')
  })

  it('writes into a chosen folder under the name of the day, and leaves other days alone', async () => {
    const { handle, files } = aFolderOnDisk()

    await writeBackupFile(handle, 'monday.json', 'first')
    await writeBackupFile(handle, 'tuesday.json', 'second')

    expect([...files.values()].map(({ content }) => content)).toEqual(['first', 'second'])
  })

  it.each([
    ['QuotaExceededError', 'full'],
    ['NotAllowedError', 'permission'],
    ['NotFoundError', 'moved'],
    ['AbortError', 'other'],
  ] as const)('leaves the old file as it was on a %s, and says why', async (refusal, failure) => {
    const disk = aFileOnDisk()
    await writeBackupFile(disk.handle, '', 'old')
    disk.refusal = refusal

    const written = await writeBackupFile(disk.handle, '', 'new')

    expect(written).toEqual(fail(failure))
    expect(disk.content).toBe('old')
  })

  it('does not believe a disk that keeps something else', async () => {
    const disk = aFileOnDisk()
    const getFile = () => Promise.resolve(new File(['ol'], 'x'))
    const file = Object.assign(disk.handle, { getFile })

    expect(await writeBackupFile(file, '', 'old')).toEqual(fail('incomplete'))
  })
})

describe('missingPlace', () => {
  it('tells that the chosen file is gone', async () => {
    const disk = aFileOnDisk()
    expect(await missingPlace(disk.handle)).toBeNull()

    disk.refusal = 'NotFoundError'

    expect(await missingPlace(disk.handle)).toBe('moved')
  })
})
