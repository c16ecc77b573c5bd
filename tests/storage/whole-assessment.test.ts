import { describe, expect, it, vi } from 'vitest'
import { completeJournal } from '@/parse/complete-journal'
import { onThisDevice } from '@/state/assessment-commands'
import { saveAssessment } from '@/storage/assessments'
import { loadReportSettings, saveCoatOfArms, saveReportSettings } from '@/storage/report-settings'
import { loadSnapshots, saveSnapshot } from '@/storage/snapshots'
import {
  deleteAssessment,
  loadWholeAssessment,
  owned,
  saveWholeAssessment,
  sweepOrphans,
} from '@/storage/whole-assessment'
import { anAnswer, anAssessment, aSnapshot } from '../builders/assessment'
import { aDatabase, contentOf, rowCount } from '../builders/database'
import { anEntry } from '../builders/journal'

const assessment = anAssessment({ answers: { a: anAnswer('yes') } })

const whole = {
  assessment: { ...onThisDevice(assessment), respondentId: 'anna' },
  journal: owned(completeJournal(assessment)),
  respondents: [{ id: 'anna', name: 'Anna', role: 'it' as const, revision: 1 }],
  merges: [
    {
      id: 'merge',
      assessmentId: assessment.id,
      mergedAt: '2026-11-24T12:00:00.000Z',
      fileNames: ['part.json'],
      outcome: {
        answers: { cameIn: 1, same: 0, differ: 0, older: 0 },
        others: { cameIn: 0, same: 0, differ: 0, older: 0 },
      },
      entryIds: [],
      snapshotIds: [],
      respondentIds: [],
      before: { entries: [], respondents: [], part: null },
    },
  ],
  snapshots: [aSnapshot()],
  reportSettings: { preparedBy: 'Digital office' },
  coatOfArms: { name: 'arms.png', bytes: Uint8Array.of(1, 2) },
}

describe('saveWholeAssessment', () => {
  it('brings everything back as it was', async () => {
    const database = await aDatabase()

    await saveWholeAssessment(database, whole)

    expect(await loadWholeAssessment(database, whole.assessment.id)).toEqual(whole)
  })

  it('keeps a snapshot whose id another assessment here has taken', async () => {
    const database = await aDatabase()
    await saveSnapshot(database, 'other', aSnapshot({ takenAt: '2026-01-31T10:00:00.000Z' }))

    await saveWholeAssessment(database, whole)

    const [own] = await loadSnapshots(database, assessment.id)
    expect(own).toEqual({ ...aSnapshot(), id: own?.id })
    expect(await loadSnapshots(database, 'other')).toHaveLength(1)
  })

  it('changes nothing at all where the device refuses a part of it', async () => {
    const database = await aDatabase()
    await saveAssessment(database, onThisDevice(anAssessment({ answers: { a: anAnswer('no') } })))
    const before = await contentOf(database)
    database.snapshots.hook('creating', () => {
      throw new DOMException('No room', 'QuotaExceededError')
    })

    await expect(saveWholeAssessment(database, whole)).rejects.toThrow()

    expect(await contentOf(database)).toEqual(before)
  })
})

describe('deleteAssessment', () => {
  it('leaves nothing of it, and everything of the others', async () => {
    const database = await aDatabase()
    const other = anAssessment({ id: 'other', answers: { a: anAnswer('yes') } })
    await saveAssessment(database, onThisDevice(other))
    const before = await contentOf(database)
    await saveWholeAssessment(database, whole)

    await deleteAssessment(database, whole.assessment.id)

    expect(await contentOf(database)).toEqual(before)
  })
})

describe('sweepOrphans', () => {
  it('removes what belongs to no assessment, and nothing else', async () => {
    const database = await aDatabase()
    await saveWholeAssessment(database, whole)
    const before = await contentOf(database)
    await database.answers.put({
      assessmentId: 'gone',
      questionId: 'a',
      answer: anAnswer('no'),
      updatedAt: '2026-11-24T12:00:00.000Z',
      heads: ['gone'],
      revision: 1,
      isConflict: false,
    })
    await saveSnapshot(database, 'gone', aSnapshot({ id: 'orphan' }))
    await saveReportSettings(database, 'gone', { hasAnnex: false })
    await saveCoatOfArms(database, 'gone', whole.coatOfArms)

    await sweepOrphans(database)

    expect(await contentOf(database)).toEqual(before)
  })

  it('removes a history, people, merges and snapshots whose assessment is gone', async () => {
    const database = await aDatabase()
    await saveWholeAssessment(database, whole)
    const before = await contentOf(database)
    for (const id of ['a', 'zz']) {
      const assessmentId = `${id}-gone`
      const orphan = { ...assessment, id: assessmentId }
      await saveWholeAssessment(database, {
        ...whole,
        assessment: { ...whole.assessment, id: assessmentId },
        journal: owned(completeJournal(orphan)),
        merges: whole.merges.map((merge) => ({ ...merge, id: `merge-${id}`, assessmentId })),
        snapshots: [aSnapshot({ id: `snapshot-${id}` })],
      })
      await database.assessments.delete(assessmentId)
    }

    await sweepOrphans(database)

    expect(await contentOf(database)).toEqual(before)
  })

  it('does not walk through a long history', async () => {
    const steps = async (entries: number) => {
      const database = await aDatabase()
      await saveWholeAssessment(database, whole)
      await database.journal.bulkAdd(
        Array.from({ length: entries }, (_, index) => ({
          ...anEntry({ id: `entry-${String(index)}` }),
          assessmentId: assessment.id,
          origin: 'here',
        })),
      )
      const step = vi.spyOn(IDBCursor.prototype, 'continue')
      await sweepOrphans(database)
      const { length } = step.mock.calls
      step.mockRestore()
      return length
    }

    expect(await steps(100)).toBe(await steps(0))
  })

  it('removes everything where there is no assessment', async () => {
    const database = await aDatabase()
    await saveSnapshot(database, 'gone', aSnapshot())
    await saveReportSettings(database, 'gone', { hasAnnex: false })

    await sweepOrphans(database)

    expect(await rowCount(database)).toBe(0)
  })
})

describe('saveReportSettings', () => {
  it('leaves what another tab has decided as it is', async () => {
    const database = await aDatabase()

    await saveReportSettings(database, 'a', { hasAnnex: false })
    await saveReportSettings(database, 'a', { preparedBy: 'Digital office' })

    expect(await loadReportSettings(database, 'a')).toEqual({
      hasAnnex: false,
      preparedBy: 'Digital office',
    })
  })
})
