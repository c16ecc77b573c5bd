import { describe, expect, it } from 'vitest'
import { neverHolds } from '@/domain/questionnaire/never-holds'
import type { Condition, Question } from '@/domain/questionnaire/questionnaire'
import {
  aChoice,
  aMultiple,
  aNumber,
  aPercentage,
  aScale,
  aYesNo,
} from '../../builders/questionnaire'

const questions = new Map<string, Question>(
  [
    aChoice({ id: 'choice' }),
    aMultiple({ id: 'multiple' }),
    aYesNo({ id: 'yes-no' }),
    aScale({ id: 'scale' }),
    aNumber({ id: 'number' }),
    aPercentage({ id: 'percentage' }),
  ].map((question) => [question.id, question]),
)

const option = (question: string, ...isOneOf: readonly string[]): Condition => ({
  kind: 'option',
  question,
  isOneOf,
})
const number = (question: string, from: number | null, to: number | null): Condition => ({
  kind: 'number',
  question,
  from,
  to,
})
const size = (...isOneOf: readonly string[]): Condition => ({
  kind: 'profile',
  field: 'size',
  isOneOf,
})
const all = (...conditions: readonly Condition[]): Condition => ({ kind: 'all', conditions })
const any = (...conditions: readonly Condition[]): Condition => ({ kind: 'any', conditions })
const not = (condition: Condition): Condition => ({ kind: 'not', condition })

describe('neverHolds', () => {
  it.each<readonly [string, Condition]>([
    ['a profile and its opposite', all(size('small'), not(size('small', 'large')))],
    ['two options of one profile field', all(size('small'), size('large'))],
    ['two options of one choice', all(option('choice', 'no'), option('choice', 'yes'))],
    ['yes and not yes', all(option('yes-no', 'yes'), not(option('yes-no', 'yes')))],
    [
      'a box that must and must not be ticked',
      all(option('multiple', 'a'), not(option('multiple', 'a', 'b'))),
    ],
    ['ranges apart', all(number('number', null, 3), number('number', 4, null))],
    ['a range beyond a scale', number('scale', 6, null)],
    ['a range beyond a percentage', number('percentage', 101, null)],
    ['a range below a number', number('number', null, -1)],
    ['the opposite of alternatives', all(size('small'), not(any(size('small'), size('large'))))],
    ['a contradiction said twice over', not(not(all(size('small'), size('large'))))],
  ])('sees a contradiction in %s', (_what, condition) => {
    expect(neverHolds([condition], questions)).toBe(true)
  })

  it.each<readonly [string, Condition]>([
    ['one option of several', all(size('small', 'large'), size('large', 'huge'))],
    ['only what must not be, which an open answer fulfils', not(option('yes-no', 'yes', 'no'))],
    ['two boxes of a multiple choice', all(option('multiple', 'a'), option('multiple', 'b'))],
    [
      'another box beside one that must not be',
      all(option('multiple', 'a', 'b'), not(option('multiple', 'a'))),
    ],
    ['ranges that touch', all(number('number', null, 3), number('number', 3, null))],
    ['a range that must not be', all(number('scale', 1, 5), not(number('scale', 6, null)))],
    ['alternatives', any(all(size('small'), size('large')), size('small'))],
    ['the opposite of all', not(all(size('small'), not(size('small'))))],
    ['what different questions say', all(option('yes-no', 'yes'), option('choice', 'no'))],
  ])('sees none in %s', (_what, condition) => {
    expect(neverHolds([condition], questions)).toBe(false)
  })

  it('sees a contradiction between conditions', () => {
    expect(neverHolds([size('small'), size('large')], questions)).toBe(true)
    expect(neverHolds([], questions)).toBe(false)
  })
})
