import { describe, expect, it } from 'vitest'
import type { ProblemCode } from '@/domain/problem'
import { onThisDevice } from '@/state/assessment-commands'
import { useAppStore } from '@/state/app-store'
import {
  loadPackFile,
  loadQuestionnaireFile,
  removePack,
  removeQuestionnaire,
} from '@/state/load-content'
import { createSession } from '@/state/session'
import { saveAssessment } from '@/storage/assessments'
import { loadDefinition, loadPacks } from '@/storage/catalogue'
import { definitionHash } from '@/parse/definition-hash'
import { anAssessment } from '../builders/assessment'
import { aBenchmarkPack } from '../builders/benchmark-pack'
import { aDatabase, contentOf } from '../builders/database'
import { aFile } from '../builders/downloads'
import { aBenchmarkPackFile, aQuestionnaireFile } from '../builders/files'
import { aChoice, aGroup, aQuestionnaire } from '../builders/questionnaire'

const own = aQuestionnaire()
const ownFile = aFile(aQuestionnaireFile(own))
const hash = definitionHash(aQuestionnaireFile(own))
const aSession = async () => createSession(await aDatabase())
const lastNotice = () => useAppStore.getState().notices.at(-1)?.code

describe('loadQuestionnaireFile', () => {
  it('makes a good file usable at once', async () => {
    const session = await aSession()

    const loaded = await loadQuestionnaireFile(session, ownFile)

    expect(loaded).toMatchObject({ ok: true, value: { questionnaire: { ...own, hash } } })
    expect(await loadDefinition(session.database, own)).toEqual({ ...own, hash })
    expect(lastNotice()).toBe('questionnaireLoaded')
  })

  const twice = aGroup({ questions: [aChoice(), aChoice()] })
  const refusals: readonly (readonly [string, unknown, ProblemCode])[] = [
    ['is not JSON', 'oh', 'notJson'],
    ['is another kind of file', aBenchmarkPackFile(aBenchmarkPack()), 'foreignFile'],
    ['uses an id twice', aQuestionnaireFile(aQuestionnaire({ groups: [twice] })), 'duplicateId'],
    [
      'would replace one that ships with the app',
      aQuestionnaireFile(aQuestionnaire({ id: 'lordimas', version: '1.0.0' })),
      'alreadyShipped',
    ],
  ]

  it.each(refusals)('refuses a file that %s and stores nothing', async (_, content, code) => {
    const session = await aSession()
    const before = await contentOf(session.database)

    const loaded = await loadQuestionnaireFile(session, aFile(content))

    expect(loaded.ok).toBe(false)
    expect(loaded.ok ? [] : loaded.failure.map((problem) => problem.code)).toContain(code)
    expect(await contentOf(session.database)).toEqual(before)
  })
})

describe('removeQuestionnaire', () => {
  it('keeps one that an assessment uses, and says so', async () => {
    const session = await aSession()
    await loadQuestionnaireFile(session, ownFile)
    await saveAssessment(session.database, onThisDevice(anAssessment()))

    await removeQuestionnaire(session, own)

    expect(lastNotice()).toBe('questionnaireInUse')
    expect(await loadDefinition(session.database, own)).toEqual({ ...own, hash })
  })

  it('removes one that nothing uses', async () => {
    const session = await aSession()
    await loadQuestionnaireFile(session, ownFile)

    await removeQuestionnaire(session, own)

    expect(lastNotice()).toBe('questionnaireDeleted')
    expect(await loadDefinition(session.database, own)).toBeNull()
  })
})

describe('loadPackFile', () => {
  it('keeps a pack whose questionnaire is here, until it is removed', async () => {
    const session = await aSession()
    await loadQuestionnaireFile(session, ownFile)
    const pack = aBenchmarkPack()

    expect(await loadPackFile(session, aFile(aBenchmarkPackFile(pack)))).toMatchObject({ ok: true })
    expect(await loadPacks(session.database, own)).toEqual([pack])

    await removePack(session, pack)
    expect(await loadPacks(session.database, own)).toEqual([])
    expect(lastNotice()).toBe('packDeleted')
  })

  it('refuses a pack for a questionnaire that is not here', async () => {
    const session = await aSession()

    const loaded = await loadPackFile(session, aFile(aBenchmarkPackFile(aBenchmarkPack())))

    expect(loaded).toMatchObject({ ok: false, failure: [{ code: 'unknownQuestionnaire' }] })
    expect(await session.database.packs.count()).toBe(0)
  })
})
