import { Dexie } from 'dexie'
import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { onThisDevice } from '@/state/assessment-commands'
import { loadAssessments } from '@/storage/assessments'
import { saveQuestionnaire } from '@/storage/catalogue'
import { type Database, DATABASE_NAME, SCHEMA_VERSION } from '@/storage/database'
import {
  deleteSafetyCopy,
  readSafetyCopy,
  safetyCopyIds,
  takeOverSafetyCopy,
  writeSafetyCopy,
} from '@/storage/safety-copies'
import { loadWholeAssessment, saveWholeAssessment } from '@/storage/whole-assessment'
import { anAnswer, anAssessment, aSnapshot } from '../builders/assessment'
import { aDatabase, storeAnswer } from '../builders/database'
import { aQuestionnaireFile } from '../builders/files'
import { aQuestionnaire } from '../builders/questionnaire'
import { runs } from '../builders/runs'

const ID = 'assessment-1'

const whole = {
  assessment: onThisDevice(anAssessment({ answers: { a: anAnswer('yes') } })),
  snapshots: [aSnapshot()],
  reportSettings: { preparedBy: 'Digital office' },
  coatOfArms: { name: 'arms.png', bytes: Uint8Array.of(1, 2) },
}

afterEach(async () => {
  for (const id of await safetyCopyIds()) await deleteSafetyCopy(id)
})

/** A window's database with one assessment, the user's own questionnaire and another assessment. */
async function aWindow() {
  const database = await aDatabase()
  const questionnaire = aQuestionnaire()
  await saveQuestionnaire(database, questionnaire, aQuestionnaireFile(questionnaire))
  await saveWholeAssessment(database, whole)
  const other = anAssessment({ id: 'other', questionnaire: { id: 'another', version: '1.0.0' } })
  await saveWholeAssessment(database, { assessment: onThisDevice(other), snapshots: [] })
  return database
}

async function copyInto(id: string) {
  const database = await aDatabase()
  const copy = await readSafetyCopy(id)
  if (typeof copy === 'string') throw new Error(copy)
  await takeOverSafetyCopy(database, copy)
  return database
}

/** All that belongs to the assessment, and the questionnaires beside it. */
const allOf = async (database: Database) => ({
  whole: await loadWholeAssessment(database, ID),
  questionnaires: await database.questionnaires.toArray(),
})

describe('a safety copy', () => {
  it('holds all of one assessment, its questionnaire, and nothing of another', async () => {
    const database = await aWindow()

    await writeSafetyCopy(database, ID, 'all')

    expect(await safetyCopyIds()).toEqual([ID])
    const copy = await copyInto(ID)
    expect(await allOf(copy)).toEqual(await allOf(database))
    expect(await loadAssessments(copy)).toHaveLength(1)
  })

  it('is as the assessment is now, whatever was changed in whatever order', async () => {
    const change = fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.constantFrom('yes', 'no', null))
    await fc.assert(
      fc.asyncProperty(fc.array(change, { maxLength: 8 }), async (changes) => {
        const database = await aWindow()
        await writeSafetyCopy(database, ID, 'all')
        for (const [question, option] of changes) {
          const answer = option === null ? { ...anAnswer(''), value: null } : anAnswer(option)
          await storeAnswer(database, ID, question, answer, '2026-11-25T09:00:00.000Z')
          await writeSafetyCopy(database, ID, new Set(['answers', 'assessments', 'journal']))
        }

        const copy = await copyInto(ID)
        await deleteSafetyCopy(ID)

        expect(await allOf(copy)).toEqual(await allOf(database))
      }),
      { numRuns: runs(20) },
    )
  })

  it('of a newer version is neither read nor written', async () => {
    const newer = new Dexie(`${DATABASE_NAME}-file-${ID}`)
    newer.version(SCHEMA_VERSION + 1).stores({ assessments: 'id', riddles: 'id' })
    await newer.open()
    await newer.table('riddles').add({ id: 'r' })

    expect(await readSafetyCopy(ID)).toBe('newer')
    expect(await writeSafetyCopy(await aWindow(), ID, 'all')).toBe('newer')

    expect(await newer.table('riddles').count()).toBe(1)
    newer.close()
  })

  it('that holds no assessment is said to be unreadable', async () => {
    await writeSafetyCopy(await aWindow(), 'nothing', 'all')

    expect(await readSafetyCopy('nothing')).toBe('unreadable')
  })

  it('leaves nothing once it is deleted', async () => {
    const database = await aWindow()
    await writeSafetyCopy(database, ID, 'all')
    await writeSafetyCopy(database, 'other', 'all')

    await deleteSafetyCopy(ID)

    expect(await safetyCopyIds()).toEqual(['other'])
  })
})
