import { describe, expect, it } from 'vitest'
import { lastSnapshotBefore, takeSnapshot } from '@/domain/assessment/snapshot'
import { ENGINE_VERSION } from '@/domain/scoring/engine-version'
import { anAnswer, anAssessment, aSnapshot } from '../../builders/assessment'

const MOMENT = '2026-11-24T12:00:00.000Z'

describe('takeSnapshot', () => {
  it('keeps the assessment, the moment and the ruler, and nothing that only a device knows', () => {
    const assessment = anAssessment({ answers: { a: anAnswer('yes') } })

    const onDevice = { ...assessment, place: 'a', savedToFileAt: null, benchmark: null }

    const snapshot = takeSnapshot(onDevice, { id: 's', takenAt: MOMENT, hash: 'a'.repeat(64) })

    expect(snapshot).toEqual({
      id: 's',
      takenAt: MOMENT,
      hash: 'a'.repeat(64),
      engine: ENGINE_VERSION,
      assessment,
    })
    expect(snapshot.assessment.answers).not.toBe(assessment.answers)
  })
})

describe('lastSnapshotBefore', () => {
  const june = aSnapshot({ id: 'june', takenAt: '2026-06-30T10:00:00.000Z' })
  const march = aSnapshot({ id: 'march', takenAt: '2026-03-31T10:00:00.000Z' })
  const now = aSnapshot({ id: 'now', takenAt: MOMENT })

  it('is the newest of those that are older', () => {
    expect(lastSnapshotBefore([june, march, now], MOMENT)).toBe(june)
    expect(lastSnapshotBefore([march, june, now], MOMENT)).toBe(june)
  })

  it('is nothing where none is older', () => {
    expect(lastSnapshotBefore([now], MOMENT)).toBeNull()
    expect(lastSnapshotBefore([], MOMENT)).toBeNull()
  })
})
