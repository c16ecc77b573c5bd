import { describe, expect, it } from 'vitest'
import { canonicalHash } from '@/parse/canonical-hash'
import { onThisDevice } from '@/state/assessment-commands'
import { lookIntoBackup } from '@/state/look-into-backup'
import type { Session } from '@/state/session'
import { saveAssessment } from '@/storage/assessments'
import { savePack, saveQuestionnaire } from '@/storage/catalogue'
import { anAnswer, anAssessment } from '../builders/assessment'
import { aBenchmarkPack } from '../builders/benchmark-pack'
import { contentOf, storeAnswer } from '../builders/database'
import { aBenchmarkPackFile, aQuestionnaireFile, type JsonObject } from '../builders/files'
import { aQuestionnaire } from '../builders/questionnaire'
import { backupOf, openedBackup, readBackup } from './backup-steps'
import { aFilledSession, anEmptySession } from './filled-session'

/** A backup of everything with something changed in it, as a careful forger would. */
async function changedBackup(change: (backup: JsonObject) => void): Promise<string> {
  const file = JSON.parse(await backupOf(await aFilledSession())) as JsonObject
  change(file)
  const { digest: _old, ...content } = file
  return JSON.stringify({ ...content, digest: canonicalHash(content) })
}

/** What is wrong with a backup; the database is as before. */
async function problemsOf(session: Session, text: string): Promise<readonly string[]> {
  const before = await contentOf(session.database)
  const read = await lookIntoBackup(session.database, await openedBackup(text))
  expect(await contentOf(session.database)).toEqual(before)
  return read.ok ? [] : read.failure.map(({ code, path }) => `${path} ${code}`)
}

const stateOf = async (session: Session, text: string) =>
  (await readBackup(session, text)).assessments.map(({ here }) => here)

/** Another file that calls itself the same questionnaire. */
const otherFile = () => ({ ...aQuestionnaireFile(aQuestionnaire()), revision: 7 })

describe('lookIntoBackup', () => {
  it('says of each assessment what is here of it', async () => {
    const session = await aFilledSession()
    const text = await backupOf(session)
    await storeAnswer(
      session.database,
      'assessment-1',
      'question',
      anAnswer('no'),
      '2026-11-25T09:00:00Z',
    )

    expect(await stateOf(session, text)).toEqual(['different', 'same'])
    expect(await stateOf(await anEmptySession(), text)).toEqual(['nothing', 'nothing'])
  })

  it('does not restore answers whose questionnaire nobody has, and the rest all the same', async () => {
    const text = await changedBackup((backup) => {
      backup['questionnaires'] = []
    })

    expect(await stateOf(await anEmptySession(), text)).toEqual(['unusable', 'unusable'])
    expect(await stateOf(await aFilledSession(), text)).toEqual(['same', 'same'])
  })

  it('refuses answers that do not fit their questionnaire', async () => {
    const text = await changedBackup((backup) => {
      const [first] = backup['assessments'] as JsonObject[]
      if (first !== undefined) first['answers'] = { nobody: { value: { kind: 'dontKnow' } } }
    })

    expect(await problemsOf(await anEmptySession(), text)).toEqual([
      'assessments.0.answers.nobody unknownQuestion',
    ])
  })

  it('refuses another file of a questionnaire that an assessment here uses', async () => {
    const text = await backupOf(await aFilledSession())
    const session = await anEmptySession()
    await saveQuestionnaire(session.database, aQuestionnaire(), otherFile())
    await saveAssessment(session.database, onThisDevice(anAssessment({ id: 'here' })))

    expect(await problemsOf(session, text)).toEqual(['questionnaires.0 versionInUse'])
  })

  it('takes another file of a questionnaire that nobody uses', async () => {
    const text = await backupOf(await aFilledSession())
    const session = await anEmptySession()
    await saveQuestionnaire(session.database, aQuestionnaire(), otherFile())

    expect((await readBackup(session, text)).questionnaires).toHaveLength(1)
  })

  it('leaves a pack as it is here while an assessment is compared with it, and restores the rest', async () => {
    const text = await backupOf(await aFilledSession())
    const session = await aFilledSession()
    const pack = aBenchmarkPack({ synthetic: true })
    await savePack(session.database, pack, aBenchmarkPackFile(pack))

    const read = await readBackup(session, text)
    expect(read.keptPacks).toEqual([`${pack.id}@${pack.version}`])
    expect(read.packs).toEqual([])
  })

  it('takes along neither questionnaire nor pack that is here already', async () => {
    const session = await aFilledSession()

    expect(await readBackup(session, await backupOf(session))).toMatchObject({
      questionnaires: [],
      packs: [],
      isAltered: false,
    })
  })
})
