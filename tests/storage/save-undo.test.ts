import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { EMPTY_ANSWER } from '@/domain/assessment/answer'
import { checkJournal } from '@/domain/journal/check-journal'
import { settlingEntry } from '@/domain/journal/settle-conflict'
import { ratingsOf } from '@/domain/journal/ratings-of'
import { standingOf, standingsOf } from '@/domain/journal/standing'
import { onThisDevice } from '@/state/assessment-commands'
import { standingRow } from '@/storage/assessment-rows'
import { loadAssessment, saveAssessment } from '@/storage/assessments'
import type { Database } from '@/storage/database'
import { loadJournal } from '@/storage/journal'
import { saveRespondent } from '@/storage/respondents'
import { saveAnswerChange, saveFieldChange } from '@/storage/save-change'
import { loadUndoStack, saveUndo, type UndoDirection } from '@/storage/save-undo'
import {
  deleteAssessment,
  loadWholeAssessment,
  saveWholeAssessment,
} from '@/storage/whole-assessment'
import { anAction, anAnswer, anAssessment } from '../builders/assessment'
import { aDatabase } from '../builders/database'
import { runs } from '../builders/runs'

const ID = 'assessment-1'
const ME = 'me'

/** Somebody answering, a minute between any two things they do. */
async function anAnswering(database?: Database) {
  const db = database ?? (await aDatabase())
  if (database === undefined) {
    await saveAssessment(db, onThisDevice(anAssessment()))
    await saveRespondent(db, ID, { id: ME, name: '', role: null })
  }
  let count = 0
  const newId = () => {
    count += 1
    return `id-${String(count).padStart(4, '0')}-${String(Math.random())}`
  }
  const at = () => new Date(Date.UTC(2026, 10, 28, 9, count)).toISOString()
  const writing = (by = ME) => ({ id: newId(), at: at(), by })
  return {
    database: db,
    newId,
    writing,
    answer: (questionId: string, option: string, by = ME) =>
      saveAnswerChange(db, ID, questionId, () => anAnswer(option), writing(by)),
    press: async (direction: UndoDirection) =>
      (await saveUndo(db, ID, direction, { at: writing().at, newId })).entry,
    stored: async () => (await loadAssessment(db, ID))?.answers ?? {},
  }
}

/** Brings in what somebody else said without knowing the history here. */
async function bringInRivals(database: Database, questionId: string, options: readonly string[]) {
  const rivals = options.map((option, index) => ({
    kind: 'answer' as const,
    subjectId: questionId,
    before: null,
    after: anAnswer(option),
    // Of equal revisions the higher id leads: not the rival.
    id: `a-rival-${questionId}-${option}`,
    parents: [],
    revision: 0,
    take: 0,
    reason: 'change' as const,
    of: null,
    dissent: [],
    at: '2026-11-20T09:00:00.000Z',
    by: `rival-${String(index)}`,
    assessmentId: ID,
    origin: 'merge-1',
  }))
  await database.journal.bulkAdd(rivals)
  const standing = standingsOf(await loadJournal(database, ID)).get(`answer/${questionId}`)
  if (standing === undefined) throw new Error('nothing was brought in')
  const leading = standing.heads[0]
  await database.answers.put({
    assessmentId: ID,
    questionId,
    answer: leading?.kind === 'answer' ? (leading.after ?? EMPTY_ANSWER) : EMPTY_ANSWER,
    updatedAt: '2026-11-20T09:00:00.000Z',
    ...standingRow(standing),
  })
}

/** Settles the difference on a question in favour of an option. */
async function settle(
  { database, writing }: Awaited<ReturnType<typeof anAnswering>>,
  questionId: string,
  option: string,
) {
  const journal = await loadJournal(database, ID)
  const standing = standingsOf(journal).get(`answer/${questionId}`)
  if (standing === undefined) throw new Error('nothing to settle')
  const dissent = standing.heads.slice(1).map(({ id }) => id)
  const entry = settlingEntry(standing, { after: anAnswer(option), dissent }, writing())
  await database.journal.add({ ...entry, assessmentId: ID, origin: 'here' })
  const row = await database.answers.get([ID, questionId])
  if (row === undefined) throw new Error('no row')
  const now = standingRow(standingOf([entry]))
  await database.answers.put({ ...row, answer: anAnswer(option), ...now })
}

/** Each row's standing is what the journal has come to, and shows what leads. */
async function expectWhole(database: Database) {
  const journal = await loadJournal(database, ID)
  expect(checkJournal(journal)).toEqual([])
  const standings = standingsOf(journal)
  for (const row of await database.answers.toArray()) {
    const standing = standings.get(`answer/${row.questionId}`)
    if (standing === undefined) throw new Error(`No history of ${row.questionId}`)
    expect(row).toMatchObject(standingRow(standing))
    expect(row.answer).toEqual(standing.heads[0]?.after ?? EMPTY_ANSWER)
  }
}

describe('saveUndo', () => {
  it('takes back the last change and brings it back', async () => {
    const { database, answer, press, stored } = await anAnswering()
    await answer('a', 'yes')
    await answer('b', 'yes')
    await answer('a', 'no')

    expect(await press('undo')).toMatchObject({ subjectId: 'a', before: anAnswer('yes') })
    expect(await stored()).toEqual({ a: anAnswer('yes'), b: anAnswer('yes') })
    await press('undo')
    expect(await stored()).toEqual({ a: anAnswer('yes') })
    await press('redo')
    await press('redo')
    expect(await stored()).toEqual({ a: anAnswer('no'), b: anAnswer('yes') })
    await expectWhole(database)
  })

  it('does nothing where nothing is left', async () => {
    const { database, press } = await anAnswering()
    const before = await loadJournal(database, ID)

    expect(await press('undo')).toBeNull()
    expect(await press('redo')).toBeNull()

    expect(await loadJournal(database, ID)).toEqual(before)
    expect(await loadUndoStack(database, 'no-such')).toEqual({ undo: null, redo: null })
  })

  it('takes back everything else that can be changed', async () => {
    const { database, press, writing } = await anAnswering()
    const naming = { name: 'Spring 2027', municipality: 'Neustadt' }
    await saveFieldChange(
      database,
      ID,
      { kind: 'naming', subjectId: 'naming', after: naming },
      writing(),
    )
    await saveFieldChange(
      database,
      ID,
      { kind: 'profile', subjectId: 'country', after: 'DE' },
      writing(),
    )
    await saveFieldChange(
      database,
      ID,
      { kind: 'priority', subjectId: 'a', after: 'high' },
      writing(),
    )
    await saveFieldChange(
      database,
      ID,
      { kind: 'action', subjectId: 'action-1', after: anAction() },
      writing(),
    )
    const changed = await loadAssessment(database, ID)

    for (const _ of [1, 2, 3, 4]) await press('undo')
    expect(await loadAssessment(database, ID)).toMatchObject({
      name: 'Autumn 2026',
      municipality: 'Musterstadt',
      profile: {},
      priorities: {},
      actions: [],
    })
    for (const _ of [1, 2, 3, 4]) await press('redo')

    expect(await loadAssessment(database, ID)).toEqual({
      ...changed,
      updatedAt: expect.any(String) as string,
    })
    expect(changed).toMatchObject({ ...naming, profile: { country: 'DE' } })
  })

  it('leaves alone what somebody else has said since, on this device or another', async () => {
    const { database, answer, press, stored } = await anAnswering()
    await answer('a', 'yes')
    await answer('b', 'yes')
    await answer('c', 'yes')
    await answer('c', 'no', 'colleague')
    await bringInRivals(database, 'b', ['yes'])

    expect(await press('undo')).toMatchObject({ subjectId: 'a' })
    expect(await press('undo')).toBeNull()

    expect(await stored()).toEqual({ b: anAnswer('yes'), c: anAnswer('no') })
  })

  it('takes back one side of an open difference and leaves the other', async () => {
    const { database, answer, press } = await anAnswering()
    await answer('a', 'yes')
    await bringInRivals(database, 'a', ['no'])
    await answer('a', 'maybe')

    await press('undo')

    const standing = standingsOf(await loadJournal(database, ID)).get('answer/a')
    expect(standing?.isConflict).toBe(true)
    expect(standing?.heads.map(({ after }) => after)).toEqual([anAnswer('yes'), anAnswer('no')])
    await expectWhole(database)
  })

  it('opens a settled difference again, each side as its own word, and settles it again', async () => {
    const answering = await anAnswering()
    const { database, answer, press, stored } = answering
    await answer('a', 'yes')
    await bringInRivals(database, 'a', ['no'])
    await settle(answering, 'a', 'yes')

    await press('undo')
    const open = standingsOf(await loadJournal(database, ID)).get('answer/a')
    expect(open?.isConflict).toBe(true)
    expect(open?.heads.map(({ by, after }) => [by, after])).toEqual([
      [ME, anAnswer('yes')],
      ['rival-0', anAnswer('no')],
    ])
    expect((await loadAssessment(database, ID))?.conflicts).toEqual(['answer/a'])
    await expectWhole(database)

    await press('redo')
    expect((await loadAssessment(database, ID))?.conflicts).toEqual([])
    const settled = standingsOf(await loadJournal(database, ID)).get('answer/a')?.heads[0]
    expect(settled).toMatchObject({ reason: 'resolution', after: anAnswer('yes') })
    expect(settled?.dissent).toHaveLength(1)
    await press('undo')
    await press('redo')
    expect(standingsOf(await loadJournal(database, ID)).get('answer/a')?.heads[0]?.dissent).toEqual(
      [expect.any(String)],
    )
    expect(await stored()).toEqual({ a: anAnswer('yes') })
    await expectWhole(database)
  })

  it('leaves the ratings of a question as they were', async () => {
    const answering = await anAnswering()
    const { database, answer, press } = answering
    const ratings = async () =>
      ratingsOf((await loadJournal(database, ID)).filter(({ subjectId }) => subjectId === 'a')).map(
        ({ respondentId, answer: { value } }) => [respondentId, value],
      )
    await answer('a', 'yes', 'colleague')
    await answer('a', 'no')
    await press('undo')
    expect(await ratings()).toEqual([['colleague', anAnswer('yes').value]])

    await press('redo')
    expect(await ratings()).toEqual([[ME, anAnswer('no').value]])

    await bringInRivals(database, 'a', ['maybe'])
    await settle(answering, 'a', 'no')
    const settled = await ratings()
    await press('undo')
    expect(await ratings()).toEqual(settled)
    expect(settled).toHaveLength(2)
  })

  it('knows what to take back after the assessment was deleted and brought back', async () => {
    const { database, answer, press, stored } = await anAnswering()
    await answer('a', 'yes')
    await answer('b', 'yes')
    await press('undo')
    const whole = await loadWholeAssessment(database, ID)
    if (whole === null) throw new Error('gone')

    await deleteAssessment(database, ID)
    await saveWholeAssessment(database, whole)

    await press('redo')
    expect(await stored()).toEqual({ a: anAnswer('yes'), b: anAnswer('yes') })
    await press('undo')
    await press('undo')
    expect(await stored()).toEqual({})
  })

  it('writes answer and history together or, where the device refuses, neither', async () => {
    const { database, answer, press, stored } = await anAnswering()
    await answer('a', 'yes')
    const before = await loadJournal(database, ID)
    const refuse = (): never => {
      throw new DOMException('No room', 'QuotaExceededError')
    }
    database.answers.hook('updating', refuse)

    await expect(press('undo')).rejects.toThrow()
    database.answers.hook('updating').unsubscribe(refuse)

    expect(await loadJournal(database, ID)).toEqual(before)
    expect(await stored()).toEqual({ a: anAnswer('yes') })
  })

  it('does what a list of earlier states would do, whatever is pressed', async () => {
    const step = fc.oneof(
      fc.record({
        questionId: fc.constantFrom('a', 'b', 'c'),
        option: fc.constantFrom('yes', 'no', 'maybe'),
      }),
      fc.constantFrom<UndoDirection>('undo', 'redo'),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 16 }), async (steps) => {
        const { database, answer, press, stored } = await anAnswering()
        const states: Readonly<Record<string, string>>[] = [{}]
        let now = 0
        for (const one of steps) {
          if (one === 'undo') now = Math.max(0, now - 1)
          else if (one === 'redo') now = Math.min(states.length - 1, now + 1)
          else if (states[now]?.[one.questionId] !== one.option) {
            states.splice(now + 1, states.length, {
              ...states[now],
              [one.questionId]: one.option,
            })
            now += 1
          }
          await (typeof one === 'string' ? press(one) : answer(one.questionId, one.option))
        }

        const expected = Object.entries(states[now] ?? {}).map(
          ([id, option]) => [id, anAnswer(option)] as const,
        )
        expect(await stored()).toEqual(Object.fromEntries(expected))
        await expectWhole(database)
        await database.delete()
      }),
      { numRuns: runs(50) },
    )
  })
})
