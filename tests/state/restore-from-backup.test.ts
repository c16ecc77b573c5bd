import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { onThisDevice } from '@/state/assessment-commands'
import { restoreFromBackup } from '@/state/restore-from-backup'
import { loadAssessment, loadAssessments, saveAssessment } from '@/storage/assessments'
import { newestEntry } from '@/storage/count-changes'
import { loadLastBackup } from '@/storage/backup-records'
import { saveQuestionnaire } from '@/storage/catalogue'
import { saveRespondent } from '@/storage/respondents'
import { loadSnapshots, saveSnapshot } from '@/storage/snapshots'
import { loadWholeAssessment, saveWholeAssessment } from '@/storage/whole-assessment'
import { anAnswer, anAssessment, aSnapshot } from '../builders/assessment'
import { someTownAnswers } from '../builders/backup'
import { contentOf, storeAnswer } from '../builders/database'
import { aQuestionnaireFile } from '../builders/files'
import { aQuestionnaire } from '../builders/questionnaire'
import { runs } from '../builders/runs'
import { backupOf, readBackup, restore, SOURCE } from './backup-steps'
import { aFilledSession, anEmptySession, NOON } from './filled-session'

const LATER = '2026-11-24T13:00:00.000Z'

describe('restoreFromBackup', () => {
  it('brings everything back into a wiped browser: the next backup is identical to the byte', async () => {
    const before = await aFilledSession()
    const text = await backupOf(before)
    const wiped = await anEmptySession()

    await restore(wiped, text)

    expect(await backupOf(wiped)).toBe(text)
    expect(await loadWholeAssessment(wiped.database, 'assessment-1')).toEqual(
      await loadWholeAssessment(before.database, 'assessment-1'),
    )
    expect(await wiped.database.questionnaires.toArray()).toEqual(
      await before.database.questionnaires.toArray(),
    )
    expect(await wiped.database.packs.toArray()).toEqual(await before.database.packs.toArray())
  })

  it('gives the same bytes again whatever was entered, wherever it was stored first', async () => {
    const someAssessments = fc.array(
      fc.record({
        name: fc.string({ unit: 'grapheme', minLength: 1 }).filter((name) => name.trim() !== ''),
        answers: someTownAnswers,
        place: fc.option(fc.constant('group')),
        settings: fc.record(
          { preparedBy: fc.string(), hasNotes: fc.boolean() },
          { requiredKeys: [] },
        ),
        picture: fc.option(fc.uint8Array({ maxLength: 20 })),
        hasSnapshot: fc.boolean(),
      }),
      { maxLength: 4 },
    )
    await fc.assert(
      fc.asyncProperty(someAssessments, async (chosen) => {
        const first = await anEmptySession()
        const own = aQuestionnaire()
        await saveQuestionnaire(first.database, own, aQuestionnaireFile(own))
        for (const [
          index,
          { name, answers, place, settings, picture, hasSnapshot },
        ] of chosen.entries()) {
          const assessment = anAssessment({
            id: `a-${String(chosen.length - index)}`,
            name,
            answers,
          })
          await saveWholeAssessment(first.database, {
            assessment: { ...onThisDevice(assessment), place },
            snapshots: hasSnapshot ? [aSnapshot({ id: `s-${String(index)}`, assessment })] : [],
            reportSettings: settings,
            coatOfArms: picture === null ? null : { name: 'arms', bytes: picture },
          })
        }
        const text = await backupOf(first)
        const second = await anEmptySession()

        await restore(second, text)

        expect(await backupOf(second)).toBe(text)
      }),
      { numRuns: runs(30) },
    )
  })

  it('changes nothing where the backup holds just what is here', async () => {
    const session = await aFilledSession()
    const text = await backupOf(session)
    const { backups: _marks, ...before } = await contentOf(session.database)

    await restore(session, text)

    const { backups: _marksAfter, ...after } = await contentOf(session.database)
    expect(after).toEqual(before)
  })

  it('leaves an assessment that differs as it is here unless the user says otherwise', async () => {
    const session = await aFilledSession()
    const text = await backupOf(session)
    await storeAnswer(session.database, 'assessment-1', 'question', anAnswer('no'), LATER)
    const before = await loadWholeAssessment(session.database, 'assessment-1')

    await restore(session, text)

    expect(await loadWholeAssessment(session.database, 'assessment-1')).toEqual(before)
    expect(await loadAssessments(session.database)).toHaveLength(2)
  })

  it('puts the one of the backup beside the one here, with snapshots of its own', async () => {
    const session = await aFilledSession()
    const text = await backupOf(session)
    await storeAnswer(session.database, 'assessment-1', 'question', anAnswer('no'), LATER)

    await restore(session, text, { 'assessment-1': 'keepBoth' })

    const here = await loadAssessment(session.database, 'assessment-1')
    expect(here?.answers['question']?.value).toEqual({ kind: 'option', option: 'no' })
    const copy = (await loadAssessments(session.database)).find(
      ({ id, name }) => name === 'Autumn 2026' && id !== 'assessment-1',
    )
    expect(copy?.answers['question']?.value).toEqual({ kind: 'option', option: 'yes' })
    expect(await loadSnapshots(session.database, copy?.id ?? '')).toHaveLength(2)
    expect(await loadSnapshots(session.database, 'assessment-1')).toHaveLength(2)
  })

  it('puts the one of the backup in the place of the one here, whose snapshots stay', async () => {
    const session = await aFilledSession()
    const text = await backupOf(session)
    await storeAnswer(session.database, 'assessment-1', 'question', anAnswer('no'), LATER)
    await saveSnapshot(session.database, 'assessment-1', aSnapshot({ id: 'later', takenAt: LATER }))

    await restore(session, text, { 'assessment-1': 'replace' })

    const here = await loadAssessment(session.database, 'assessment-1')
    expect(here?.answers['question']?.value).toEqual({ kind: 'option', option: 'yes' })
    expect(await loadSnapshots(session.database, 'assessment-1')).toHaveLength(3)
  })

  it('keeps a snapshot whose id another assessment here has taken', async () => {
    const text = await backupOf(await aFilledSession())
    const session = await anEmptySession()
    const other = onThisDevice(anAssessment({ id: 'other' }))
    await saveWholeAssessment(session.database, { assessment: other, snapshots: [aSnapshot()] })

    await restore(session, text)

    expect(await loadSnapshots(session.database, 'assessment-1')).toHaveLength(2)
    expect(await loadSnapshots(session.database, 'other')).toHaveLength(1)
  })

  it('writes nothing at all where the device refuses a part of it', async () => {
    const text = await backupOf(await aFilledSession())
    const session = await anEmptySession()
    const read = await readBackup(session, text)
    const before = await contentOf(session.database)
    session.database.coatsOfArms.hook('creating', () => {
      throw new DOMException('No room', 'QuotaExceededError')
    })

    await expect(restoreFromBackup(session, read, {}, SOURCE)).rejects.toThrow()

    expect(await contentOf(session.database)).toEqual(before)
  })

  it('writes nothing where another tab has changed what the user decided about', async () => {
    const session = await aFilledSession()
    const text = await backupOf(session)
    await storeAnswer(session.database, 'assessment-1', 'question', anAnswer('no'), LATER)
    const read = await readBackup(session, text)
    await saveAssessment(
      session.database,
      onThisDevice(anAssessment({ id: 'assessment-2', name: 'Renamed elsewhere' })),
    )
    const before = await contentOf(session.database)

    const counts = await restoreFromBackup(session, read, { 'assessment-1': 'replace' }, SOURCE)

    expect(counts).toBeNull()
    expect(await contentOf(session.database)).toEqual(before)
  })

  it('tells how many it has added, replaced and left', async () => {
    const text = await backupOf(await aFilledSession())
    const session = await aFilledSession()
    await storeAnswer(session.database, 'assessment-1', 'question', anAnswer('no'), LATER)

    const counts = await restoreFromBackup(
      session,
      await readBackup(session, text),
      { 'assessment-1': 'replace' },
      SOURCE,
    )

    expect(counts).toEqual({ added: 0, replaced: 1, left: 1 })
  })

  it('takes the file for the last backup where it holds everything that is here', async () => {
    const text = await backupOf(await aFilledSession())
    const session = await anEmptySession()

    await restore(session, text)

    expect(await loadLastBackup(session.database)).toEqual({
      id: 'last',
      ...SOURCE,
      at: NOON,
      assessmentIds: ['assessment-1', 'assessment-2'],
      newest: await newestEntry(session.database),
    })
  })

  it('does not take the file for the last backup where more is here', async () => {
    const text = await backupOf(await aFilledSession())
    const session = await anEmptySession()
    await saveAssessment(session.database, onThisDevice(anAssessment({ id: 'more' })))

    await restore(session, text)

    expect(await loadLastBackup(session.database)).toBeNull()
  })

  it('goes on as the one who answered only where nothing was here before', async () => {
    const before = await aFilledSession()
    await saveRespondent(before.database, 'assessment-1', { id: 'anna', name: 'Anna', role: null })
    const text = await backupOf(before)
    const wiped = await anEmptySession()
    const colleague = await anEmptySession()
    await saveAssessment(colleague.database, onThisDevice(anAssessment({ id: 'own' })))

    await restore(wiped, text)
    await restore(colleague, text)

    const whoAnswers = async ({ database }: typeof wiped) =>
      (await loadAssessment(database, 'assessment-1'))?.respondentId
    expect(await whoAnswers(wiped)).toBe('anna')
    expect(await whoAnswers(colleague)).toBeNull()
  })
})
