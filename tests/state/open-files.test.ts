import { describe, expect, it } from 'vitest'
import type { RecordedAssessment } from '@/domain/journal/recorded-assessment'
import { writeAssessment } from '@/parse/write-assessment'
import { openTogether, sortFiles } from '@/state/open-files'
import { createSession, type Session } from '@/state/session'
import { importAssessment } from '@/state/transfer-assessment'
import { loadAssessment } from '@/storage/assessments'
import { saveQuestionnaire } from '@/storage/catalogue'
import { loadMerges } from '@/storage/undo-merge'
import { anAnswer, anAssessment, aRecord } from '../builders/assessment'
import { aDatabase, contentOf } from '../builders/database'
import { aFile } from '../builders/downloads'
import { aQuestionnaireFile } from '../builders/files'
import { sharedQuestionnaire } from '../builders/laptops'

const ID = 'assessment-1'
const newer = { ...sharedQuestionnaire, version: '1.1.0' }

const start = anAssessment({ answers: { 'one-a': anAnswer('no') } })

const fileOf = (name: string, { assessment, ...beside }: RecordedAssessment): File =>
  aFile(writeAssessment(assessment, beside), name)

/** Three files of one assessment: all of it, a part that was handed out, and one that has moved on. */
const whole = fileOf('whole.json', aRecord(start))
const part = fileOf(
  'part.json',
  aRecord(anAssessment({ answers: { 'two-a': anAnswer('yes') } }), {
    part: { dimensionIds: ['two'], recipient: 'IT' },
  }),
)
const moved = fileOf(
  'moved.json',
  aRecord(anAssessment({ questionnaire: { id: newer.id, version: newer.version } })),
)

/** A device that knows both versions of the questionnaire and holds no assessment. */
async function aSession(): Promise<Session> {
  const database = await aDatabase()
  for (const questionnaire of [sharedQuestionnaire, newer]) {
    await saveQuestionnaire(database, questionnaire, aQuestionnaireFile(questionnaire))
  }
  return createSession(database, 'kept', () => new Date('2026-11-25T10:00:00.000Z'))
}

async function onlyGroup(session: Session, files: readonly File[]) {
  const { groups, refused } = await sortFiles(session, files)
  const [group] = groups
  if (group === undefined || groups.length > 1) throw new Error('Not one assessment')
  expect(refused).toEqual([])
  return group
}

const codesOf = (refused: Awaited<ReturnType<typeof sortFiles>>['refused']) =>
  refused.map(({ name, problems }) => `${name} ${problems.map(({ code }) => code).join()}`)

describe('sortFiles', () => {
  it('puts the files of each assessment together and says of each other file why not', async () => {
    const session = await aSession()
    const other = fileOf('other.json', aRecord(anAssessment({ id: 'other' })))
    const unfit = fileOf(
      'unfit.json',
      aRecord(anAssessment({ answers: { nobody: anAnswer('yes') } })),
    )
    const before = await contentOf(session.database)

    const { groups, refused } = await sortFiles(session, [
      aFile('{', 'broken.json'),
      whole,
      unfit,
      other,
      part,
    ])

    const sorted = groups.map(({ assessmentId, files }) => [
      assessmentId,
      files.map(({ name }) => name),
    ])
    expect(sorted).toEqual([
      [ID, ['whole.json', 'part.json']],
      ['other', ['other.json']],
    ])
    expect(codesOf(refused)).toEqual(['broken.json notJson', 'unfit.json unknownQuestion'])
    expect(await contentOf(session.database)).toEqual(before)
  })
})

describe('openTogether', () => {
  it('opens what belongs together and leaves out the file that does not', async () => {
    const session = await aSession()

    const opened = await openTogether(session, await onlyGroup(session, [part, whole, moved]))

    expect(opened.stored).toBe('all')
    expect(codesOf(opened.refused)).toEqual(['moved.json otherRuler'])
    expect(await loadAssessment(session.database, ID)).toMatchObject({
      questionnaire: start.questionnaire,
      part: null,
      answers: { 'one-a': anAnswer('no'), 'two-a': anAnswer('yes') },
    })
  })

  it('brings into what is here the files that fit, and those alone', async () => {
    const session = await aSession()
    await importAssessment(session, aRecord(start), 'replace')

    const opened = await openTogether(session, await onlyGroup(session, [moved, part]))

    expect(opened.stored).toBe('all')
    expect(codesOf(opened.refused)).toEqual(['moved.json otherRuler'])
    expect(await loadMerges(session.database, ID)).toMatchObject([{ fileNames: ['part.json'] }])
    expect((await loadAssessment(session.database, ID))?.answers).toEqual({
      'one-a': anAnswer('no'),
      'two-a': anAnswer('yes'),
    })
  })

  it('changes nothing here where none of the files fits', async () => {
    const session = await aSession()
    await importAssessment(session, aRecord(start), 'replace')
    const group = await onlyGroup(session, [moved])
    const before = await contentOf(session.database)

    const opened = await openTogether(session, group)

    expect(codesOf(opened.refused)).toEqual(['moved.json otherRuler'])
    expect(await contentOf(session.database)).toEqual(before)
  })
})
