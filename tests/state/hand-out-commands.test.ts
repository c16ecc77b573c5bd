// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { parseAssessmentFile } from '@/parse/parse-assessment'
import { parseJson } from '@/parse/parse-json'
import { bringFiles } from '@/state/bring-files'
import { exportPart, handBack } from '@/state/hand-out-commands'
import { createSession, type Session } from '@/state/session'
import { importAssessment, readAssessmentFile } from '@/state/transfer-assessment'
import { loadAssessment } from '@/storage/assessments'
import { saveQuestionnaire } from '@/storage/catalogue'
import { loadRespondents, saveRespondent } from '@/storage/respondents'
import { anAnswer, anAssessment, aRecord } from '../builders/assessment'
import { aDatabase } from '../builders/database'
import { asFile, catchDownloads, type Download } from '../builders/downloads'
import { aQuestionnaireFile } from '../builders/files'
import { sharedQuestionnaire } from '../builders/laptops'

const ID = 'assessment-1'
const ADA = { id: 'ada', name: 'Ada Okafor', role: 'it' } as const
const BEN = { id: 'ben', name: 'Ben Lindqvist', role: 'finance' } as const

/** A laptop with the questionnaire and nothing else. */
async function aSession(): Promise<Session> {
  const database = await aDatabase()
  await saveQuestionnaire(database, sharedQuestionnaire, aQuestionnaireFile(sharedQuestionnaire))
  return createSession(database, 'kept', () => new Date('2026-11-25T10:00:00.000Z'))
}

async function open({ database, assessmentStore }: Session) {
  const assessment = await loadAssessment(database, ID)
  if (assessment === null) throw new Error('The assessment is gone')
  assessmentStore.setState({ assessment })
  return assessment
}

async function answerAs(
  session: Session,
  person: Parameters<typeof saveRespondent>[2],
  question: string,
): Promise<void> {
  await saveRespondent(session.database, ID, person)
  await open(session)
  const { answerQuestion } = session.assessmentStore.getState()
  await answerQuestion(question, { kind: 'option', option: 'yes' })
}

/** Ada has answered the second dimension, which is then handed out. */
async function handedOut(hasNames: boolean) {
  const downloads = catchDownloads()
  const session = await aSession()
  const start = anAssessment({ answers: { 'one-a': anAnswer('no') } })
  await importAssessment(session, aRecord(start), 'replace')
  await answerAs(session, ADA, 'two-a')
  await exportPart(session, await open(session), sharedQuestionnaire, {
    part: { dimensionIds: ['two'], recipient: 'Finance' },
    hasNames,
    title: 'Group two',
  })
  return { session, downloads, file: last(downloads) }
}

function last(downloads: readonly Download[]): Download {
  const download = downloads.at(-1)
  if (download === undefined) throw new Error('Nothing was saved')
  return download
}

async function recordIn({ blob }: Download) {
  const json = parseJson(await blob.text())
  const parsed = json.ok ? parseAssessmentFile(json.value) : json
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.failure))
  return parsed.value
}

describe('exportPart', () => {
  it('lets no name into the file where none is to go along, and what people do all the same', async () => {
    const { file } = await handedOut(false)

    expect(await file.blob.text()).not.toContain('Okafor')
    const { respondents, journal } = await recordIn(file)
    expect(respondents).toEqual([{ id: 'ada', name: '', role: 'it', revision: 0 }])
    expect(journal.find(({ subjectId }) => subjectId === 'two-a')?.by).toBe('ada')
  })

  it('takes the names along where they are to go', async () => {
    const { file } = await handedOut(true)

    expect((await recordIn(file)).respondents).toEqual([{ ...ADA, revision: 0 }])
  })
})

describe('handBack', () => {
  it('brings back who answered, and takes no name away from those who were handed out without', async () => {
    const { session: here, file, downloads } = await handedOut(false)
    const there = await aSession()
    const read = await readAssessmentFile(there, asFile(file))
    if (!read.ok) throw new Error(JSON.stringify(read.failure))
    await importAssessment(there, read.value, 'replace')
    // Ada's own word there is later than the one here, and has no name.
    await answerAs(there, { ...ADA, name: '' }, 'two-a')
    await answerAs(there, BEN, 'two-b')

    await handBack(there, await open(there), 'Group two')
    const back = last(downloads)
    const { ended, refused } = await bringFiles(here, ID, [asFile(back)])

    expect(back).not.toBe(file)
    expect(refused).toEqual([])
    expect(ended).toMatchObject({ kind: 'merged', outcome: { answers: { cameIn: 1 } } })
    expect(await loadRespondents(here.database, ID)).toEqual([
      { ...ADA, revision: 0 },
      { ...BEN, revision: 0 },
    ])
  })
})
