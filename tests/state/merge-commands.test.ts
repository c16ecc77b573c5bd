// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest'
import { useAppStore } from '@/state/app-store'
import { bringFiles } from '@/state/bring-files'
import { decideByRule, settle } from '@/state/difference-commands'
import { exportPart, handBack } from '@/state/hand-out-commands'
import { undoStoredMerge } from '@/state/merge-commands'
import { openTogether, sortFiles } from '@/state/open-files'
import { createSession, type Session } from '@/state/session'
import { exportAssessment, importAssessment, readAssessmentFile } from '@/state/transfer-assessment'
import { loadAssessment, loadAssessments } from '@/storage/assessments'
import { saveQuestionnaire } from '@/storage/catalogue'
import { loadDifferences } from '@/storage/differences'
import { loadMerges } from '@/storage/undo-merge'
import { anAnswer, anAssessment, aRecord } from '../builders/assessment'
import { aDatabase, contentOf } from '../builders/database'
import { aFile, asFile, catchDownloads } from '../builders/downloads'
import { anAssessmentFile, aQuestionnaireFile } from '../builders/files'
import { sharedQuestionnaire } from '../builders/laptops'

const ID = 'assessment-1'
const start = anAssessment({ answers: { 'one-a': anAnswer('no') } })

/** A laptop that got the assessment as a file; its clock moves a minute each time it is read. */
async function aSession(): Promise<Session> {
  const database = await aDatabase()
  await saveQuestionnaire(database, sharedQuestionnaire, aQuestionnaireFile(sharedQuestionnaire))
  let minutes = 0
  const session = createSession(database, 'kept', () => {
    minutes += 1
    return new Date(Date.UTC(2026, 10, 25, 10, minutes))
  })
  await importAssessment(session, aRecord(start), 'replace')
  await open(session)
  return session
}

async function open({ database, assessmentStore }: Session): Promise<void> {
  assessmentStore.setState({ assessment: await loadAssessment(database, ID) })
}

const answer = ({ assessmentStore }: Session, question: string, option: string) =>
  assessmentStore.getState().answerQuestion(question, { kind: 'option', option })

const openOn = ({ assessmentStore }: Session) => {
  const { assessment } = assessmentStore.getState()
  if (!assessment) throw new Error('Nothing is open')
  return assessment
}

const lastNotice = () => useAppStore.getState().notices.at(-1)

/** Hands the second dimension of one laptop to another and returns what comes back. */
async function handedBack(here: Session, there: Session, work: () => Promise<void>): Promise<File> {
  const downloads = catchDownloads()
  const part = { dimensionIds: ['two'], recipient: 'IT department' }
  await exportPart(here, openOn(here), sharedQuestionnaire, {
    part,
    hasNames: true,
    title: 'Dimension two',
  })
  const [handedOut] = downloads
  if (handedOut === undefined) throw new Error('Nothing was handed out')
  expect(handedOut.name).toBe('musterstadt-it-department-dimension-two.json')
  const read = await readAssessmentFile(there, asFile(handedOut))
  if (!read.ok) throw new Error(JSON.stringify(read.failure))
  await importAssessment(there, read.value, 'replace')
  await open(there)
  await work()
  await handBack(there, openOn(there), 'Dimension two')
  const back = downloads.at(-1)
  if (back === undefined) throw new Error('Nothing came back')
  return asFile(back)
}

beforeEach(() => {
  useAppStore.setState({ notices: [] })
})

describe('a part that is handed out', () => {
  it('comes back with the answers it was handed out for', async () => {
    const [here, there] = [await aSession(), await aSession()]
    const back = await handedBack(here, there, () => answer(there, 'two-a', 'yes'))

    const { ended, refused } = await bringFiles(here, ID, [back])

    expect(refused).toEqual([])
    expect(ended).toMatchObject({ kind: 'merged', outcome: { answers: { cameIn: 1, differ: 0 } } })
    expect(openOn(here).answers['two-a']).toEqual(anAnswer('yes'))
    expect(openOn(here).part).toBeNull()
  })

  it('holds nothing but that part on the other laptop', async () => {
    const [here, there] = [await aSession(), await aSession()]

    await handedBack(here, there, () => Promise.resolve())

    expect(openOn(there).answers).toEqual({})
    expect(openOn(there).part).toEqual({ dimensionIds: ['two'], recipient: 'IT department' })
  })
})

describe('bringFiles', () => {
  it('offers to take out again what it brought in, and does', async () => {
    const [here, there] = [await aSession(), await aSession()]
    const back = await handedBack(here, there, () => answer(there, 'two-a', 'yes'))
    await bringFiles(here, ID, [back])
    expect(lastNotice()).toMatchObject({ code: 'filesMerged', facts: { cameIn: '1' } })

    await lastNotice()?.undo?.()

    expect(openOn(here).answers['two-a']).toBeUndefined()
    expect(lastNotice()).toMatchObject({ code: 'mergeUndone' })
    expect(await loadMerges(here.database, ID)).toEqual([])
  })

  it('says what it had to keep because it was changed since', async () => {
    const [here, there] = [await aSession(), await aSession()]
    const back = await handedBack(here, there, () => answer(there, 'two-a', 'yes'))
    await bringFiles(here, ID, [back])
    await answer(here, 'two-a', 'partly')
    const [merge] = await loadMerges(here.database, ID)

    await undoStoredMerge(here, merge?.id ?? '')

    expect(lastNotice()).toMatchObject({ code: 'mergeUndoneInPart', facts: { kept: '1' } })
    expect(openOn(here).answers['two-a']).toEqual(anAnswer('partly'))
  })

  it('says that nothing is new when a file is brought in twice', async () => {
    const [here, there] = [await aSession(), await aSession()]
    const back = await handedBack(here, there, () => answer(there, 'two-a', 'yes'))
    await bringFiles(here, ID, [back])

    expect((await bringFiles(here, ID, [back])).ended).toMatchObject({ kind: 'nothingNew' })
    expect(await loadMerges(here.database, ID)).toHaveLength(1)
  })

  it('brings in the files that fit and says of each other one why not', async () => {
    const [here, there] = [await aSession(), await aSession()]
    const back = await handedBack(here, there, () => answer(there, 'two-a', 'yes'))
    const other = aFile(anAssessmentFile(anAssessment({ id: 'other' })), 'other.json')

    const { ended, refused } = await bringFiles(here, ID, [aFile('{', 'broken.json'), other, back])

    expect(refused.map(({ name, problems }) => [name, problems[0]?.code])).toEqual([
      ['broken.json', 'notJson'],
      ['other.json', 'otherAssessment'],
    ])
    expect(ended).toMatchObject({ kind: 'merged' })
  })

  it('changes nothing where no file fits', async () => {
    const here = await aSession()
    const before = await contentOf(here.database)

    const { ended } = await bringFiles(here, ID, [aFile('{', 'broken.json')])

    expect(ended).toBeNull()
    expect(await contentOf(here.database)).toEqual(before)
  })
})

describe('settle', () => {
  async function inConflict(): Promise<Session> {
    const [here, there] = [await aSession(), await aSession()]
    const back = await handedBack(here, there, async () => {
      await answer(there, 'two-a', 'yes')
      await answer(there, 'two-b', 'no')
    })
    await answer(here, 'two-a', 'no')
    await answer(here, 'two-b', 'yes')
    await bringFiles(here, ID, [back])
    return here
  }

  it('settles by a rule what the rule is clear about, and opens it again', async () => {
    const here = await inConflict()
    const differences = await loadDifferences(here.database, ID)
    expect(decideByRule(differences, 'latestRevision', false)).toEqual([])

    await settle(here, ID, decideByRule(differences, 'theirs', true))
    expect(openOn(here).answers).toMatchObject({
      'two-a': anAnswer('yes'),
      'two-b': anAnswer('no'),
    })
    expect(openOn(here).conflicts).toEqual([])
    expect(openOn(here).dissents).toEqual(['answer/two-a', 'answer/two-b'])
    await lastNotice()?.undo?.()

    expect(openOn(here).conflicts).toEqual(['answer/two-a', 'answer/two-b'])
    expect(lastNotice()).toMatchObject({ code: 'differencesReopened', facts: { number: '2' } })
  })

  it('takes what was here where that is the rule', async () => {
    const here = await inConflict()
    const differences = await loadDifferences(here.database, ID)

    await settle(here, ID, decideByRule(differences, 'mine', false))

    expect(openOn(here).answers).toMatchObject({
      'two-a': anAnswer('no'),
      'two-b': anAnswer('yes'),
    })
    expect(openOn(here).dissents).toEqual([])
  })

  it('is no longer needed once one says what the others say', async () => {
    const here = await inConflict()
    const [first] = await loadDifferences(here.database, ID)
    const leading = first?.heads[0]?.after
    const others = first?.heads[1]?.after
    if (!leading || !others || typeof others === 'string' || !('value' in others)) throw new Error()

    await here.assessmentStore
      .getState()
      .answerQuestion('two-a', others.value ?? { kind: 'dontKnow' })

    expect(openOn(here).conflicts).toEqual(['answer/two-b'])
  })
})

describe('openTogether', () => {
  it('opens the files of an assessment that is not here as one', async () => {
    const [here, there] = [await aSession(), await aSession()]
    const back = await handedBack(here, there, () => answer(there, 'two-a', 'yes'))
    const whole = aFile(anAssessmentFile(start), 'whole.json')
    const elsewhere = await aSession()
    await Promise.all(elsewhere.database.tables.map((table) => table.clear()))
    await saveQuestionnaire(
      elsewhere.database,
      sharedQuestionnaire,
      aQuestionnaireFile(sharedQuestionnaire),
    )

    const { groups, refused } = await sortFiles(elsewhere, [back, whole])
    expect(refused).toEqual([])
    expect(groups).toMatchObject([{ assessmentId: ID, isHere: false }])
    const [group] = groups
    if (group === undefined) throw new Error('no group')
    expect(await openTogether(elsewhere, group)).toEqual({ stored: 'all', refused: [] })

    const [opened] = await loadAssessments(elsewhere.database)
    expect(opened?.part).toBeNull()
    expect(opened?.answers).toEqual({ 'one-a': anAnswer('no'), 'two-a': anAnswer('yes') })
  })
})

describe('readAssessmentFile', () => {
  it('tells a file that is known from one that brings something, and what is only here', async () => {
    const here = await aSession()
    await answer(here, 'two-a', 'yes')

    const old = await readAssessmentFile(here, aFile(anAssessmentFile(start)))
    const changed = anAssessment({ answers: { 'one-a': anAnswer('yes') } })
    const other = await readAssessmentFile(here, aFile(anAssessmentFile(changed)))

    expect(old).toMatchObject({ ok: true, value: { here: 'known', onlyHere: 1 } })
    expect(other).toMatchObject({ ok: true, value: { here: 'different', onlyHere: 2 } })
  })
})

describe('handing out without the history', () => {
  it('saves nothing, because what came back could not be brought together', async () => {
    const session = await aSession()
    const downloads = catchDownloads()
    const stored = await loadAssessment(session.database, ID)
    if (stored === null) throw new Error('Not stored')
    session.database.close({ disableAutoOpen: true })

    const part = { dimensionIds: ['two'], recipient: 'IT' }
    const handingOut = { part, hasNames: true, title: 'Two' }

    expect(await exportPart(session, stored, sharedQuestionnaire, handingOut)).toBe(false)
    expect(await handBack(session, { ...stored, part }, 'Two')).toBe(false)
    expect(downloads).toEqual([])
  })
})

describe('a file of somebody whom nobody has put down', () => {
  it('can be opened all the same', async () => {
    const session = await aSession()
    await answer(session, 'two-a', 'yes')
    await session.database.respondents.clear()
    const downloads = catchDownloads()
    const stored = await loadAssessment(session.database, ID)
    if (stored === null) throw new Error('Not stored')

    await exportAssessment(session, stored)

    const [download] = downloads
    if (download === undefined) throw new Error('no file')
    expect(await readAssessmentFile(session, asFile(download))).toMatchObject({ ok: true })
  })
})
