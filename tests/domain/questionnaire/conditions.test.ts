import { describe, expect, it } from 'vitest'
import type { Answers } from '@/domain/assessment/answer'
import { askedGroups, askedQuestionIds } from '@/domain/questionnaire/conditions'
import type { Condition } from '@/domain/questionnaire/condition'
import type { Question } from '@/domain/questionnaire/question'
import { aDontKnow, anAnswer } from '../../builders/assessment'
import {
  aChoice,
  aGroup,
  aMultiple,
  aNumber,
  aPath,
  aQuestionnaire,
  aYesNo,
  firstPath,
} from '../../builders/questionnaire'
import { whenOption } from '../../builders/conditions'

function askedWith(
  questions: readonly Question[],
  answers: Answers,
  profile: Readonly<Record<string, string>> = {},
): readonly string[] {
  const questionnaire = aQuestionnaire({ groups: [aGroup({ questions })] })
  return [...askedQuestionIds(questionnaire, firstPath(questionnaire), { answers, profile })]
}

const first = aChoice({ id: 'first' })
const follow = (shownIf: Condition, id = 'follow') => aChoice({ id, shownIf })

describe('a condition', () => {
  it('asks a question only once an earlier answer says so', () => {
    const questions = [first, follow(whenOption('first', 'partly', 'yes'))]

    expect(askedWith(questions, {})).toEqual(['first'])
    expect(askedWith(questions, { first: anAnswer('no') })).toEqual(['first'])
    expect(askedWith(questions, { first: anAnswer('yes') })).toEqual(['first', 'follow'])
  })

  it('is not fulfilled by "don’t know"', () => {
    expect(askedWith([first, follow(whenOption('first', 'yes'))], { first: aDontKnow() })).toEqual([
      'first',
    ])
  })

  it('holds for one of several chosen options, for yes and no, and for numbers between', () => {
    const support = { note: null, evidence: [] }
    const questions = [
      aMultiple({ id: 'several' }),
      aYesNo({ id: 'agreed' }),
      aNumber({ id: 'staff' }),
      follow(whenOption('several', 'b'), 'after-several'),
      follow(whenOption('agreed', 'no'), 'after-no'),
      follow({ kind: 'number', question: 'staff', from: 2, to: 5 }, 'after-staff'),
    ]
    const answers = (staff: number): Answers => ({
      several: { value: { kind: 'options', options: ['a', 'b'] }, ...support },
      agreed: { value: { kind: 'yesNo', isYes: false }, ...support },
      staff: { value: { kind: 'number', number: staff }, ...support },
    })

    expect(askedWith(questions, answers(5))).toHaveLength(6)
    expect(askedWith(questions, answers(5.5))).not.toContain('after-staff')
    expect(askedWith(questions, answers(1))).not.toContain('after-staff')
  })

  it('can look at the profile', () => {
    const questions = [follow({ kind: 'profile', field: 'size', isOneOf: ['capital'] })]

    expect(askedWith(questions, {}, { size: 'capital' })).toEqual(['follow'])
    expect(askedWith(questions, {}, { size: 'village' })).toEqual([])
    expect(askedWith(questions, {})).toEqual([])
  })

  it('can join and turn others', () => {
    const isYes = whenOption('first', 'yes')
    const isVillage: Condition = { kind: 'profile', field: 'size', isOneOf: ['village'] }
    const asked = (shownIf: Condition, size: string) =>
      askedWith([first, follow(shownIf)], { first: anAnswer('yes') }, { size }).includes('follow')

    expect(asked({ kind: 'all', conditions: [isYes, isVillage] }, 'village')).toBe(true)
    expect(asked({ kind: 'all', conditions: [isYes, isVillage] }, 'capital')).toBe(false)
    expect(asked({ kind: 'any', conditions: [isYes, isVillage] }, 'capital')).toBe(true)
    expect(asked({ kind: 'not', condition: isVillage }, 'capital')).toBe(true)
  })

  it('does not see the answer of a question that is itself hidden', () => {
    const questions = [
      first,
      follow(whenOption('first', 'yes'), 'second'),
      follow(whenOption('second', 'yes'), 'third'),
    ]
    const answers = { first: anAnswer('no'), second: anAnswer('yes') }

    expect(askedWith(questions, answers)).toEqual(['first'])
  })

  it('does not see the answer of a question that the path does not ask', () => {
    const questionnaire = aQuestionnaire({
      paths: [aPath({ questions: ['follow'] })],
      groups: [aGroup({ questions: [first, follow(whenOption('first', 'yes'))] })],
    })

    const asked = askedQuestionIds(questionnaire, firstPath(questionnaire), {
      answers: { first: anAnswer('yes') },
      profile: {},
    })

    expect([...asked]).toEqual([])
  })

  it('of a group hides everything inside it', () => {
    const inner = aGroup({ id: 'inner', questions: [aChoice({ id: 'deep' })] })
    const questionnaire = aQuestionnaire({
      groups: [
        aGroup({ id: 'a', questions: [first] }),
        aGroup({ id: 'b', shownIf: whenOption('first', 'yes'), questions: [], groups: [inner] }),
      ],
    })
    const groupsWith = (answers: Answers) =>
      askedGroups(questionnaire, firstPath(questionnaire), { answers, profile: {} }).map(
        ({ id }) => id,
      )

    expect(groupsWith({})).toEqual(['a'])
    expect(groupsWith({ first: anAnswer('yes') })).toEqual(['a', 'b'])
  })

  it('leaves the groups untouched where there is none', () => {
    const questionnaire = aQuestionnaire()

    expect(askedGroups(questionnaire, firstPath(questionnaire), { answers: {}, profile: {} })).toBe(
      questionnaire.groups,
    )
  })
})
