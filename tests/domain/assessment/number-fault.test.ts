import { describe, expect, it } from 'vitest'
import { limitsOf, numberFault, type NumericQuestion } from '@/domain/assessment/number-fault'
import { aNumber, aPercentage, aScale } from '../../builders/questionnaire'

const faultOf = (question: NumericQuestion, number: number) =>
  numberFault(limitsOf(question), number)

describe('numberFault', () => {
  it('is none at the ends, which are included', () => {
    const question = aNumber({ from: -1, to: 5.5 })

    expect([-1, 0.25, 5.5].map((number) => faultOf(question, number))).toEqual([null, null, null])
  })

  it('names the end that a number passes', () => {
    const question = aNumber({ from: 0, to: 10 })

    expect(faultOf(question, -0.1)).toEqual({ code: 'tooLow', limit: 0 })
    expect(faultOf(question, 10.1)).toEqual({ code: 'tooHigh', limit: 10 })
  })

  it('lets a number without ends be no greater than a file can hold', () => {
    const question = aNumber({ from: null, to: null })

    expect(faultOf(question, 1e9)).toBeNull()
    expect(faultOf(question, 1e9 + 1)).toMatchObject({ code: 'tooHigh' })
    expect(faultOf(question, -1e9 - 1)).toMatchObject({ code: 'tooLow' })
  })

  it('wants whole numbers where the question does, and always of a scale', () => {
    expect(faultOf(aNumber({ isWhole: true }), 1.5)).toEqual({ code: 'notWhole' })
    expect(faultOf(aScale({ from: 1, to: 5 }), 1.5)).toEqual({ code: 'notWhole' })
    expect(faultOf(aScale({ from: 1, to: 5 }), 6)).toEqual({ code: 'tooHigh', limit: 5 })
  })

  it('keeps a percentage between 0 and 100', () => {
    expect(faultOf(aPercentage(), 62.5)).toBeNull()
    expect(faultOf(aPercentage(), 101)).toEqual({ code: 'tooHigh', limit: 100 })
    expect(faultOf(aPercentage(), -1)).toEqual({ code: 'tooLow', limit: 0 })
  })
})
