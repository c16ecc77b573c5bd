import { describe, expect, it } from 'vitest'
import { onThisDevice } from '@/state/assessment-commands'
import { saveAssessment } from '@/storage/assessments'
import {
  deletePack,
  deleteQuestionnaire,
  loadCatalogue,
  loadCatalogueEntry,
  loadDefinition,
  loadPacks,
  loadWordedQuestionnaire,
  savePack,
  saveQuestionnaire,
} from '@/storage/catalogue'
import { anAssessment } from '../builders/assessment'
import { aBenchmarkPack } from '../builders/benchmark-pack'
import { aDatabase } from '../builders/database'
import { aBenchmarkPackFile, aQuestionnaireFile } from '../builders/files'
import { aQuestionnaire } from '../builders/questionnaire'
import { aQuestionnaireText } from '../builders/questionnaire-text'

const own = aQuestionnaire()

/** Reckoned from the file when it is read. */
const HASH = /^[0-9a-f]{64}$/

async function aDatabaseWithOwn() {
  const database = await aDatabase()
  await saveQuestionnaire(database, own, aQuestionnaireFile(own))
  return database
}

describe('loadCatalogue', () => {
  it('has the shipped questionnaires first, worded in the language of the app', async () => {
    const catalogue = await loadCatalogue(await aDatabaseWithOwn(), 'de')

    expect(catalogue.map(({ questionnaire, isShipped }) => [questionnaire.id, isShipped])).toEqual([
      ['eu-open-data-maturity', true],
      ['lordimas', true],
      ['lordimas', true],
      ['town-check', false],
    ])
    expect(catalogue.map(({ text }) => text.language)).toEqual(['de', 'de', 'de', 'en'])
  })
})

describe('loadWordedQuestionnaire', () => {
  it('has all languages of a shipped and of a loaded questionnaire', async () => {
    const database = await aDatabase()
    const texts = ['en', 'sv'].map((language) => aQuestionnaireText(own, { language }))
    await saveQuestionnaire(database, own, aQuestionnaireFile(own, texts))
    const languagesOf = async (id: string, version: string) =>
      Object.keys((await loadWordedQuestionnaire(database, { id, version }))?.texts ?? {})

    expect(await languagesOf('lordimas', '1.0.0')).toEqual(['de', 'en'])
    expect(await languagesOf(own.id, own.version)).toEqual(['en', 'sv'])
    expect(await languagesOf(own.id, '9.0.0')).toEqual([])
  })
})

describe('loadCatalogueEntry', () => {
  it('words a loaded questionnaire in the language of the app where the file has it', async () => {
    const database = await aDatabase()
    const texts = ['en', 'de'].map((language) => aQuestionnaireText(own, { language }))
    await saveQuestionnaire(database, own, aQuestionnaireFile(own, texts))

    const entry = await loadCatalogueEntry(database, own, 'de')

    expect(entry).toMatchObject({
      questionnaire: { ...own, hash: expect.stringMatching(HASH) as string },
      text: { language: 'de' },
      isShipped: false,
    })
  })

  it('knows no questionnaire that is neither shipped nor loaded', async () => {
    const database = await aDatabaseWithOwn()

    expect(await loadCatalogueEntry(database, { id: 'town-check', version: '2.0.0' }, 'en')).toBe(
      null,
    )
    expect(await loadDefinition(database, { id: 'lordimas', version: '9.9.9' })).toBeNull()
  })
})

describe('deleteQuestionnaire', () => {
  it('removes a questionnaire that no assessment uses', async () => {
    const database = await aDatabaseWithOwn()

    expect(await deleteQuestionnaire(database, own)).toBe(true)
    expect(await loadDefinition(database, own)).toBeNull()
  })

  it('keeps one that an assessment still needs', async () => {
    const database = await aDatabaseWithOwn()
    await saveAssessment(database, onThisDevice(anAssessment()))

    expect(await deleteQuestionnaire(database, own)).toBe(false)
    expect(await loadDefinition(database, own)).toMatchObject({ id: own.id, groups: own.groups })
  })
})

describe('loadPacks', () => {
  it('has the loaded packs of exactly this questionnaire version', async () => {
    const database = await aDatabase()
    const pack = aBenchmarkPack()
    await savePack(database, pack, aBenchmarkPackFile(pack))

    expect(await loadPacks(database, own)).toEqual([pack])
    expect(await loadPacks(database, { ...own, version: '2.0.0' })).toEqual([])

    await deletePack(database, pack.id, pack.version)
    expect(await loadPacks(database, own)).toEqual([])
  })
})
