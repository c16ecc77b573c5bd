import { describe, expect, it } from 'vitest'
import type { AnswerValue } from '@/domain/assessment/answer'
import { isScored } from '@/domain/questionnaire/is-scored'
import type { NumberRule, Question } from '@/domain/questionnaire/question'
import { pointsOfAnswer } from '@/domain/scoring/points-of-answer'
import {
  aChoice,
  aMultiple,
  aNumber,
  aPercentage,
  aScale,
  aYesNo,
} from '../../builders/questionnaire'

function points(question: Question, value: AnswerValue): number {
  if (!isScored(question)) throw new Error('Only a scored question earns points')
  return pointsOfAnswer(question, value)
}

const number = (value: number): AnswerValue => ({ kind: 'number', number: value })
const options = (...chosen: readonly string[]): AnswerValue => ({
  kind: 'options',
  options: chosen,
})
const yesNo = (isYes: boolean): AnswerValue => ({ kind: 'yesNo', isYes })

describe('pointsOfAnswer', () => {
  it('adds the options of a multiple choice up, to the maximum at most', () => {
    expect(points(aMultiple(), options('a', 'c'))).toBe(90)
    expect(points(aMultiple(), options('a', 'b', 'c'))).toBe(100)
    expect(points(aMultiple(), options('none'))).toBe(0)
  })

  it('rises evenly along a scale, and falls along a reversed one', () => {
    expect([1, 2, 5].map((step) => points(aScale(), number(step)))).toEqual([0, 25, 100])
    expect([1, 2, 5].map((step) => points(aScale({ isReversed: true }), number(step)))).toEqual([
      100, 75, 0,
    ])
  })

  it('gives yes everything, or no where the question is reversed', () => {
    expect([true, false].map((isYes) => points(aYesNo(), yesNo(isYes)))).toEqual([100, 0])
    expect(
      [true, false].map((isYes) => points(aYesNo({ isReversed: true }), yesNo(isYes))),
    ).toEqual([0, 100])
  })

  it.each<[NumberRule, number, number]>([
    [{ kind: 'ratio', threshold: 8 }, 2, 25],
    [{ kind: 'ratio', threshold: 8 }, 20, 100],
    [{ kind: 'ratio', threshold: 8 }, -3, 0],
    [{ kind: 'inverseRatio', threshold: 8 }, 8, 100],
    [{ kind: 'inverseRatio', threshold: 8 }, 0, 100],
    [{ kind: 'inverseRatio', threshold: 8 }, 32, 25],
  ])('scores a number by %o: %d earns %d', (rule, value, expected) => {
    expect(points(aNumber({ rule }), number(value))).toBe(expected)
  })

  it('gives the points of the last step that a number reaches', () => {
    const rule: NumberRule = {
      kind: 'steps',
      steps: [
        { from: 1, points: 40 },
        { from: 5, points: 100 },
      ],
    }

    expect([0.9, 1, 4.9, 5, 50].map((value) => points(aNumber({ rule }), number(value)))).toEqual([
      0, 40, 40, 100, 100,
    ])
  })

  it('takes a percentage as its share, or by its rule', () => {
    expect(points(aPercentage(), number(30))).toBe(30)
    expect(points(aPercentage({ isReversed: true }), number(30))).toBe(70)
    expect(points(aPercentage({ rule: { kind: 'ratio', threshold: 60 } }), number(30))).toBe(50)
  })

  it('refuses an answer that does not fit, which no door lets through', () => {
    expect(() => points(aChoice(), number(1))).toThrow('does not fit')
    expect(() => points(aChoice(), { kind: 'option', option: 'other' })).toThrow('does not fit')
  })
})
