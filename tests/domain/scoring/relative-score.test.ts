import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Answers } from '@/domain/assessment/answer'
import { relativeScore } from '@/domain/scoring/relative-score'
import { anAnswer, aNotApplicable } from '../../builders/assessment'
import {
  aChoice,
  aGroup,
  aPath,
  aPolicies,
  aQuestionnaire,
  firstPath,
} from '../../builders/questionnaire'
import { runs } from '../../builders/runs'

const options = [
  { id: 'none', points: 0 },
  { id: 'some', points: 0.25 },
  { id: 'half', points: 0.5 },
  { id: 'most', points: 1 },
]
const ids = ['a', 'b', 'c']
const questionnaire = aQuestionnaire({
  policies: aPolicies({ blank: 'zero' }),
  paths: [aPath({ minimumAnswered: 0 })],
  groups: [aGroup({ questions: ids.map((id) => aChoice({ id, maximum: 1, options })) })],
})

const respond = (answers: Answers) => ({ answers, profile: {} })
const answered = (...chosen: readonly string[]) =>
  respond(Object.fromEntries(chosen.map((option, index) => [ids[index] ?? '', anAnswer(option)])))

const nothing = respond({})
const measure = (
  current: ReturnType<typeof respond>,
  target: ReturnType<typeof respond>,
  baseline: ReturnType<typeof respond> | null = null,
) => relativeScore(questionnaire, firstPath(questionnaire), { current, target, baseline })

describe('relativeScore', () => {
  it('adds up what each question is short of its target', () => {
    const result = measure(answered('some', 'none', 'none'), answered('most', 'half', 'none'))

    expect(result).toEqual({ gap: 0.75 + 0.5, percentToTarget: 1 - 1.25 / 1.5, progress: null })
  })

  it('lets more than is aimed at in one place make up for nothing in another', () => {
    const result = measure(answered('none', 'most', 'most'), answered('half', 'half', 'half'))

    expect(result).toMatchObject({ gap: 0.5, percentToTarget: 1 - 0.5 / 1.5 })
  })

  it('takes an open question as nothing reached yet', () => {
    expect(measure(nothing, answered('half', 'half'))).toMatchObject({
      gap: 1,
      percentToTarget: 0,
    })
  })

  it('leaves out what does not apply, in the answers and in the target', () => {
    const notHere = respond({ a: aNotApplicable(), b: anAnswer('half') })
    const notAimedAt = respond({ a: anAnswer('most'), b: anAnswer('most'), c: aNotApplicable() })

    expect(measure(notHere, answered('most', 'most'))).toMatchObject({
      gap: 0.5,
      percentToTarget: 0.5,
    })
    expect(measure(answered('half', 'most', 'none'), notAimedAt)).toMatchObject({ gap: 0.5 })
  })

  it('knows no share of a target that aims at nothing', () => {
    expect(measure(answered('half'), nothing)).toMatchObject({ gap: 0, percentToTarget: null })
  })

  it('measures progress from the baseline to the target', () => {
    const [start, end] = [answered('some', 'some', 'none'), answered('most', 'most', 'none')]

    expect(measure(answered('half', 'most', 'none'), end, start).progress).toBeCloseTo(1 / 1.5, 12)
    expect(measure(start, end, start).progress).toBe(0)
    expect(measure(nothing, end, start).progress).toBeLessThan(0)
  })

  it('calls it all done where the target is what there was', () => {
    const start = answered('half', 'half', 'half')

    expect(measure(nothing, start, start).progress).toBe(1)
    expect(measure(start, answered('most', 'half', 'none'), start).progress).toBe(1)
  })

  it('knows no progress while one of the three has no score', () => {
    const strict = { ...questionnaire, policies: aPolicies({ blank: 'noScore' }) }
    const whole = answered('half', 'half', 'half')
    const progressOf = (current: typeof whole, target: typeof whole, baseline: typeof whole) =>
      relativeScore(strict, firstPath(strict), { current, target, baseline }).progress

    expect(progressOf(nothing, whole, whole)).toBeNull()
    expect(progressOf(whole, nothing, whole)).toBeNull()
    expect(progressOf(whole, whole, nothing)).toBeNull()
    expect(progressOf(whole, whole, whole)).toBe(1)
  })

  it('stays between nothing and all, and never falls when an answer improves', () => {
    const step = fc.nat({ max: 3 })
    const chosen = (...steps: readonly number[]) =>
      answered(...steps.map((index) => options[index]?.id ?? ''))

    fc.assert(
      fc.property(fc.nat({ max: 2 }), step, step, fc.tuple(step, step, step), (a, b, c, aims) => {
        const before = measure(chosen(a, b, c), chosen(...aims)).percentToTarget
        const after = measure(chosen(a + 1, b, c), chosen(...aims)).percentToTarget

        expect(before === null).toBe(aims.every((aim) => aim === 0))
        expect(before ?? 0).toBeGreaterThanOrEqual(0)
        expect(after ?? 0).toBeGreaterThanOrEqual(before ?? 0)
        expect(after ?? 0).toBeLessThanOrEqual(1)
      }),
      { numRuns: runs(100) },
    )
  })
})
