import { describe, expect, it } from 'vitest'
import { neverHolds } from '@/domain/questionnaire/never-holds'
import type { Condition } from '@/domain/questionnaire/condition'
import type { Question } from '@/domain/questionnaire/question'
import {
  aChoice,
  aMultiple,
  aNumber,
  aPercentage,
  aScale,
  aYesNo,
} from '../../builders/questionnaire'
import { whenNumber, whenOption, whenProfile } from '../../builders/conditions'

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

const size = (...isOneOf: readonly string[]) => whenProfile('size', ...isOneOf)
const all = (...conditions: readonly Condition[]): Condition => ({ kind: 'all', conditions })
const any = (...conditions: readonly Condition[]): Condition => ({ kind: 'any', conditions })
const not = (condition: Condition): Condition => ({ kind: 'not', condition })

describe('neverHolds', () => {
  it.each<readonly [string, Condition]>([
    ['a profile and its opposite', all(size('small'), not(size('small', 'large')))],
    ['two options of one profile field', all(size('small'), size('large'))],
    ['two options of one choice', all(whenOption('choice', 'no'), whenOption('choice', 'yes'))],
    ['yes and not yes', all(whenOption('yes-no', 'yes'), not(whenOption('yes-no', 'yes')))],
    [
      'a box that must and must not be ticked',
      all(whenOption('multiple', 'a'), not(whenOption('multiple', 'a', 'b'))),
    ],
    ['ranges apart', all(whenNumber('number', null, 3), whenNumber('number', 4, null))],
    ['a range beyond a scale', whenNumber('scale', 6, null)],
    ['a range beyond a percentage', whenNumber('percentage', 101, null)],
    ['a range below a number', whenNumber('number', null, -1)],
    ['the opposite of alternatives', all(size('small'), not(any(size('small'), size('large'))))],
    ['a contradiction said twice over', not(not(all(size('small'), size('large'))))],
  ])('sees a contradiction in %s', (_what, condition) => {
    expect(neverHolds([condition], questions)).toBe(true)
  })

  it.each<readonly [string, Condition]>([
    ['one option of several', all(size('small', 'large'), size('large', 'huge'))],
    ['only what must not be, which an open answer fulfils', not(whenOption('yes-no', 'yes', 'no'))],
    [
      'two boxes of a multiple choice',
      all(whenOption('multiple', 'a'), whenOption('multiple', 'b')),
    ],
    [
      'another box beside one that must not be',
      all(whenOption('multiple', 'a', 'b'), not(whenOption('multiple', 'a'))),
    ],
    ['ranges that touch', all(whenNumber('number', null, 3), whenNumber('number', 3, null))],
    ['a range that must not be', all(whenNumber('scale', 1, 5), not(whenNumber('scale', 6, null)))],
    ['alternatives', any(all(size('small'), size('large')), size('small'))],
    ['the opposite of all', not(all(size('small'), not(size('small'))))],
    ['what different questions say', all(whenOption('yes-no', 'yes'), whenOption('choice', 'no'))],
  ])('sees none in %s', (_what, condition) => {
    expect(neverHolds([condition], questions)).toBe(false)
  })

  it('sees a contradiction between conditions', () => {
    expect(neverHolds([size('small'), size('large')], questions)).toBe(true)
    expect(neverHolds([], questions)).toBe(false)
  })
})
