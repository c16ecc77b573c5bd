import { describe, expect, it } from 'vitest'
import { onThisDevice } from '@/state/assessment-commands'
import { loadPlaceToCarryOn, placeToCarryOn } from '@/state/place-to-carry-on'
import { createSession } from '@/state/session'
import { saveAssessment } from '@/storage/assessments'
import { anAnswer, anAssessment } from '../builders/assessment'
import { aDatabase } from '../builders/database'
import { aChoice, aGroup, aPath, aQuestionnaire } from '../builders/questionnaire'

const questionnaire = aQuestionnaire({
  paths: [aPath(), aPath({ id: 'short', questions: ['b'] })],
  groups: [
    aGroup({ id: 'first', questions: [aChoice({ id: 'a' })] }),
    aGroup({ id: 'second', questions: [aChoice({ id: 'b' })] }),
  ],
})
const fresh = onThisDevice(anAssessment())
const begun = onThisDevice(anAssessment({ answers: { a: anAnswer('yes') } }))

describe('placeToCarryOn', () => {
  it('begins with the profile while nothing is answered', () => {
    expect(placeToCarryOn(questionnaire, fresh)).toBeNull()
  })

  it('is where the user last was', () => {
    expect(placeToCarryOn(questionnaire, { ...begun, place: 'second' })).toBe('second')
  })

  it('is the first dimension of the path where no place is remembered', () => {
    expect(placeToCarryOn(questionnaire, begun)).toBe('first')
    expect(placeToCarryOn(questionnaire, { ...begun, path: 'short' })).toBe('second')
  })

  it('is the first dimension where the remembered one is not asked', () => {
    expect(placeToCarryOn(questionnaire, { ...begun, place: 'gone' })).toBe('first')
  })
})

describe('loadPlaceToCarryOn', () => {
  it('needs no more than the id', async () => {
    const session = createSession(await aDatabase())
    const lordimas = { id: 'lordimas', version: '1.0.0' }
    const stored = { ...begun, questionnaire: lordimas, place: 'data' }
    await saveAssessment(session.database, stored)

    expect(await loadPlaceToCarryOn(session, stored.id)).toBe('data')
    expect(await loadPlaceToCarryOn(session, 'gone')).toBeNull()
  })
})
