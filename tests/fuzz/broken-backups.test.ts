import { readFileSync } from 'node:fs'
import { describe, expect, it, vi } from 'vitest'
import { mulberry32 } from '@/cli/mulberry32'
import type { Problem } from '@/domain/problem'
import { writeEncryptedBackup } from '@/parse/encrypted-backup'
import { parseAssessment } from '@/parse/parse-assessment'
import { writeAssessment } from '@/parse/write-assessment'
import { writeBackup } from '@/parse/parse-backup'
import { lookIntoBackup, type ReadBackup } from '@/state/look-into-backup'
import { openBackup } from '@/state/open-backup'
import {
  type ConflictChoices,
  restoreFromBackup,
  writeRestoration,
} from '@/state/restore-from-backup'
import type { Session } from '@/state/session'
import { createPasswordKey, encryptBackup } from '@/storage/backup-cipher'
import type { Database } from '@/storage/database'
import { assessmentText } from '@/storage/load-backup-content'
import { loadWholeAssessment, type WholeAssessment } from '@/storage/whole-assessment'
import { aBackupContent, noSettings } from '../builders/backup'
import { aDatabase } from '../builders/database'
import { inRepository } from '../builders/shipped-files'
import { readDump } from '../builders/stored-dump'
import { SOURCE } from '../state/backup-steps'
import { aFilledSession, anEmptySession } from '../state/filled-session'
import { mutate } from './mutate'

/** 160 broken files altogether, or 20,000 in the long run. */
const PARTS = 4
const MUTANTS = process.env['LONG_RUN'] === '1' ? 5_000 : 40

/** Backups with questionnaires of the user's own and of the app, and one of an empty device. */
function goodBackups(): readonly string[] {
  const path = inRepository('questionnaires/lordimas/1.1.0/example.json')
  const example = parseAssessment(JSON.parse(readFileSync(path, 'utf8')))
  if (!example.ok) throw new Error(JSON.stringify(example.failure))
  const content = aBackupContent()
  const assessment = { id: example.value.id, text: writeAssessment(example.value) }
  return [
    content,
    { ...content, assessments: [...content.assessments, { ...assessment, settings: noSettings }] },
    { assessments: [], questionnaires: [], packs: [] },
  ].map((good) => writeBackup(good).text)
}

const good = goodBackups()

describe('a broken backup', () => {
  it.each(Array.from({ length: PARTS }, (_, part) => part))(
    'is refused and changes nothing, or comes back as the file says (part %i)',
    async (part) => {
      const session = await aFilledSession()
      for (let seed = part * MUTANTS + 1; seed <= (part + 1) * MUTANTS; seed += 1) {
        await expectHandled(session, seed)
      }
    },
  )

  it('is not broken before it is mutated', async () => {
    for (const text of good) {
      expect(await read(await aDatabase(), text)).toMatchObject({ isAltered: false })
    }
  })

  it('leaves no byte behind, whichever writing of the restoring the device refuses', async () => {
    for (const aDevice of [aFilledSession, anEmptySession]) {
      const session = await aDevice()
      const found = await read(session.database, good[0] ?? '')
      if (!('isAltered' in found)) throw new Error('A good backup is refused')
      const writings = await countWritings(found, aDevice)
      expect(writings).toBeGreaterThan(5)
      for (let refused = 1; refused <= writings; refused += 1) {
        const told = `Writing ${String(refused)} of ${String(writings)}`
        await expectUntouched(session, found, refused, told)
      }
    }
  })

  it('is damaged under a password, whatever is broken', async () => {
    const locked = await encryptBackup(good[0] ?? '', await createPasswordKey('secret'))
    const text = writeEncryptedBackup(locked)
    for (let seed = 1; seed <= MUTANTS; seed += 1) {
      const mutant = mutate(text, mulberry32(seed))
      const opened = await openBackup(new File([mutant.text], 'backup.json'))
      const isSame = opened.ok && opened.value.kind === 'locked' && isEqual(mutant.text, text)
      if (opened.ok && !isSame) throw new Error(`Seed ${String(seed)}: ${mutant.steps.join()}`)
    }
  })
})

function isEqual(a: string, b: string): boolean {
  return JSON.stringify(JSON.parse(a)) === JSON.stringify(JSON.parse(b))
}

async function expectHandled(session: Session, seed: number): Promise<void> {
  const { database } = session
  const random = mulberry32(seed)
  const { text, steps } = mutate(good[Math.floor(random() * good.length)] ?? '', random)
  const told = [`Seed ${String(seed)}`, ...steps].join('\n')
  const before = await bytesOf(database)
  const found = await read(database, text)
  if (!('isAltered' in found)) {
    expect(found.length, told).toBeGreaterThan(0)
    expect(await bytesOf(database), told).toBe(before)
    return
  }
  if (!good.some((whole) => isEqual(whole, text))) expect(found.isAltered, told).toBe(true)
  const writings = await countWritings(found, aFilledSession)
  if (writings > 0) {
    await expectUntouched(session, found, 1 + Math.floor(random() * writings), told)
  }
  await expectOutdated(session, found, told)
  await expectRestored(text, told)
}

/** Every row of the raw database, past Dexie and past our own code. */
const bytesOf = async ({ name }: Database): Promise<string> => JSON.stringify(await readDump(name))

/** Restores over what is here, on a device that refuses the writing of that number: nothing is changed. */
async function expectUntouched(
  session: Session,
  found: ReadBackup,
  refused: number,
  told: string,
): Promise<void> {
  const before = await bytesOf(session.database)
  const repair = refuseWriting(refused)
  const restoring = restoreFromBackup(session, found, replacingAll(found), SOURCE)
  await expect(restoring, told).rejects.toThrow('No room')
  repair()
  expect(await bytesOf(session.database), told).toBe(before)
}

/** The same where something here is not any more what the user saw. */
async function expectOutdated(session: Session, found: ReadBackup, told: string): Promise<void> {
  const before = await bytesOf(session.database)
  const [first, ...others] = found.assessments
  if (first === undefined) return
  const assessments = [{ ...first, textHere: 'Something else' }, ...others]
  const outdated = { ...found, assessments }
  const counts = await restoreFromBackup(session, outdated, replacingAll(found), SOURCE)
  expect(counts, told).toBeNull()
  expect(await bytesOf(session.database), told).toBe(before)
}

const replacingAll = ({ assessments }: ReadBackup): ConflictChoices =>
  Object.fromEntries(
    assessments.map(({ backedUp }) => [backedUp.file.assessment.id, 'replace'] as const),
  )

/** How many rows the restoring writes on a device that is just like this one and refuses nothing. */
async function countWritings(found: ReadBackup, aDevice: () => Promise<Session>): Promise<number> {
  const { database } = await aDevice()
  const puts = vi.spyOn(IDBObjectStore.prototype, 'put')
  const adds = vi.spyOn(IDBObjectStore.prototype, 'add')
  expect(await writeRestoration(database, found, replacingAll(found))).toBe(true)
  const count = puts.mock.calls.length + adds.mock.calls.length
  puts.mockRestore()
  adds.mockRestore()
  await database.delete()
  return count
}

/** Makes the device refuse that writing from now on, counted from 1; returns what repairs it. */
function refuseWriting(refused: number): () => void {
  let count = 0
  const spies = (['put', 'add'] as const).map((name) => {
    const write = Reflect.get(IDBObjectStore.prototype, name) as typeof IDBObjectStore.prototype.put
    const spy = vi.spyOn(IDBObjectStore.prototype, name)
    return spy.mockImplementation(function (this: IDBObjectStore, ...words) {
      count += 1
      if (count >= refused) throw new DOMException('No room', 'QuotaExceededError')
      return Reflect.apply(write, this, words)
    })
  })
  return () => {
    for (const spy of spies) spy.mockRestore()
  }
}

async function read(database: Database, text: string): Promise<ReadBackup | readonly Problem[]> {
  const opened = await openBackup(new File([text], 'backup.json'))
  if (!opened.ok) return opened.failure
  if (opened.value.kind === 'locked') throw new Error('A backup without a password is locked')
  const found = await lookIntoBackup(database, opened.value.backup)
  return found.ok ? found.value : found.failure
}

/** An empty device holds afterwards what the file says, and nothing else. */
async function expectRestored(text: string, told: string): Promise<void> {
  const empty = await aDatabase()
  const found = await read(empty, text)
  // What is here can make sense of a file that an empty device cannot.
  if (!('isAltered' in found)) return
  await writeRestoration(empty, found, {})
  const usable = found.assessments.filter(({ here }) => here !== 'unusable')
  for (const { backedUp } of usable) {
    const { assessment, ...beside } = backedUp.file
    const whole = await loadWholeAssessment(empty, assessment.id)
    const restored = whole === null ? null : assessmentText(inOneOrder(whole))
    expect(restored, told).toBe(writeAssessment(assessment, inOneOrder(beside)))
  }
  expect(await empty.assessments.count(), told).toBe(usable.length)
  expect(await empty.questionnaires.count(), told).toBe(found.questionnaires.length)
  await empty.delete()
}

/** Snapshots of the same moment have no order of their own. */
const inOneOrder = <Whole extends Pick<WholeAssessment, 'snapshots'>>(whole: Whole): Whole => ({
  ...whole,
  snapshots: whole.snapshots.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
})
