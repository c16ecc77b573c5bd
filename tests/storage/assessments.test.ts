import { describe, expect, it, vi } from 'vitest'
import { EMPTY_ANSWER } from '@/domain/assessment/answer'
import { onThisDevice } from '@/state/assessment-commands'
import {
  listAssessments,
  loadAssessment,
  loadAssessments,
  saveAssessment,
  watchAssessment,
} from '@/storage/assessments'
import { saveFieldChange } from '@/storage/save-change'
import { deleteAssessment } from '@/storage/whole-assessment'
import type { JournalRow } from '@/storage/rows'
import { anAnswer, anAssessment } from '../builders/assessment'
import {
  aDatabase,
  changeInAnotherTab,
  contentOf,
  rowCount,
  storeAnswer,
} from '../builders/database'

const NOON = '2026-11-24T12:00:00.000Z'
const EVENING = '2026-11-24T18:00:00.000Z'

describe('saveAnswerChange', () => {
  it('writes one row for one answer and touches nothing else', async () => {
    const database = await aDatabase()
    await saveAssessment(database, onThisDevice(anAssessment({ answers: { b: anAnswer('no') } })))
    const before = await contentOf(database)

    await storeAnswer(database, 'assessment-1', 'a', anAnswer('yes'), NOON)

    const after = await contentOf(database)
    expect(after['assessments']).toEqual(before['assessments'])
    expect(after['answers']).toHaveLength(2)
    expect(after['answers']).toContainEqual({
      assessmentId: 'assessment-1',
      questionId: 'a',
      answer: anAnswer('yes'),
      updatedAt: NOON,
      heads: [after['journal']?.map((row) => (row as JournalRow).id).at(-1)],
      revision: 0,
      isConflict: false,
    })
  })

  it('tells of no answer once nothing is chosen, noted or shown', async () => {
    const database = await aDatabase()
    await saveAssessment(database, onThisDevice(anAssessment({ answers: { a: anAnswer('no') } })))

    await storeAnswer(database, 'assessment-1', 'a', EMPTY_ANSWER, NOON)

    expect(await loadAssessment(database, 'assessment-1')).toMatchObject({
      answers: {},
      updatedAt: NOON,
    })
  })

  it('keeps the row of a cleared answer that has a note', async () => {
    const database = await aDatabase()
    await saveAssessment(database, onThisDevice(anAssessment()))
    const noted = { ...EMPTY_ANSWER, note: { text: 'Ask the finance office', language: 'en' } }

    await storeAnswer(database, 'assessment-1', 'a', noted, NOON)

    expect((await loadAssessment(database, 'assessment-1'))?.answers).toEqual({ a: noted })
  })
})

describe('loadAssessment', () => {
  it('was last changed when its row or any of its answers was', async () => {
    const database = await aDatabase()
    await saveAssessment(database, onThisDevice(anAssessment()))
    const changedAt = async () => (await loadAssessment(database, 'assessment-1'))?.updatedAt

    await storeAnswer(database, 'assessment-1', 'a', anAnswer('yes'), EVENING)
    expect(await changedAt()).toBe(EVENING)

    await storeAnswer(database, 'assessment-1', 'b', anAnswer('yes'), NOON)
    expect(await changedAt()).toBe(EVENING)

    await saveFieldChange(
      database,
      'assessment-1',
      { kind: 'profile', subjectId: 'country', after: 'DE' },
      { id: 'entry', at: '2026-11-25T08:00:00.000Z', by: null },
    )
    expect(await changedAt()).toBe('2026-11-25T08:00:00.000Z')
  })

  it('finds nothing where there is nothing', async () => {
    expect(await loadAssessment(await aDatabase(), 'assessment-1')).toBeNull()
  })
})

describe('loadAssessments', () => {
  it('puts the last changed first and keeps every answer with its own assessment', async () => {
    const database = await aDatabase()
    const old = anAssessment({ id: 'old', answers: { a: anAnswer('no') } })
    const fresh = anAssessment({ id: 'fresh', answers: { a: anAnswer('yes') } })
    await saveAssessment(database, onThisDevice(old))
    await saveAssessment(database, onThisDevice(fresh))
    await storeAnswer(database, 'fresh', 'b', anAnswer('partly'), NOON)

    const loaded = await loadAssessments(database)

    expect(loaded.map(({ id, answers }) => [id, answers])).toEqual([
      ['fresh', { a: anAnswer('yes'), b: anAnswer('partly') }],
      ['old', { a: anAnswer('no') }],
    ])
  })
})

describe('listAssessments', () => {
  it('says without the answers when each was last changed, also by an answer', async () => {
    const database = await aDatabase()
    for (const id of ['first', 'second', 'third']) {
      await saveAssessment(database, onThisDevice(anAssessment({ id })))
    }
    await storeAnswer(database, 'second', 'a', anAnswer('no'), NOON)
    await storeAnswer(database, 'second', 'b', anAnswer('no'), EVENING)
    await storeAnswer(database, 'first', 'a', anAnswer('no'), NOON)

    const listed = await listAssessments(database)

    const loaded = await loadAssessments(database)
    expect(listed.map(({ id, updatedAt }) => [id, updatedAt])).toEqual(
      loaded.map(({ id, updatedAt }) => [id, updatedAt]),
    )
    expect(listed.map(({ id, isBegun }) => [id, isBegun])).toEqual([
      ['second', true],
      ['first', true],
      ['third', false],
    ])
    expect(JSON.stringify(listed)).not.toContain('"answers"')
  })
})

describe('saveAssessment', () => {
  it('brings every field back as it was', async () => {
    const database = await aDatabase()
    const assessment = {
      ...onThisDevice(anAssessment()),
      ...anAssessment({
        profile: { country: 'DE' },
        answers: { a: anAnswer('yes', { evidence: [{ title: 'T', link: 'https://a.eu/' }] }) },
        priorities: { a: 'high' },
      }),
      place: 'group',
      savedToFileAt: NOON,
      benchmark: { packId: 'p', packVersion: '1.0.0', groupId: 'g' },
    }

    await saveAssessment(database, assessment)

    expect(await loadAssessment(database, assessment.id)).toEqual(assessment)
  })

  it('replaces one of the same id with all its answers', async () => {
    const database = await aDatabase()
    await saveAssessment(database, onThisDevice(anAssessment({ answers: { a: anAnswer('no') } })))

    await saveAssessment(database, onThisDevice(anAssessment({ answers: { b: anAnswer('yes') } })))

    expect((await loadAssessment(database, 'assessment-1'))?.answers).toEqual({
      b: anAnswer('yes'),
    })
    // The assessment, its answer, and the beginning of the history of the answer and of the name.
    expect(await rowCount(database)).toBe(4)
  })
})

describe('watchAssessment', () => {
  it('tells the assessment now, after a change in another tab, and once it is gone', async () => {
    const database = await aDatabase()
    await saveAssessment(database, onThisDevice(anAssessment()))
    let seen: readonly string[] | 'gone' | null = null
    const stop = watchAssessment(
      database,
      'assessment-1',
      (assessment) => {
        seen = assessment === null ? 'gone' : Object.keys(assessment.answers)
      },
      (error) => {
        throw error
      },
    )

    await vi.waitFor(() => {
      expect(seen).toEqual([])
    })
    await changeInAnotherTab(database, 'assessment-1', (other) =>
      storeAnswer(other, 'assessment-1', 'a', anAnswer('yes'), NOON),
    )
    await vi.waitFor(() => {
      expect(seen).toEqual(['a'])
    })
    await changeInAnotherTab(database, 'assessment-1', (other) =>
      deleteAssessment(other, 'assessment-1'),
    )
    await vi.waitFor(() => {
      expect(seen).toBe('gone')
    })
    stop()
  })
})
