import { describe, expect, it } from 'vitest'
import { checkQuestionnaire } from '@/domain/questionnaire/check-questionnaire'
import type { Group, Questionnaire } from '@/domain/questionnaire/questionnaire'
import {
  aChoice,
  aGroup,
  anUnscoredChoice,
  aPath,
  aQuestionnaire,
  aText,
  optionsWorth,
} from '../../builders/questionnaire'

const problemsOf = (fields: Partial<Questionnaire>) => checkQuestionnaire(aQuestionnaire(fields))

const ofGroup = (fields: Partial<Group>) => problemsOf({ groups: [aGroup(fields)] })

describe('checkQuestionnaire', () => {
  it('accepts the smallest questionnaire', () => {
    expect(problemsOf({})).toEqual([])
  })

  it('accepts a sum of groups without weights, and unscored questions', () => {
    const inner = aGroup({ id: 'inner', aggregation: 'sum', questions: [aChoice({ id: 'a' })] })
    const outer = aGroup({
      id: 'outer',
      aggregation: 'sum',
      questions: [anUnscoredChoice({ id: 'b' }), aText({ id: 'c' })],
      groups: [inner],
    })

    expect(problemsOf({ aggregation: 'sum', scale: 'points', groups: [outer] })).toEqual([])
  })

  it('finds an id used by a group and a question alike', () => {
    expect(ofGroup({ id: 'same', questions: [aChoice({ id: 'same' })] })).toEqual([
      { code: 'duplicateId', path: 'groups.0.questions.0', id: 'same' },
    ])
  })

  it('finds an id repeated far away in the nesting', () => {
    const deep = aGroup({ id: 'deep', questions: [aChoice({ id: 'a' })] })

    expect(
      ofGroup({
        questions: [aChoice({ id: 'a' })],
        groups: [aGroup({ id: 'middle', groups: [deep] })],
      }),
    ).toEqual([{ code: 'duplicateId', path: 'groups.0.groups.0.groups.0.questions.0', id: 'a' }])
  })

  it('finds repeated ids in every list', () => {
    const scheme = { id: 's', themes: ['t'] }
    const field = { id: 'f', kind: 'choice', options: ['x', 'x'] } as const
    const options = [...optionsWorth(100), ...optionsWorth(100)]

    expect(
      problemsOf({
        paths: [aPath(), aPath({ questions: ['question', 'question'] })],
        profile: [field, { ...field, options: ['x'] }],
        themeSchemes: [scheme, scheme],
        levels: [
          { id: 'l', from: 0 },
          { id: 'l', from: 0.5 },
        ],
        groups: [aGroup({ questions: [aChoice({ options })] })],
      }).map(({ code, path }) => [code, path]),
    ).toEqual([
      ['duplicateId', 'groups.0.questions.0.options.1'],
      ['duplicateId', 'paths'],
      ['duplicateId', 'profile'],
      ['duplicateId', 'themeSchemes'],
      ['duplicateId', 'themeSchemes'],
      ['duplicateId', 'levels'],
      ['duplicateId', 'profile.0.options'],
      ['duplicateId', 'paths.1.questions'],
    ])
  })

  it.each(['constructor', 'prototype'])('refuses the id %s', (id) => {
    expect(ofGroup({ id })).toEqual([{ code: 'reservedId', path: 'groups.0', id }])
  })

  it('refuses a group that holds nothing', () => {
    expect(ofGroup({ questions: [] })).toEqual([
      { code: 'emptyGroup', path: 'groups.0', id: 'group' },
    ])
  })

  it('refuses a mean in which nothing scored has weight', () => {
    const questions = [aChoice({ weight: 0 }), anUnscoredChoice({ id: 'b' }), aText()]

    expect(ofGroup({ questions })).toEqual([{ code: 'zeroWeights', path: 'groups.0', id: 'group' }])
  })

  it('refuses dimensions that all weigh nothing', () => {
    expect(ofGroup({ weight: 0 })).toEqual([
      { code: 'zeroWeights', path: 'groups', id: 'town-check' },
    ])
  })

  it('refuses weights inside a sum, where they would have no effect', () => {
    const questions = [aChoice({ id: 'a', weight: 2 })]
    const groups = [aGroup({ id: 'inner', aggregation: 'sum', weight: 3 })]

    expect(ofGroup({ aggregation: 'sum', questions, groups })).toEqual([
      { code: 'weightUnused', path: 'groups.0.questions.0', id: 'a' },
      { code: 'weightUnused', path: 'groups.0.groups.0', id: 'inner' },
    ])
  })

  it('refuses a mean inside a sum, because a mean has no points', () => {
    expect(problemsOf({ aggregation: 'sum' })).toEqual([
      { code: 'meanInsideSum', path: 'groups.0', id: 'group' },
    ])
  })

  it('refuses to write a mean as points', () => {
    expect(problemsOf({ scale: 'points' })).toEqual([
      { code: 'wrongValue', path: 'scale', expected: 'hundred', received: 'points' },
    ])
  })

  it('refuses options without points, above the maximum, or with points that go nowhere', () => {
    const options = [
      { id: 'none', points: null },
      { id: 'more', points: 101 },
    ]

    expect(ofGroup({ questions: [aChoice({ options })] })).toEqual([
      {
        code: 'missingPoints',
        path: 'groups.0.questions.0.options.0',
        id: 'question',
        option: 'none',
      },
      {
        code: 'pointsAboveMaximum',
        path: 'groups.0.questions.0.options.1',
        id: 'question',
        option: 'more',
        maximum: 100,
      },
    ])
    expect(ofGroup({ questions: [aChoice({ maximum: null, options: optionsWorth(1) })] })).toEqual([
      {
        code: 'pointsWithoutMaximum',
        path: 'groups.0.questions.0.options.0',
        id: 'question',
        option: 'p1',
      },
    ])
  })

  it('refuses a maximum that no option reaches', () => {
    expect(ofGroup({ questions: [aChoice({ options: optionsWorth(0, 99) })] })).toEqual([
      { code: 'unreachableMaximum', path: 'groups.0.questions.0', id: 'question', maximum: 100 },
    ])
  })

  it('takes a question with very many options', () => {
    const options = Array.from({ length: 200_000 }, (_, points) => ({
      id: String(points),
      points,
    }))

    expect(ofGroup({ questions: [aChoice({ maximum: 199_999, options })] })).toEqual([])
  })

  it('refuses a path to a question that does not exist', () => {
    expect(problemsOf({ paths: [aPath({ questions: ['question', 'ghost'] })] })).toEqual([
      { code: 'unknownQuestion', path: 'paths.0.questions.1', id: 'ghost' },
    ])
  })

  it('refuses a theme that no scheme has', () => {
    const themeSchemes = [{ id: 'scheme', themes: ['known'] }]
    const questions = [aChoice({ themes: ['known', 'strange'] }), aText({ themes: ['odd'] })]

    expect(problemsOf({ themeSchemes, groups: [aGroup({ questions })] })).toEqual([
      {
        code: 'unknownTheme',
        path: 'groups.0.questions.0.themes',
        id: 'question',
        theme: 'strange',
      },
      { code: 'unknownTheme', path: 'groups.0.questions.1.themes', id: 'remark', theme: 'odd' },
    ])
  })

  it.each([
    ['start above 0', [0.1, 0.5]],
    ['fall', [0, 0.6, 0.5]],
    ['stand still', [0, 0.5, 0.5]],
  ])('refuses levels that %s', (_what, starts) => {
    const levels = starts.map((from, index) => ({ id: `l${String(index)}`, from }))

    expect(problemsOf({ levels })).toEqual([{ code: 'levelsOutOfOrder', path: 'levels' }])
  })
})
