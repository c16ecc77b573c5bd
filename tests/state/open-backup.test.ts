import { describe, expect, it } from 'vitest'
import { canonicalHash } from '@/parse/canonical-hash'
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

/** A locked backup with something changed in its header, whose forger has taken care of the digest. */
function forgedHeader(change: (file: ForgedFile) => void, hasDigest: boolean): File {
  const { digest, ...file } = JSON.parse(readFixture('backups/encrypted-backup.json')) as ForgedFile
  change(file)
  return aFile(JSON.stringify({ ...file, digest: hasDigest ? canonicalHash(file) : digest }))
}

interface ForgedFile {
  digest?: string
  format: string
  formatVersion: number
  keyDerivation: { name: string; hash: string; iterations: number; salt: string }
  cipher: { name: string; iv: string }
}

async function codeOfOpening(file: File, password: string): Promise<string> {
  const opened = await openBackup(file)
  if (!opened.ok) return opened.failure.map(({ code }) => code).join()
  if (opened.value.kind !== 'locked') return 'open'
  const unlocked = await unlockBackup(opened.value.locked, password)
  return unlocked.ok ? 'opened' : unlocked.failure.map(({ code }) => code).join()
}

const otherBase64 = (text: string): string => `${text.startsWith('A') ? 'B' : 'A'}${text.slice(1)}`

describe('a locked backup whose header was changed', () => {
  const right = 'Schloss am Wald'

  it.each<[string, string, (file: ForgedFile) => void]>([
    ['fewer rounds', 'wrongPassword', (file) => (file.keyDerivation.iterations -= 1)],
    ['more rounds', 'wrongPassword', (file) => (file.keyDerivation.iterations += 1)],
    ['too few rounds', 'wrongValue', (file) => (file.keyDerivation.iterations = 1000)],
    [
      'another salt',
      'wrongPassword',
      ({ keyDerivation }) => (keyDerivation.salt = otherBase64(keyDerivation.salt)),
    ],
    ['no salt', 'wrongValue', (file) => (file.keyDerivation.salt = '')],
    [
      'another starting value',
      'wrongPassword',
      ({ cipher }) => (cipher.iv = otherBase64(cipher.iv)),
    ],
    ['no starting value', 'wrongValue', (file) => (file.cipher.iv = '')],
    ['a newer version', 'newerFormat', (file) => (file.formatVersion = 2)],
    ['an older version', 'wrongType', (file) => (file.formatVersion = 0)],
    ['another cipher', 'wrongType', (file) => (file.cipher.name = 'AES-CBC')],
    ['another hash', 'wrongType', (file) => (file.keyDerivation.hash = 'SHA-1')],
    ['another way to a key', 'wrongType', (file) => (file.keyDerivation.name = 'none')],
  ])('is not opened where it says %s: %s', async (_what, code, change) => {
    expect(await codeOfOpening(forgedHeader(change, true), right)).toBe(code)
    // Without a forger's care the digest tells before anything else is asked.
    expect(await codeOfOpening(forgedHeader(change, false), right)).toBe('damagedBackup')
  })

  it('is opened where nothing was changed, so that the refusals are due to the changes', async () => {
    const unchanged = forgedHeader(() => undefined, true)

    expect(await codeOfOpening(unchanged, right)).toBe('opened')
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
