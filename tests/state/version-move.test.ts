import { describe, expect, it } from 'vitest'
import { checkAssessment } from '@/domain/assessment/check-assessment'
import { newerVersion } from '@/state/newer-version'
import { createSession } from '@/state/session'
import { copyToVersion, type VersionMove } from '@/state/version-move'
import { loadAssessment, loadAssessments, saveAssessment } from '@/storage/assessments'
import { loadBridge, loadCatalogueEntry, loadDefinition } from '@/storage/catalogue'
import { onThisDevice } from '@/state/assessment-commands'
import { anAction, anAnswer, anAssessment } from '../builders/assessment'
import { aDatabase } from '../builders/database'

const older = { id: 'lordimas', version: '1.0.0' }
const newer = { id: 'lordimas', version: '1.1.0' }

describe('newerVersion', () => {
  it('is where answers can be taken over to', () => {
    expect(newerVersion(older)).toEqual(newer)
  })

  it.each([newer, { id: 'eu-open-data-maturity', version: '2023.0.0' }, { ...older, id: 'own' }])(
    'is none for %j',
    (reference) => {
      expect(newerVersion(reference)).toBeNull()
    },
  )
})

describe('copyToVersion', () => {
  const now = new Date('2026-12-01T08:00:00.000Z')

  async function moved() {
    const database = await aDatabase()
    const session = createSession(database, 'kept', () => now)
    const original = onThisDevice(
      anAssessment({
        questionnaire: older,
        answers: {
          'digital-strategy': anAnswer('doing', { note: { text: 'Adopted', language: 'en' } }),
          'user-centred-services': anAnswer('planning'),
        },
        priorities: { 'digital-strategy': 'high' },
        actions: [anAction({ questionId: 'digital-strategy' })],
      }),
    )
    await saveAssessment(database, { ...original, place: 'services', savedToFileAt: '2026-11-30' })
    const [from, to] = [
      await loadDefinition(database, older),
      await loadCatalogueEntry(database, newer, 'en'),
    ]
    if (from === null || to === null) throw new Error('lordimas is not shipped')
    const move: VersionMove = { bridge: await loadBridge(older, newer), to }
    const made = await copyToVersion(session, { original, from, move, name: 'Moved' })
    const copy = await loadAssessment(database, made.id)
    return { database, original, to, made, copy }
  }

  it('makes a copy that fits the new version', async () => {
    const { copy, to } = await moved()

    expect(copy).toMatchObject({
      name: 'Moved',
      municipality: 'Musterstadt',
      questionnaire: newer,
      path: 'full',
      priorities: { 'digital-strategy': 'high' },
      actions: [{ questionId: 'digital-strategy' }],
      createdAt: now.toISOString(),
      updatedAt: now.toISOString(),
      place: null,
      savedToFileAt: null,
      benchmark: null,
    })
    expect(copy === null ? null : checkAssessment(copy, to.questionnaire)).toEqual([])
  })

  it('takes the answers over and says which to look at again', async () => {
    const { copy, made, original } = await moved()

    expect(copy?.answers['digital-strategy']).toEqual(original.answers['digital-strategy'])
    expect(copy?.answers['accessibility']).toEqual(anAnswer('planning'))
    expect(made.carried.review).toEqual(['user-involvement', 'accessibility', 'languages'])
  })

  it('leaves the original as it was', async () => {
    const { database, original } = await moved()

    expect(await loadAssessments(database)).toHaveLength(2)
    expect(await loadAssessment(database, original.id)).toMatchObject({
      ...original,
      place: 'services',
      savedToFileAt: '2026-11-30',
    })
  })
})

describe('loadBridge', () => {
  it('throws where no bridge ships, because nobody may ask for one', async () => {
    await expect(loadBridge(newer, older)).rejects.toThrow('No bridge')
  })
})
