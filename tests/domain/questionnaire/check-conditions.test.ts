import { describe, expect, it } from 'vitest'
import { checkQuestionnaire } from '@/domain/questionnaire/check-questionnaire'
import type { Condition } from '@/domain/questionnaire/condition'
import type { Group } from '@/domain/questionnaire/questionnaire'
import {
  aChoice,
  aGroup,
  aMultiple,
  aNumber,
  aPercentage,
  aQuestionnaire,
  aScale,
  aText,
  aYesNo,
} from '../../builders/questionnaire'
import { whenNumber, whenOption, whenProfile } from '../../builders/conditions'

const problemsOf = (groups: readonly Group[]) =>
  checkQuestionnaire(
    aQuestionnaire({
      profile: [{ id: 'size', kind: 'choice', options: ['small', 'large'] }],
      groups,
    }),
  )

const asked = [
  aChoice({ id: 'choice' }),
  aMultiple({ id: 'multiple' }),
  aYesNo({ id: 'yes-no' }),
  aScale({ id: 'scale' }),
  aNumber({ id: 'number' }),
  aPercentage({ id: 'percentage' }),
  aText({ id: 'text' }),
]

/** The problems of a condition on a group that comes after a question of every kind. */
const ofCondition = (shownIf: Condition) =>
  problemsOf([
    aGroup({ id: 'first', questions: asked }),
    aGroup({ id: 'second', shownIf, questions: [aChoice({ id: 'last' })] }),
  ])

const path = 'groups.1.shownIf'

describe('checkCondition', () => {
  it('accepts what each kind of question can be looked at by', () => {
    expect(
      ofCondition({
        kind: 'all',
        conditions: [
          whenOption('choice', 'no', 'yes'),
          whenOption('multiple', 'a', 'none'),
          whenOption('yes-no', 'yes', 'no'),
          whenNumber('scale', 1, 1),
          whenNumber('number', null, null),
          whenNumber('percentage', 50, null),
          { kind: 'any', conditions: [whenProfile('size', 'small')] },
          { kind: 'not', condition: whenProfile('size', 'large') },
        ],
      }),
    ).toEqual([])
  })

  it('names every question, option, field and profile option that is not there', () => {
    expect(
      ofCondition({
        kind: 'any',
        conditions: [
          whenOption('ghost', 'yes'),
          { kind: 'not', condition: whenOption('choice', 'yes', 'perhaps') },
          whenOption('yes-no', 'maybe'),
          whenProfile('climate', 'mild'),
          whenProfile('size', 'huge'),
        ],
      }),
    ).toEqual([
      { code: 'unknownQuestion', path: `${path}.conditions.0`, id: 'ghost' },
      {
        code: 'unknownOption',
        path: `${path}.conditions.1.condition`,
        id: 'choice',
        option: 'perhaps',
      },
      { code: 'unknownOption', path: `${path}.conditions.2`, id: 'yes-no', option: 'maybe' },
      { code: 'unknownProfileField', path: `${path}.conditions.3`, id: 'climate' },
      { code: 'unknownProfileOption', path: `${path}.conditions.4`, id: 'size', option: 'huge' },
    ])
  })

  it.each([
    ...['scale', 'number', 'percentage', 'text'].map((id) => [id, whenOption(id, 'yes')] as const),
    ...['choice', 'multiple', 'yes-no', 'text'].map((id) => [id, whenNumber(id, 1, 2)] as const),
  ])('refuses to look at a %s in the way of another kind', (id, condition) => {
    expect(ofCondition(condition)).toEqual([{ code: 'wrongConditionKind', path, id }])
  })

  it('refuses a range that ends before it begins', () => {
    expect(ofCondition(whenNumber('scale', 3, 2))).toEqual([
      { code: 'rangeOutOfOrder', path, from: 3, to: 2 },
    ])
  })
})

describe('checkConditionCircles', () => {
  const yesNo = (id: string, ...waitsFor: readonly string[]) =>
    aYesNo({
      id,
      shownIf:
        waitsFor.length === 0
          ? null
          : { kind: 'all', conditions: waitsFor.map((other) => whenOption(other, 'yes')) },
    })

  const circlesIn = (groups: readonly Group[]) =>
    problemsOf(groups).map((problem) =>
      problem.code === 'conditionCircle' ? [problem.path, problem.ids] : problem.code,
    )

  it('accepts many that wait for one, and one that waits for many', () => {
    const questions = [yesNo('a'), yesNo('b', 'a'), yesNo('c', 'a', 'b'), yesNo('d', 'a', 'b', 'c')]

    expect(circlesIn([aGroup({ questions })])).toEqual([])
  })

  it('finds a question that waits for itself', () => {
    expect(circlesIn([aGroup({ questions: [yesNo('a', 'a')] })])).toEqual([
      ['groups.0.questions.0.shownIf', 'a → a'],
    ])
  })

  it('lists all that wait for each other, and only those', () => {
    const questions = [
      yesNo('x', 'a'),
      yesNo('a', 'b'),
      yesNo('b', 'c'),
      yesNo('c', 'a', 'd'),
      yesNo('d'),
    ]

    expect(circlesIn([aGroup({ questions })])).toEqual([
      ['groups.0.questions.1.shownIf', 'a → b → c → a'],
    ])
  })

  it('finds a group that waits for a question inside it', () => {
    const inner = aGroup({ id: 'inner', questions: [yesNo('a')] })

    expect(
      circlesIn([aGroup({ id: 'outer', shownIf: whenOption('a', 'yes'), groups: [inner] })]),
    ).toEqual([['groups.0.shownIf', 'outer → a → inner → outer']])
  })

  it('finds two groups that wait for a question of each other', () => {
    const one = aGroup({ id: 'one', shownIf: whenOption('b', 'yes'), questions: [yesNo('a')] })
    const two = aGroup({ id: 'two', shownIf: whenOption('a', 'yes'), questions: [yesNo('b')] })

    expect(circlesIn([one, two])).toEqual([['groups.0.shownIf', 'one → b → two → a → one']])
  })

  it('finds every circle that shares no question with another', () => {
    const questions = [yesNo('a', 'b'), yesNo('b', 'a'), yesNo('c', 'd'), yesNo('d', 'c')]

    expect(circlesIn([aGroup({ questions })])).toEqual([
      ['groups.0.questions.0.shownIf', 'a → b → a'],
      ['groups.0.questions.2.shownIf', 'c → d → c'],
    ])
  })

  it('tells of circles that share a question the first', () => {
    const questions = [yesNo('a', 'b'), yesNo('b', 'a', 'c'), yesNo('c', 'b')]

    expect(circlesIn([aGroup({ questions })])).toEqual([
      ['groups.0.questions.0.shownIf', 'a → b → a'],
    ])
  })

  it('goes through a circle of ten thousand, and tells its beginning', () => {
    const length = 10_000
    const questions = Array.from({ length }, (_, index) =>
      yesNo(`q${String(index)}`, `q${String((index + 1) % length)}`),
    )

    const [[path, ids] = ''] = circlesIn([aGroup({ questions })])

    expect(path).toBe('groups.0.questions.0.shownIf')
    expect(ids).toMatch(/^q0 → q1 → .* → … → q0$/)
  })

  it('takes an id that is used twice for a problem of its own, not for a circle', () => {
    const same = aGroup({ id: 'same', questions: [yesNo('x'), yesNo('same', 'x')] })

    expect(circlesIn([same])).toEqual(['duplicateId'])
  })
})
