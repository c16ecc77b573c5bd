import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { mulberry32 } from '@/cli/mulberry32'
import { checkAssessment } from '@/domain/assessment/check-assessment'
import { isSame } from '@/domain/assessment/gather-answers'
import { checkRecord } from '@/domain/journal/check-record'
import type { RecordedAssessment } from '@/domain/journal/recorded-assessment'
import type { Problem } from '@/domain/problem'
import { fail, ok, type Result } from '@/domain/result'
import { parseAssessmentFile } from '@/parse/parse-assessment'
import { writeAssessment } from '@/parse/write-assessment'
import { parseJson } from '@/parse/parse-json'
import { onThisDevice } from '@/state/assessment-commands'
import { loadAssessment } from '@/storage/assessments'
import type { Database } from '@/storage/database'
import { mergeFiles } from '@/storage/merge-files'
import { undoMerge } from '@/storage/undo-merge'
import { owned, saveWholeAssessment } from '@/storage/whole-assessment'
import { anAssessment } from '../builders/assessment'
import { aDatabase, contentOf } from '../builders/database'
import { sharedQuestionnaire, someLaptops } from '../builders/laptops'
import { referenceStandings } from './merge-reference'
import { mutate } from './mutate'

/** 300 broken files, or 20,000 in the long run. */
const MUTANTS = process.env['LONG_RUN'] === '1' ? 20_000 : 300

const { id: ID } = anAssessment()
const MOMENT = '2026-11-26T10:00:00.000Z'

/** A laptop that holds an assessment, and the file of another one. */
interface Pair {
  readonly own: RecordedAssessment
  readonly text: string
  readonly database: Database
  /** What is stored, without the moments at which it was written. */
  readonly before: unknown
}

let pairs: readonly Pair[]

beforeAll(async () => {
  const laptops = fc.sample(someLaptops, { numRuns: 12, seed: 3 })
  pairs = await Promise.all(
    laptops.map(async ([own, other]) => {
      if (own === undefined || other === undefined) throw new Error('Two laptops')
      const database = await aDatabase()
      const { assessment, journal, snapshots, respondents, part } = own
      await saveWholeAssessment(database, {
        assessment: { ...onThisDevice(assessment), part },
        journal: owned(journal),
        snapshots,
        respondents,
      })
      const { assessment: said, ...beside } = other
      const text = writeAssessment(said, beside)
      return { own, text, database, before: await storedIn(database) }
    }),
  )
})

async function storedIn(database: Database): Promise<unknown> {
  const { assessments = [], answers = [], ...others } = await contentOf(database)
  const timeless = (rows: readonly unknown[]) =>
    rows.map((row) => ({ ...(row as object), updatedAt: null }))
  return { ...others, assessments: timeless(assessments), answers: timeless(answers) }
}

/** Reads a file as the app does. */
function read(text: string): Result<RecordedAssessment, readonly Problem[]> {
  const json = parseJson(text)
  if (!json.ok) return json
  const parsed = parseAssessmentFile(json.value)
  if (!parsed.ok) return parsed
  const { assessment } = parsed.value
  const { id, version } = sharedQuestionnaire
  const { questionnaire } = assessment
  if (questionnaire.id !== id || questionnaire.version !== version) {
    return fail([{ code: 'unknownQuestionnaire', path: 'questionnaire', reference: '' }])
  }
  const problems = checkRecord(parsed.value, sharedQuestionnaire)
  return problems.length > 0 ? fail(problems) : ok(parsed.value)
}

type Ending = 'unreadable' | 'refused' | 'merged'

/** Brings a broken file in, looks at what came of it, and takes it out again. */
async function tryToMerge({ own, database, before }: Pair, text: string): Promise<Ending> {
  const file = read(text)
  if (!file.ok) {
    expect(file.failure.length).toBeGreaterThan(0)
    return 'unreadable'
  }
  const files = [{ name: 'broken.json', record: file.value }]
  const merging = { mergeId: 'merge', mergedAt: MOMENT }
  const merged = await mergeFiles(database, ID, files, merging)
  if (merged === null) throw new Error('The assessment is gone')
  if (!merged.ok) {
    expect(merged.failure[0]?.problems.length).toBeGreaterThan(0)
    expect(await storedIn(database)).toEqual(before)
    return 'refused'
  }
  await expectRight(database, own, file.value)
  await undoMerge(database, 'merge', MOMENT)
  expect(await storedIn(database)).toEqual(before)
  return 'merged'
}

async function expectRight(
  database: Database,
  own: RecordedAssessment,
  file: RecordedAssessment,
): Promise<void> {
  const stored = await loadAssessment(database, ID)
  if (stored === null) throw new Error('The assessment is gone')
  expect(checkAssessment(stored, sharedQuestionnaire)).toEqual([])
  const expected = referenceStandings(own.journal, file.journal)
  const conflicts = [...expected].flatMap(([subject, { isConflict }]) =>
    isConflict ? [subject] : [],
  )
  expect(stored.conflicts).toEqual(conflicts.toSorted())
  for (const [subject, { says }] of expected) {
    const [kind = '', subjectId = ''] = subject.split('/')
    if (kind === 'answer') expect(isSame(stored.answers[subjectId] ?? null, says)).toBe(true)
    if (kind === 'priority') expect(stored.priorities[subjectId] ?? null).toBe(says)
  }
}

describe('a broken file that is to be brought in', () => {
  it('is refused with problems and changes nothing, or comes to what the reference says', async () => {
    const endings: Record<Ending, number> = { unreadable: 0, refused: 0, merged: 0 }
    for (let seed = 1; seed <= MUTANTS; seed += 1) {
      const random = mulberry32(seed)
      const pair = pairs[Math.floor(random() * pairs.length)]
      if (pair === undefined) throw new Error('No laptops')
      const { text, steps } = mutate(pair.text, random)
      const ending = await tryToMerge(pair, text).catch((error: unknown) => {
        const why = error instanceof Error ? (error.stack ?? error.message) : String(error)
        throw new Error([`Seed ${String(seed)}`, ...steps, why].join('\n'))
      })
      endings[ending] += 1
    }
    // Each of the three ways must have been gone, or the test tries too little.
    expect(Object.entries(endings).filter(([, times]) => times < 5)).toEqual([])
  })

  it('comes to what the reference says before it is broken', async () => {
    for (const pair of pairs) expect(await tryToMerge(pair, pair.text)).toBe('merged')
  })
})
