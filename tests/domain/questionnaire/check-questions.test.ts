import { describe, expect, it } from 'vitest'
import { checkQuestionnaire } from '@/domain/questionnaire/check-questionnaire'
import type { MultipleOption, NumberRule, Question } from '@/domain/questionnaire/question'
import {
  aChoice,
  aGroup,
  aMultiple,
  aNumber,
  anUnscoredChoice,
  aPercentage,
  aQuestionnaire,
  aScale,
  aText,
  aYesNo,
  optionsWorth,
} from '../../builders/questionnaire'

const problemsOf = (...questions: readonly Question[]) =>
  checkQuestionnaire(
    aQuestionnaire({
      profile: [{ id: 'size', kind: 'choice', options: ['small', 'large'] }],
      themeSchemes: [{ id: 'scheme', themes: ['known'] }],
      groups: [aGroup({ questions })],
    }),
  )

const codesOf = (question: Question) => problemsOf(question).map(({ code }) => code)

const path = 'groups.0.questions.0'
const id = 'question'

const boxes = (...points: readonly number[]): readonly MultipleOption[] =>
  optionsWorth(...points).map((option) => ({ ...option, isExclusive: false }))

const steps = (...pairs: readonly (readonly [number, number])[]): NumberRule => ({
  kind: 'steps',
  steps: pairs.map(([from, points]) => ({ from, points })),
})

describe('checkQuestion', () => {
  it('accepts the smallest question of every kind, scored and not', () => {
    for (const question of [
      aChoice(),
      aMultiple(),
      aScale(),
      aYesNo(),
      aNumber(),
      aPercentage(),
      aText(),
      anUnscoredChoice(),
      aScale({ maximum: null }),
      aYesNo({ maximum: null }),
      aNumber({ maximum: null, rule: null }),
      aPercentage({ maximum: null }),
    ]) {
      expect(problemsOf(question), JSON.stringify(question)).toEqual([])
    }
  })

  it('refuses a theme that no scheme has', () => {
    expect(
      problemsOf(aChoice({ themes: ['known', 'strange'] }), aText({ themes: ['odd'] })),
    ).toEqual([
      { code: 'unknownTheme', path: `${path}.themes`, id, theme: 'strange' },
      { code: 'unknownTheme', path: 'groups.0.questions.1.themes', id: 'remark', theme: 'odd' },
    ])
  })

  it('refuses options without points, above the maximum, or with points that go nowhere', () => {
    const options = [
      { id: 'none', points: null },
      { id: 'more', points: 101 },
    ]

    expect(problemsOf(aChoice({ options }))).toEqual([
      { code: 'missingPoints', path: `${path}.options.0`, id, option: 'none' },
      { code: 'pointsAboveMaximum', path: `${path}.options.1`, id, option: 'more', maximum: 100 },
    ])
    expect(problemsOf(aChoice({ maximum: null, options: optionsWorth(1) }))).toEqual([
      { code: 'pointsWithoutMaximum', path: `${path}.options.0`, id, option: 'p1' },
    ])
    expect(codesOf(aMultiple({ options: boxes(101) }))).toEqual(['pointsAboveMaximum'])
  })

  it('refuses a maximum that no option of a choice reaches, though all together would', () => {
    expect(problemsOf(aChoice({ options: optionsWorth(0, 50, 51) }))).toEqual([
      { code: 'unreachableMaximum', path, id, maximum: 100 },
    ])
  })

  it('adds up the options of a multiple choice that can stand together', () => {
    const none = { id: 'none', points: 50, isExclusive: true }
    const all = { id: 'all', points: 100, isExclusive: true }

    expect(codesOf(aMultiple({ options: boxes(40, 60) }))).toEqual([])
    expect(0.7 + 0.1).toBeLessThan(0.8)
    expect(codesOf(aMultiple({ maximum: 0.8, options: boxes(0.7, 0.1) }))).toEqual([])
    expect(codesOf(aMultiple({ options: [...boxes(20, 30), none] }))).toEqual([
      'unreachableMaximum',
    ])
    expect(codesOf(aMultiple({ options: [...boxes(20, 30), all] }))).toEqual([])
  })

  it('takes a question with very many options', () => {
    const options = Array.from({ length: 200_000 }, (_, points) => ({
      id: String(points),
      points,
    }))

    expect(problemsOf(aChoice({ maximum: 199_999, options }))).toEqual([])
  })

  it.each([
    ['a scale', aScale({ from: 5, to: 5 }), 5, 5],
    [
      'a number',
      aNumber({ from: 10, to: -1, rule: { kind: 'inverseRatio', threshold: 20 } }),
      10,
      -1,
    ],
  ] as const)('refuses %s that ends where it begins or before', (_what, question, from, to) => {
    expect(problemsOf(question)).toContainEqual({ code: 'rangeOutOfOrder', path, from, to })
  })

  it('wants a rule exactly where a number is scored', () => {
    const rule = { kind: 'ratio', threshold: 10 } as const

    expect(problemsOf(aNumber({ rule: null }))).toEqual([{ code: 'ruleMissing', path, id }])
    for (const question of [
      aNumber({ maximum: null, rule }),
      aPercentage({ maximum: null, rule }),
    ]) {
      expect(problemsOf(question)).toEqual([
        { code: 'ruleWithoutMaximum', path: `${path}.rule`, id },
      ])
    }
  })

  it('refuses steps that do not ascend or earn more than the maximum', () => {
    const steps = [
      { from: 0, points: 0 },
      { from: 5, points: 120 },
      { from: 5, points: 100 },
    ]

    expect(problemsOf(aNumber({ rule: { kind: 'steps', steps } }))).toEqual([
      {
        code: 'stepAboveMaximum',
        path: `${path}.rule.steps.1`,
        id,
        points: 120,
        maximum: 100,
      },
      { code: 'stepsOutOfOrder', path: `${path}.rule.steps`, id },
    ])
  })

  it('says nothing of the maximum while the steps themselves are wrong', () => {
    expect(codesOf(aNumber({ rule: steps([3, 0], [1, 50]) }))).toEqual(['stepsOutOfOrder'])
  })

  it.each<readonly [string, Question, boolean]>([
    ['a ratio without an end', aNumber({ to: null }), true],
    ['a ratio up to its threshold', aNumber({ to: 10 }), true],
    ['a ratio that ends below its threshold', aNumber({ to: 9 }), false],
    [
      'an inverse ratio that begins at its threshold',
      aNumber({ from: 5, rule: { kind: 'inverseRatio', threshold: 5 } }),
      true,
    ],
    [
      'an inverse ratio that begins above its threshold',
      aNumber({ from: 6, rule: { kind: 'inverseRatio', threshold: 5 } }),
      false,
    ],
    ['steps of which one has the maximum', aNumber({ rule: steps([0, 100], [5, 0]) }), true],
    ['steps of which none has the maximum', aNumber({ rule: steps([0, 0], [5, 99]) }), false],
    ['a best step beyond what can be answered', aNumber({ to: 4, rule: steps([5, 100]) }), false],
    [
      'a best step before what can be answered',
      aNumber({ from: 5, rule: steps([0, 100], [5, 0]) }),
      false,
    ],
    [
      'a percentage with a threshold above 100',
      aPercentage({ rule: { kind: 'ratio', threshold: 101 } }),
      false,
    ],
    ['a percentage with steps', aPercentage({ rule: steps([0, 0], [100, 100]) }), true],
  ])('sees whether a number reaches the maximum: %s', (_what, question, isReached) => {
    expect(codesOf(question)).toEqual(isReached ? [] : ['unreachableMaximum'])
  })

  it('accepts targets by profile, up to the maximum', () => {
    const when = {
      kind: 'not',
      condition: { kind: 'profile', field: 'size', isOneOf: ['large'] },
    } as const

    expect(
      problemsOf(
        aChoice({
          targets: [
            { when, points: 100 },
            { when: null, points: 0 },
          ],
        }),
      ),
    ).toEqual([])
  })

  it('refuses targets above the maximum, by answers, by unknown profiles and of unscored questions', () => {
    const byAnswer = { kind: 'option', question: id, isOneOf: ['yes'] } as const
    const byProfile = { kind: 'profile', field: 'size', isOneOf: ['small'] } as const
    const targets = [
      { when: null, points: 101 },
      { when: byAnswer, points: 1 },
      { when: { kind: 'profile', field: 'climate', isOneOf: ['mild'] }, points: 1 },
      { when: { kind: 'any', conditions: [byProfile, byAnswer] }, points: 1 },
    ] as const

    expect(problemsOf(aChoice({ targets }))).toEqual([
      {
        code: 'targetAboveMaximum',
        path: `${path}.targets.0`,
        id,
        points: 101,
        maximum: 100,
      },
      { code: 'targetNotByProfile', path: `${path}.targets.1.when`, id },
      { code: 'unknownProfileField', path: `${path}.targets.2.when`, id: 'climate' },
      { code: 'targetNotByProfile', path: `${path}.targets.3.when`, id },
    ])
    expect(problemsOf(anUnscoredChoice({ targets: [{ when: null, points: 1 }] }))).toEqual([
      { code: 'targetWithoutMaximum', path: `${path}.targets`, id },
    ])
  })
})
