import { describe, expect, it } from 'vitest'
import { checkQuestionnaire } from '@/domain/questionnaire/check-questionnaire'
import type { Group, Questionnaire } from '@/domain/questionnaire/questionnaire'
import {
  aChoice,
  aGroup,
  aLevel,
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
        levels: [aLevel('l', 0), aLevel('l', 0.5)],
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

  it('tells everything at once, and throws on nothing, however absurd', () => {
    const questions = Array.from({ length: 20_000 }, (_, index) =>
      aChoice({
        id: `q${String(index)}`,
        weight: Number.POSITIVE_INFINITY,
        maximum: -1,
        options: [],
        themes: ['nowhere'],
        shownIf: { kind: 'option', question: `q${String(index + 1)}`, isOneOf: [] },
        targets: [{ when: null, points: Number.NaN }],
      }),
    )

    const problems = problemsOf({
      aggregation: 'stopAtFirstNegative',
      scale: 'span',
      weightTotal: 1,
      levels: [aLevel('l', Number.NaN)],
      groups: [aGroup({ questions }), aGroup({ questions: [], groups: [] })],
    })

    expect(new Set(problems.map(({ code }) => code))).toEqual(
      new Set([
        'duplicateId',
        'noPointsToAdd',
        'unknownTheme',
        'emptyGroup',
        'weightsDoNotSum',
        'spanMissing',
        'unknownQuestion',
        'levelsOutOfOrder',
      ]),
    )
  })
})
