import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { mulberry32 } from '@/cli/mulberry32'
import type { Problem } from '@/domain/problem'
import { writeEncryptedBackup } from '@/parse/encrypted-backup'
import { parseAssessment, writeAssessment } from '@/parse/parse-assessment'
import { writeBackup } from '@/parse/parse-backup'
import { lookIntoBackup, type ReadBackup } from '@/state/look-into-backup'
import { openBackup } from '@/state/open-backup'
import { writeRestoration } from '@/state/restore-from-backup'
import type { Session } from '@/state/session'
import { createPasswordKey, encryptBackup } from '@/storage/backup-cipher'
import type { Database } from '@/storage/database'
import { assessmentText } from '@/storage/load-backup-content'
import { loadWholeAssessment, type WholeAssessment } from '@/storage/whole-assessment'
import { aBackupContent, noSettings } from '../builders/backup'
import { aDatabase, contentOf } from '../builders/database'
import { inRepository } from '../builders/shipped-files'
import { aFilledSession } from '../state/filled-session'
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

async function expectHandled({ database }: Session, seed: number): Promise<void> {
  const random = mulberry32(seed)
  const { text, steps } = mutate(good[Math.floor(random() * good.length)] ?? '', random)
  const told = [`Seed ${String(seed)}`, ...steps].join('\n')
  const before = await contentOf(database)
  const found = await read(database, text)
  if (!('isAltered' in found)) {
    expect(found.length, told).toBeGreaterThan(0)
    expect(await contentOf(database), told).toEqual(before)
    return
  }
  if (!good.some((whole) => isEqual(whole, text))) expect(found.isAltered, told).toBe(true)
  await expectRestored(text, told)
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
