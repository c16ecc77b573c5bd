// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest'
import type { ProblemCode } from '@/domain/problem'
import { writeAssessment } from '@/parse/write-assessment'
import { useAppStore } from '@/state/app-store'
import { onThisDevice } from '@/state/assessment-commands'
import { exportEverything } from '@/state/export-everything'
import { createSession, type Session } from '@/state/session'
import { exportAssessment, importAssessment, readAssessmentFile } from '@/state/transfer-assessment'
import { whatFileIsThis } from '@/state/what-file-is-this'
import { loadAssessment, loadAssessments, saveAssessment } from '@/storage/assessments'
import { loadJournal } from '@/storage/journal'
import { loadDefinition, saveQuestionnaire } from '@/storage/catalogue'
import { saveRespondent } from '@/storage/respondents'
import { loadSnapshots, saveSnapshot } from '@/storage/snapshots'
import {
  anAction,
  anAnswer,
  anAssessment,
  aNotApplicable,
  aSnapshot,
  aRecord,
} from '../builders/assessment'
import { aBenchmarkPack } from '../builders/benchmark-pack'
import { aDatabase, contentOf } from '../builders/database'
import { aFile, asFile, catchDownloads } from '../builders/downloads'
import { aBenchmarkPackFile, anAssessmentFile, aQuestionnaireFile } from '../builders/files'
import { aQuestionnaire } from '../builders/questionnaire'

const NOON = '2026-11-24T12:00:00.000Z'
const own = aQuestionnaire()

/** A session that knows the questionnaire of the builders and holds one assessment. */
async function aSession(): Promise<Session> {
  const database = await aDatabase()
  await saveQuestionnaire(database, own, aQuestionnaireFile(own))
  return createSession(database, 'kept', () => new Date(NOON))
}

const full = anAssessment({
  answers: {
    question: anAnswer('yes', {
      note: { text: 'Zähes\tVerfahren 🙂 \u200Fשלום', language: 'de' },
      evidence: [{ title: 'Minutes', link: 'https://example.org/a%20b' }],
    }),
  },
  priorities: { question: 'high' },
  actions: [anAction({ questionId: 'question', due: '2027-03-01' })],
})

beforeEach(() => {
  useAppStore.setState({ notices: [] })
})

describe('exportAssessment', () => {
  it('saves a file named after municipality, assessment and date, and says so', async () => {
    const session = await aSession()
    const stored = onThisDevice(anAssessment({ municipality: 'Bad Tölz', name: 'Herbst 2026!' }))
    await saveAssessment(session.database, stored)
    const downloads = catchDownloads()

    await exportAssessment(session, stored)

    expect(downloads.map(({ name }) => name)).toEqual(['bad-tolz-herbst-2026-2026-11-24.json'])
    expect(useAppStore.getState().notices.at(-1)).toMatchObject({
      code: 'fileSaved',
      facts: { name: 'bad-tolz-herbst-2026-2026-11-24.json' },
    })
    expect(await loadAssessment(session.database, stored.id)).toEqual({
      ...stored,
      savedToFileAt: NOON,
    })
  })

  it('writes a file that comes back identical on another device', async () => {
    const session = await aSession()
    const downloads = catchDownloads()
    await exportAssessment(session, onThisDevice(full))
    const [download] = downloads
    if (download === undefined) throw new Error('no file')

    const elsewhere = await aSession()
    const read = await readAssessmentFile(elsewhere, asFile(download))
    if (!read.ok) throw new Error(JSON.stringify(read.failure))
    expect(read.value.here).toBe('nothing')
    const id = await importAssessment(elsewhere, read.value, 'replace')

    const stored = await loadAssessment(elsewhere.database, id)
    expect(stored).toEqual(onThisDevice(full))
    expect(stored === null ? '' : writeAssessment(stored)).toBe(await download.blob.text())
  })
})

describe('exportAssessment, without names', () => {
  it('leaves out who answered and keeps what they do, and counts as no copy of one’s own', async () => {
    const session = await aSession()
    const stored = onThisDevice(full)
    await saveAssessment(session.database, stored)
    const anna = { id: 'anna', name: 'Anna Berg', role: 'it' as const }
    await saveRespondent(session.database, stored.id, anna)
    const downloads = catchDownloads()

    await exportAssessment(session, stored, { hasNames: false })

    const text = (await downloads[0]?.blob.text()) ?? ''
    expect(text).not.toContain('Anna Berg')
    expect(JSON.parse(text)).toMatchObject({
      respondents: [{ id: 'anna', name: '', role: 'it' }],
    })
    expect((await loadAssessment(session.database, stored.id))?.savedToFileAt).toBeNull()
  })
})

describe('exportEverything', () => {
  it('saves every assessment to a file of its own', async () => {
    const session = await aSession()
    await saveAssessment(session.database, onThisDevice(full))
    await saveAssessment(session.database, onThisDevice(anAssessment({ id: 'b', name: 'Spring' })))
    const downloads = catchDownloads()

    await exportEverything(session)

    expect(downloads.map(({ name }) => name).toSorted()).toEqual([
      'musterstadt-autumn-2026.json',
      'musterstadt-spring.json',
    ])
  })
})

describe('a file from a device that no longer lets its data be read', () => {
  it('comes out without the snapshots, and says so', async () => {
    const session = await aSession()
    const downloads = catchDownloads()
    session.database.close({ disableAutoOpen: true })

    await exportAssessment(session, onThisDevice(full))

    expect(await downloads[0]?.blob.text()).toBe(writeAssessment(full))
    expect(useAppStore.getState().notices.at(-1)?.code).toBe('fileSavedWithoutSnapshots')
  })

  it('holds the assessment that is open when everything is to be saved', async () => {
    const session = await aSession()
    const downloads = catchDownloads()
    session.assessmentStore.setState({ assessment: onThisDevice(full) })
    session.database.close({ disableAutoOpen: true })

    await exportEverything(session)

    expect(downloads.map(({ name }) => name)).toEqual(['musterstadt-autumn-2026.json'])
  })
})

describe('exportAssessment, while somebody is writing', () => {
  it('closes what went into the file: what is changed next is an entry of its own', async () => {
    const session = await aSession()
    const downloads = catchDownloads()
    await saveAssessment(session.database, onThisDevice(full))
    const { assessmentStore } = session
    assessmentStore.getState().openAssessment(full.id)
    await expect.poll(() => assessmentStore.getState().assessment?.id).toBe(full.id)
    await assessmentStore.getState().writeNote('question', 'Half a', 'en')

    await exportAssessment(session, onThisDevice(full))
    await assessmentStore.getState().writeNote('question', 'Half a sentence', 'en')

    const history = await loadJournal(session.database, full.id)
    const inFile = await downloads[0]?.blob.text()
    expect(history.at(-1)).toMatchObject({ parents: [history.at(-2)?.id], take: 0 })
    expect(inFile).toContain(history.at(-2)?.id)
    expect(inFile).not.toContain(history.at(-1)?.id)
  })
})

describe('readAssessmentFile', () => {
  const file = anAssessmentFile(full)
  const refusals: readonly (readonly [string, unknown, ProblemCode])[] = [
    ['is not JSON', '{"format": ', 'notJson'],
    ['is empty', '', 'emptyFile'],
    ['is another kind of file', aQuestionnaireFile(own), 'foreignFile'],
    ['is no file of ours', { hello: 'world' }, 'foreignFile'],
    ['comes from a newer app', { ...file, formatVersion: 3 }, 'newerFormat'],
    ['lacks a field', { ...file, path: undefined }, 'missingField'],
    [
      'needs a questionnaire that is not here',
      { ...file, questionnaire: { id: 'elsewhere', version: '1.0.0' } },
      'unknownQuestionnaire',
    ],
    ['names a path there is not', { ...file, path: 'scenic' }, 'unknownPath'],
    [
      'has an answer that does not fit',
      { ...file, answers: { question: anAnswer('perhaps') } },
      'unknownOption',
    ],
    [
      'has a link that must not be followed',
      {
        ...file,
        answers: {
          question: anAnswer('yes', { evidence: [{ title: 'x', link: 'javascript:alert(1)' }] }),
        },
      },
      'unsafeLink',
    ],
  ]

  it.each(refusals)('refuses a file that %s and changes nothing', async (_, content, code) => {
    const session = await aSession()
    await saveAssessment(session.database, onThisDevice(full))
    const before = await contentOf(session.database)

    const read = await readAssessmentFile(session, aFile(content))

    expect(read).toMatchObject({ ok: false, failure: [{ code }] })
    expect(await contentOf(session.database)).toEqual(before)
    expect(useAppStore.getState().notices).toEqual([])
  })

  it('knows what is here already, exactly or differently', async () => {
    const session = await aSession()
    await saveAssessment(session.database, { ...onThisDevice(full), place: 'group' })
    const changed = { ...full, answers: { question: aNotApplicable() } }

    const same = await readAssessmentFile(session, aFile(anAssessmentFile(full)))
    const different = await readAssessmentFile(session, aFile(anAssessmentFile(changed)))

    expect(same).toMatchObject({ ok: true, value: { here: 'same' } })
    expect(different).toMatchObject({ ok: true, value: { here: 'different' } })
  })
})

describe('importAssessment', () => {
  const changed = anAssessment({ answers: { question: anAnswer('no') } })

  it('puts the one from the file in the place of the one here', async () => {
    const session = await aSession()
    await saveAssessment(session.database, onThisDevice(full))

    await importAssessment(session, aRecord(changed), 'replace')

    expect(await loadAssessments(session.database)).toEqual([onThisDevice(changed)])
  })

  it('keeps both, each with its own answers', async () => {
    const session = await aSession()
    await saveAssessment(session.database, onThisDevice(full))

    const id = await importAssessment(session, aRecord(changed), 'keepBoth')

    expect(id).not.toBe(full.id)
    expect(await loadAssessment(session.database, full.id)).toEqual(onThisDevice(full))
    expect(await loadAssessment(session.database, id)).toEqual({ ...onThisDevice(changed), id })
  })
})

describe('snapshots in a file', () => {
  it('come back identical on another device', async () => {
    const session = await aSession()
    const downloads = catchDownloads()
    await saveAssessment(session.database, onThisDevice(full))
    await saveSnapshot(session.database, full.id, aSnapshot({ assessment: full }))
    await exportAssessment(session, onThisDevice(full))
    const [download] = downloads
    if (download === undefined) throw new Error('no file')

    const elsewhere = await aSession()
    const read = await readAssessmentFile(elsewhere, asFile(download))
    if (!read.ok) throw new Error(JSON.stringify(read.failure))
    const id = await importAssessment(elsewhere, read.value, 'replace')

    expect(await loadSnapshots(elsewhere.database, id)).toEqual([aSnapshot({ assessment: full })])
  })

  it('are added to those that are here, and never replace one', async () => {
    const session = await aSession()
    await saveAssessment(session.database, onThisDevice(full))
    await saveSnapshot(session.database, full.id, aSnapshot({ id: 'first' }))
    const changed = aSnapshot({ id: 'first', takenAt: '2027-01-01T00:00:00.000Z' })
    const second = aSnapshot({ id: 'second', takenAt: '2027-02-01T00:00:00.000Z' })

    const file = aRecord(full, { snapshots: [changed, second] })
    await importAssessment(session, file, 'replace')

    expect(await loadSnapshots(session.database, full.id)).toEqual([
      aSnapshot({ id: 'first' }),
      second,
    ])
  })

  it('leave the assessment as it was when one of them cannot be stored', async () => {
    const session = await aSession()
    await saveAssessment(session.database, onThisDevice(anAssessment({ name: 'Before' })))
    const before = await contentOf(session.database)
    session.database.snapshots.hook('creating', () => {
      throw new DOMException('No room', 'QuotaExceededError')
    })

    const file = aRecord(full, { snapshots: [aSnapshot()] })
    await expect(importAssessment(session, file, 'replace')).rejects.toThrow()

    expect(await contentOf(session.database)).toEqual(before)
  })

  it('are refused with the file where their answers do not fit', async () => {
    const session = await aSession()
    const unfit = anAssessment({ answers: { question: anAnswer('nonsense') } })
    const read = await loadDefinition(session.database, own)
    const snapshot = aSnapshot({ hash: read?.hash ?? '', assessment: unfit })
    const content = writeAssessment(full, { snapshots: [snapshot] })

    expect(await readAssessmentFile(session, new File([content], 'a.json'))).toMatchObject({
      ok: false,
      failure: [{ path: expect.stringContaining('snapshots.0.assessment.answers') as string }],
    })
  })

  it('make a file differ from what is here', async () => {
    const session = await aSession()
    await saveAssessment(session.database, onThisDevice(full))
    const content = writeAssessment(full, { snapshots: [aSnapshot({ assessment: full })] })

    const read = await readAssessmentFile(session, new File([content], 'a.json'))

    expect(read).toMatchObject({ ok: true, value: { here: 'different' } })
  })
})

describe('whatFileIsThis', () => {
  it('names other files of ours and nothing else', async () => {
    expect(await whatFileIsThis(aFile(aQuestionnaireFile(own)))).toBe('questionnaire')
    expect(await whatFileIsThis(aFile(aBenchmarkPackFile(aBenchmarkPack())))).toBe('benchmark-pack')
    expect(await whatFileIsThis(aFile({ format: 'recipe' }))).toBeNull()
    expect(await whatFileIsThis(aFile('[1, 2]'))).toBeNull()
    expect(await whatFileIsThis(aFile('not json'))).toBeNull()
  })
})
