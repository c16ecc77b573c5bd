import { describe, expect, it } from 'vitest'
import { pathOf } from '@/domain/questionnaire/walk-questionnaire'
import { changesSince, previousScores } from '@/domain/scoring/changes-since'
import { scoreAssessment } from '@/domain/scoring/score-assessment'
import { anAnswer, anAssessment } from '../../builders/assessment'
import { aChoice, aGroup, aPath, aQuestionnaire } from '../../builders/questionnaire'

const questionnaire = aQuestionnaire({
  groups: ['first', 'second', 'third'].map((id) =>
    aGroup({ id, questions: [aChoice({ id: `${id}-question` })] }),
  ),
})
const path = pathOf(questionnaire, 'full') ?? aPath()

const score = (answers: Readonly<Record<string, string>>) =>
  scoreAssessment(questionnaire, path, anAssessment({ answers: given(answers) }))

const given = (answers: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(answers).map(([id, option]) => [id, anAnswer(option)]))

const DAY = '2026-06-30T10:00:00.000Z'

const since = (before: Readonly<Record<string, string>>, after: Readonly<Record<string, string>>) =>
  previousScores(DAY, score(before), given(before), given(after))

const NOTHING_HIGHER = { 'first-question': 'no', 'second-question': 'yes' }

describe('changesSince', () => {
  it('tells of each dimension whether it rose, fell, stayed, appeared or vanished', () => {
    const before = { ...NOTHING_HIGHER }
    const after = { 'first-question': 'yes', 'third-question': 'no' }

    const changes = changesSince(since(before, after), score(after))

    expect(changes?.dimensions.map(({ id, direction }) => [id, direction])).toEqual([
      ['first', 'up'],
      ['second', 'vanished'],
      ['third', 'appeared'],
    ])
  })

  it('compares the whole with the whole', () => {
    const before = { ...NOTHING_HIGHER, 'third-question': 'no' }
    const after = { ...before, 'third-question': 'yes' }

    expect(changesSince(since(before, after), score(after))?.overall).toMatchObject({
      id: null,
      direction: 'up',
    })
    expect(changesSince(since(before, before), score(before))?.overall.direction).toBe('same')
  })

  it.each([
    ['another definition', { hash: 'f'.repeat(64) }],
    ['another path', { path: 'short' }],
    ['other scoring rules', { engine: '1.0.0' }],
  ])('compares nothing that was measured by %s', (_, ruler) => {
    const previous = { ...since(NOTHING_HIGHER, NOTHING_HIGHER), ...ruler }

    expect(changesSince(previous, score(NOTHING_HIGHER))).toBeNull()
  })
})

describe('previousScores', () => {
  it('counts the questions whose answer is another now, new and withdrawn ones included', () => {
    const before = { 'first-question': 'no', 'second-question': 'yes' }
    const after = { 'first-question': 'no', 'third-question': 'yes' }

    expect(since(before, after).changedAnswers).toBe(2)
  })

  it('does not take a note for another answer', () => {
    const before = { a: anAnswer('yes') }
    const now = { a: anAnswer('yes', { note: { text: 'Seen again', language: 'en' } }) }

    expect(previousScores(DAY, score({}), before, now).changedAnswers).toBe(0)
  })
})
